import { type Command, textOption, UsageError } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment } from '../environment.js';
import { readPort } from '../ports.js';
import { runService } from '../services/process.js';

/** colophon worker: what happens by itself. Any number may run; only one syncs at a time. */
export const worker: Command = {
  name: 'worker',
  summary: 'Keep the mirror of Consonance in step.',
  options: {
    'poll-seconds': {
      type: 'string',
      placeholder: 'N',
      description: 'Wait that long between syncs, whatever colophon.config.json says.',
    },
    port: {
      type: 'string',
      placeholder: 'N',
      description: 'Serve /health/live, /health/ready and /metrics there; nowhere when left out.',
    },
    host: {
      type: 'string',
      placeholder: 'ADDRESS',
      description: 'Serve them at that address instead of 127.0.0.1.',
    },
  },
  notes: ['Reads DATABASE_URL, CONSONANCE_URL and CONSONANCE_API_KEY. Run colophon migrate first.'],
  async run(invocation) {
    const pollSeconds = readSeconds(textOption(invocation, 'poll-seconds'));
    const port = readPort(textOption(invocation, 'port'));
    const { env, file } = readCommandSettings(
      {
        ...Common,
        PORT: Environment.PORT.optional(),
        DATABASE_URL: Environment.DATABASE_URL,
        CONSONANCE_URL: Environment.CONSONANCE_URL,
        CONSONANCE_API_KEY: Environment.CONSONANCE_API_KEY,
      },
      invocation.env,
    );
    const { startWorker } = await import('../services/worker.js');
    const listenPort = port ?? env.PORT;
    const host = textOption(invocation, 'host') ?? '127.0.0.1';
    return runService({ name: 'worker', level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      startWorker(service, {
        databaseUrl: env.DATABASE_URL,
        consonanceUrl: env.CONSONANCE_URL,
        consonanceApiKey: env.CONSONANCE_API_KEY,
        configuration: file,
        pollSeconds,
        listenAt: listenPort === undefined ? null : { host, port: listenPort },
      }),
    );
  },
};

function readSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new UsageError('--poll-seconds must be a number above 0, and 86400 at most');
  return seconds;
}
