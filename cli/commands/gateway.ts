import { readFileSync } from 'node:fs';
import { type Command, textOption, UsageError } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment, Jwt } from '../environment.js';
import { portOption, readPort } from '../ports.js';
import { runService } from '../services/process.js';

const DEFAULT_PORT = 4000;

/** colophon gateway: the public endpoint over any Federation 2 supergraph. */
export const gateway: Command = {
  name: 'gateway',
  summary: 'Run the public endpoint over subgraphs that run elsewhere.',
  options: {
    supergraph: {
      type: 'string',
      placeholder: 'FILE',
      description: 'The supergraph’s SDL; colophon compose prints one.',
    },
    port: portOption(DEFAULT_PORT),
    host: {
      type: 'string',
      placeholder: 'ADDRESS',
      description: 'Listen at that address instead of localhost.',
    },
  },
  notes: [
    'Reads INTERNAL_TOKEN_SECRET, which the subgraphs must share, API_KEYS_FILE and/or JWT_ISSUER, JWT_AUDIENCE and',
    'JWKS_URL, CORS_ORIGINS, and SUBGRAPH_URLS for subgraphs that are not where the supergraph says.',
  ],
  async run(invocation) {
    const file = textOption(invocation, 'supergraph');
    if (file === undefined) throw new UsageError('--supergraph FILE is missing');
    const port = readPort(textOption(invocation, 'port'));
    const settings = readCommandSettings(
      {
        ...Common,
        ...Jwt,
        PORT: Environment.PORT.optional(),
        INTERNAL_TOKEN_SECRET: Environment.INTERNAL_TOKEN_SECRET,
        API_KEYS_FILE: Environment.API_KEYS_FILE.optional(),
        SUBGRAPH_URLS: Environment.SUBGRAPH_URLS.optional(),
        CORS_ORIGINS: Environment.CORS_ORIGINS.optional(),
      },
      invocation.env,
    );
    const { env } = settings;
    const { startGatewayService } = await import('../services/gateway.js');
    return runService({ name: 'gateway', level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      startGatewayService(service, {
        supergraph: readFileSync(file, 'utf8'),
        inProcess: new Map(),
        subgraphUrls: env.SUBGRAPH_URLS ?? {},
        internalTokenSecret: env.INTERNAL_TOKEN_SECRET,
        credentials: env,
        corsOrigins: env.CORS_ORIGINS ?? [],
        allowLoopbackOrigins: false,
        settings: settings.file.gateway,
        host: textOption(invocation, 'host') ?? 'localhost',
        port: port ?? env.PORT ?? DEFAULT_PORT,
      }),
    );
  },
};
