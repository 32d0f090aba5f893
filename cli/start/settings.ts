import { readCommandSettings } from '../configuration.js';
import { Environment, Jwt } from '../environment.js';

/** Nothing is needed; the log is quiet so that a person sees the banner. Throws a SettingsError. */
export function readStartSettings(env: NodeJS.ProcessEnv) {
  return readCommandSettings(
    {
      ...Jwt,
      LOG_LEVEL: Environment.LOG_LEVEL.unwrap().default('warn'),
      PORT: Environment.PORT.optional(),
      DATABASE_URL: Environment.DATABASE_URL.optional(),
      CONSONANCE_URL: Environment.CONSONANCE_URL.optional(),
      CONSONANCE_API_KEY: Environment.CONSONANCE_API_KEY.optional(),
      API_KEYS_FILE: Environment.API_KEYS_FILE.optional(),
      CORS_ORIGINS: Environment.CORS_ORIGINS.optional(),
    },
    env,
  );
}
export type StartSettings = ReturnType<typeof readStartSettings>;
