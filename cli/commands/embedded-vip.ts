import { type Command, textOption } from '../command.js';
import { readCommandSettings } from '../configuration.js';
import { dataFolderOf, dataOption } from '../data-folder.js';
import { Common, Environment } from '../environment.js';
import { portOption, readPort } from '../ports.js';
import { runService } from '../services/process.js';

const DEFAULT_PORT = 4202;

/** colophon embedded vip: an asset service for those who have none behind the VIP contract. */
export const embeddedVip: Command = {
  name: 'embedded vip',
  summary: 'Run the asset service that fulfils the VIP contract.',
  options: { data: dataOption, port: portOption(DEFAULT_PORT) },
  notes: [
    'Reads DATABASE_URL, beside which it makes a database of its own, VIP_CLIENT_ID and VIP_CLIENT_SECRET for its one',
    'client, VIP_ADMIN_KEY, and VIP_TOKEN_SECRET, with which it signs. Files are kept in the folder vip of the data folder.',
  ],
  async run(invocation) {
    const { env } = readCommandSettings(
      {
        ...Common,
        DATABASE_URL: Environment.DATABASE_URL,
        VIP_CLIENT_ID: Environment.VIP_CLIENT_ID,
        VIP_CLIENT_SECRET: Environment.VIP_CLIENT_SECRET,
        VIP_ADMIN_KEY: Environment.VIP_ADMIN_KEY,
        VIP_TOKEN_SECRET: Environment.VIP_TOKEN_SECRET,
      },
      invocation.env,
    );
    const port = readPort(textOption(invocation, 'port')) ?? DEFAULT_PORT;
    const { startVipService } = await import('../services/embedded-vip.js');
    return runService({ name: 'embedded vip', level: env.LOG_LEVEL, env: invocation.env }, (service) =>
      startVipService(service, {
        databaseUrl: env.DATABASE_URL,
        dataFolder: dataFolderOf(invocation),
        clientId: env.VIP_CLIENT_ID,
        clientSecret: env.VIP_CLIENT_SECRET,
        adminKey: env.VIP_ADMIN_KEY,
        tokenSecret: env.VIP_TOKEN_SECRET,
        port,
      }),
    );
  },
};
