import { type Command, textOption, UsageError } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment, Jwt } from '../environment.js';
import { portOption, readPort } from '../ports.js';
import { runService } from '../services/process.js';
import { defaultPortOf, SUBGRAPHS, type SubgraphName } from '../subgraphs.js';

/** colophon subgraph: one of the subgraphs over HTTP, for a gateway elsewhere, ours or another. */
export const subgraph: Command = {
  name: 'subgraph',
  operands: 'NAME',
  summary: `Run one subgraph over HTTP: ${SUBGRAPHS.join(', ')}.`,
  options: {
    port: portOption(defaultPortOf('consonance')),
    host: {
      type: 'string',
      placeholder: 'ADDRESS',
      description: 'Listen at that address instead of 127.0.0.1.',
    },
  },
  notes: [
    'Reads DATABASE_URL and INTERNAL_TOKEN_SECRET, which the gateway must share. Behind another federation router',
    'JWT_ISSUER, JWT_AUDIENCE and JWKS_URL let callers in by their own JWT. Run colophon migrate first.',
  ],
  async run(invocation) {
    const name = readName(invocation.operands);
    const port = readPort(textOption(invocation, 'port'));
    const { env } = readCommandSettings(
      {
        ...Common,
        ...Jwt,
        PORT: Environment.PORT.optional(),
        DATABASE_URL: Environment.DATABASE_URL,
        INTERNAL_TOKEN_SECRET: Environment.INTERNAL_TOKEN_SECRET,
      },
      invocation.env,
    );
    const { serveSubgraph } = await import('../services/subgraph.js');
    return runService({ name: `subgraph ${name}`, level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      serveSubgraph(service, {
        name,
        databaseUrl: env.DATABASE_URL,
        internalTokenSecret: env.INTERNAL_TOKEN_SECRET,
        credentials: env,
        host: textOption(invocation, 'host') ?? '127.0.0.1',
        port: port ?? env.PORT ?? defaultPortOf(name),
      }),
    );
  },
};

function readName(operands: readonly string[]): SubgraphName {
  const [word, ...rest] = operands;
  const name = SUBGRAPHS.find((known) => known === word);
  if (name === undefined || rest.length > 0)
    throw new UsageError(`Name one subgraph: ${SUBGRAPHS.join(', ')}`);
  return name;
}
