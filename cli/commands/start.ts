import { type Command, listOption, textOption, UsageError } from '../command.js';
import { dataFolderOf, dataOption } from '../data-folder.js';
import { sizeOfFiles } from '../import/files.js';
import { portOption, readPort } from '../ports.js';
import { runService } from '../services/process.js';
import { readStartSettings } from '../start/settings.js';

const DEFAULT_PORT = 4000;

/** colophon start: everything in one process tree on one data folder. */
export const start: Command = {
  name: 'start',
  summary: 'Run everything on this machine: database, demo Consonance and VIP, sync and gateway.',
  options: {
    data: dataOption,
    port: portOption(DEFAULT_PORT),
    onix: {
      type: 'string',
      placeholder: 'FILE...',
      isList: true,
      description: 'Put the list of these ONIX files in the demo’s place.',
    },
    json: {
      type: 'boolean',
      description: 'Print address and keys as one line of JSON once everything is ready.',
    },
  },
  notes: [
    'Needs no settings. CONSONANCE_URL and CONSONANCE_API_KEY put a real Consonance in the demo’s place, VIP_URL,',
    'VIP_CLIENT_ID and VIP_CLIENT_SECRET a VIP of yours (without an id the secret is a bearer token),',
    'DATABASE_URL a PostgreSQL of yours, API_KEYS_FILE and JWT_ISSUER, JWT_AUDIENCE, JWKS_URL your own callers,',
    'CORS_ORIGINS the pages that may ask. LOG_LEVEL=info shows what happens.',
  ],
  async run(invocation) {
    const { startEverything } = await import('../start/start.js');
    const settings = readStartSettings(invocation.env);
    const { env } = settings;
    const onixFiles = listOption(invocation, 'onix');
    if (onixFiles.length > 0 && env.CONSONANCE_URL !== undefined) {
      throw new UsageError(
        '--onix puts a list in the demo’s place, and with CONSONANCE_URL there is no demo: use colophon import',
      );
    }
    sizeOfFiles(onixFiles);
    return runService({ name: 'start', level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      startEverything(service, {
        settings,
        dataFolder: dataFolderOf(invocation),
        port: readPort(textOption(invocation, 'port')) ?? env.PORT ?? DEFAULT_PORT,
        onixFiles,
        env: invocation.env,
        asJson: invocation.options.json === true,
        print: invocation.print,
      }),
    );
  },
};
