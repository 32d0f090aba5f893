import { SettingsError } from '../../platform/settings.js';
import { readCommandSettings } from '../configuration.js';
import { Environment, Jwt } from '../environment.js';

/** Nothing is needed; the log is quiet so that a person sees the banner. Throws a SettingsError. */
export function readStartSettings(env: NodeJS.ProcessEnv) {
  const settings = readCommandSettings(
    {
      ...Jwt,
      LOG_LEVEL: Environment.LOG_LEVEL.unwrap().default('warn'),
      PORT: Environment.PORT.optional(),
      DATABASE_URL: Environment.DATABASE_URL.optional(),
      CONSONANCE_URL: Environment.CONSONANCE_URL.optional(),
      CONSONANCE_API_KEY: Environment.CONSONANCE_API_KEY.optional(),
      VIP_URL: Environment.VIP_URL.optional(),
      VIP_CLIENT_ID: Environment.VIP_CLIENT_ID.optional(),
      VIP_CLIENT_SECRET: Environment.VIP_CLIENT_SECRET.optional(),
      API_KEYS_FILE: Environment.API_KEYS_FILE.optional(),
      CORS_ORIGINS: Environment.CORS_ORIGINS.optional(),
    },
    env,
  );
  const { CONSONANCE_URL: url, CONSONANCE_API_KEY: key } = settings.env;
  // Half of it is a mistake: the demo in place of somebody's own list would look like a loss.
  if (url === undefined && key !== undefined) throw lacks('CONSONANCE_URL', 'CONSONANCE_API_KEY');
  if (url !== undefined && key === undefined) throw lacks('CONSONANCE_API_KEY', 'CONSONANCE_URL');
  const { VIP_URL: vip, VIP_CLIENT_ID: client, VIP_CLIENT_SECRET: secret } = settings.env;
  if (vip === undefined && secret !== undefined) throw lacks('VIP_URL', 'VIP_CLIENT_SECRET');
  if (vip === undefined && client !== undefined) throw lacks('VIP_URL', 'VIP_CLIENT_ID');
  if (vip !== undefined && secret === undefined) throw lacks('VIP_CLIENT_SECRET', 'VIP_URL');
  return settings;
}

function lacks(missing: string, given: string): SettingsError {
  return new SettingsError([`${missing}: is not set, but ${given} is: set both, or neither for the demo`]);
}

export type StartSettings = ReturnType<typeof readStartSettings>;
