import type { Log } from '../../platform/log.js';
import type { Shutdown } from '../../platform/shutdown.js';
import { startChild } from './child.js';
import type { Secrets } from './secrets.js';
import type { StartSettings } from './settings.js';

export interface ConsonanceAddress {
  readonly url: string;
  readonly apiKey: string;
  /** Null for a real one: nobody administers that from here. */
  readonly adminKey: string | null;
}

/** The Consonance that the settings name, else the stand-in, started as a process of its own. */
export async function findConsonance(options: {
  settings: StartSettings;
  secrets: Secrets;
  env: Readonly<Record<string, string>>;
  log: Log;
  shutdown: Shutdown;
  isWithoutDemo: boolean;
}): Promise<ConsonanceAddress> {
  const { CONSONANCE_URL: url, CONSONANCE_API_KEY: key } = options.settings.env;
  if (url !== undefined) return { url, apiKey: key ?? '', adminKey: null };
  const { consonanceApiKey: apiKey, consonanceAdminKey: adminKey } = options.secrets;
  const child = await startChild({
    words: ['embedded', 'consonance', '--port', '0', ...(options.isWithoutDemo ? ['--without-demo'] : [])],
    env: { ...options.env, CONSONANCE_API_KEY: apiKey, CONSONANCE_ADMIN_KEY: adminKey },
    log: options.log,
  });
  options.shutdown.add('embedded Consonance', () => child.stop());
  if (child.url === null) throw new Error('The embedded Consonance does not say where it is.');
  return { url: child.url, apiKey, adminKey };
}
