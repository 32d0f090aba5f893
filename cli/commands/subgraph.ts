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
    'Reads INTERNAL_TOKEN_SECRET, which the gateway must share. consonance also reads DATABASE_URL: run colophon migrate',
    'first. vip reads VIP_URL, VIP_CLIENT_ID and VIP_CLIENT_SECRET; without an id the secret is a bearer token. Behind',
    'another federation router JWT_ISSUER, JWT_AUDIENCE and JWKS_URL let callers in by their own JWT.',
  ],
  async run(invocation) {
    const name = readName(invocation.operands);
    const port = readPort(textOption(invocation, 'port'));
    const settings = readSettingsOf(name, invocation.env);
    const { env } = settings;
    const { serveSubgraph } = await import('../services/subgraph.js');
    return runService({ name: `subgraph ${name}`, level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      serveSubgraph(service, {
        ...partsOf(settings),
        internalTokenSecret: env.INTERNAL_TOKEN_SECRET,
        credentials: env,
        configuration: settings.file,
        host: textOption(invocation, 'host') ?? '127.0.0.1',
        port: port ?? env.PORT ?? defaultPortOf(name),
      }),
    );
  },
};

/** Where a gateway listens when nothing else is said. */
const GATEWAY_URL = 'http://localhost:4000';

const ForAll = {
  ...Common,
  ...Jwt,
  PORT: Environment.PORT.optional(),
  INTERNAL_TOKEN_SECRET: Environment.INTERNAL_TOKEN_SECRET,
};

function readSettingsOf(name: SubgraphName, env: NodeJS.ProcessEnv) {
  return name === 'consonance'
    ? { name, ...readCommandSettings({ ...ForAll, DATABASE_URL: Environment.DATABASE_URL }, env) }
    : {
        name,
        ...readCommandSettings(
          {
            ...ForAll,
            VIP_URL: Environment.VIP_URL,
            VIP_CLIENT_ID: Environment.VIP_CLIENT_ID.optional(),
            VIP_CLIENT_SECRET: Environment.VIP_CLIENT_SECRET,
          },
          env,
        ),
      };
}

function partsOf(settings: ReturnType<typeof readSettingsOf>) {
  if (settings.name === 'consonance') {
    return { name: settings.name, databaseUrl: settings.env.DATABASE_URL };
  }
  const { VIP_URL: url, VIP_CLIENT_ID: clientId = null, VIP_CLIENT_SECRET: clientSecret } = settings.env;
  const publicUrl = settings.file.gateway.publicUrl ?? GATEWAY_URL;
  return { name: settings.name, vip: { url, clientId, clientSecret }, publicUrl: () => publicUrl };
}

function readName(operands: readonly string[]): SubgraphName {
  const [word, ...rest] = operands;
  const name = SUBGRAPHS.find((known) => known === word);
  if (name === undefined || rest.length > 0)
    throw new UsageError(`Name one subgraph: ${SUBGRAPHS.join(', ')}`);
  return name;
}
