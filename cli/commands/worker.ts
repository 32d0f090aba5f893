import { type Command, textOption, UsageError } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { Common, Environment } from '../environment.js';
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
  },
  notes: ['Reads DATABASE_URL, CONSONANCE_URL and CONSONANCE_API_KEY. Run colophon migrate first.'],
  async run(invocation) {
    const pollSeconds = readSeconds(textOption(invocation, 'poll-seconds'));
    const { env, file } = readCommandSettings(
      {
        ...Common,
        DATABASE_URL: Environment.DATABASE_URL,
        CONSONANCE_URL: Environment.CONSONANCE_URL,
        CONSONANCE_API_KEY: Environment.CONSONANCE_API_KEY,
      },
      invocation.env,
    );
    const { startWorker } = await import('../services/worker.js');
    return runService({ name: 'worker', level: env.LOG_LEVEL, env: invocation.env }, async (service) => {
      await startWorker(service, {
        databaseUrl: env.DATABASE_URL,
        consonanceUrl: env.CONSONANCE_URL,
        consonanceApiKey: env.CONSONANCE_API_KEY,
        configuration: file,
        pollSeconds,
      });
      return null;
    });
  },
};

function readSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400))
    throw new UsageError('--poll-seconds must be a number above 0, and 86400 at most');
  return seconds;
}
