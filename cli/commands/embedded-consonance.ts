import { type Command, textOption } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment } from '../environment.js';
import { portOption, readPort } from '../ports.js';
import { runService } from '../services/process.js';

const DEFAULT_PORT = 4201;

/** colophon embedded consonance: the stand-in for those who have no key for the real one. */
export const embeddedConsonance: Command = {
  name: 'embedded consonance',
  summary: 'Run the stand-in for Consonance, with the demo list.',
  options: {
    port: portOption(DEFAULT_PORT),
    'without-demo': { type: 'boolean', description: 'Do not load the demo list into an empty database.' },
  },
  notes: [
    'Reads DATABASE_URL, beside which it makes a database of its own, CONSONANCE_API_KEY and CONSONANCE_ADMIN_KEY.',
  ],
  async run(invocation) {
    const { env } = readCommandSettings(
      {
        ...Common,
        DATABASE_URL: Environment.DATABASE_URL,
        CONSONANCE_API_KEY: Environment.CONSONANCE_API_KEY,
        CONSONANCE_ADMIN_KEY: Environment.CONSONANCE_ADMIN_KEY,
      },
      invocation.env,
    );
    const port = readPort(textOption(invocation, 'port')) ?? DEFAULT_PORT;
    const { startConsonanceService } = await import('../services/embedded-consonance.js');
    return runService({ name: 'embedded consonance', level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      startConsonanceService(service, {
        databaseUrl: env.DATABASE_URL,
        apiKey: env.CONSONANCE_API_KEY,
        adminKey: env.CONSONANCE_ADMIN_KEY,
        port,
        isWithoutDemo: invocation.options['without-demo'] === true,
      }),
    );
  },
};
