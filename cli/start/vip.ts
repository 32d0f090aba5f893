import type { Log } from '../../platform/log.js';
import type { Shutdown } from '../../platform/shutdown.js';
import { startChild } from './child.js';
import type { Secrets } from './secrets.js';
import type { StartSettings } from './settings.js';

export interface VipAddress {
  readonly url: string;
  /** Null: the secret is a bearer token as it stands. */
  readonly clientId: string | null;
  readonly clientSecret: string;
  /** Null for a real one: nobody administers that from here. */
  readonly adminKey: string | null;
}

const EMBEDDED_CLIENT = 'colophon';

/** The VIP that the settings name, else the embedded one, started as a process of its own. */
export async function findVip(options: {
  settings: StartSettings;
  secrets: Secrets;
  dataFolder: string;
  env: Readonly<Record<string, string>>;
  log: Log;
  shutdown: Shutdown;
}): Promise<VipAddress> {
  const { VIP_URL: url, VIP_CLIENT_ID: clientId, VIP_CLIENT_SECRET: secret } = options.settings.env;
  if (url !== undefined)
    return { url, clientId: clientId ?? null, clientSecret: secret ?? '', adminKey: null };
  const { vipClientSecret: clientSecret, vipAdminKey: adminKey, vipTokenSecret } = options.secrets;
  const child = await startChild({
    words: ['embedded', 'vip', '--port', '0', '--data', options.dataFolder],
    env: {
      ...options.env,
      VIP_CLIENT_ID: EMBEDDED_CLIENT,
      VIP_CLIENT_SECRET: clientSecret,
      VIP_ADMIN_KEY: adminKey,
      VIP_TOKEN_SECRET: vipTokenSecret,
    },
    log: options.log,
  });
  options.shutdown.add('embedded VIP', () => child.stop());
  if (child.url === null) throw new Error('The embedded VIP does not say where it is.');
  return { url: child.url, clientId: EMBEDDED_CLIENT, clientSecret, adminKey };
}
