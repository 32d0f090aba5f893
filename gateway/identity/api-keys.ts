/** Tells callers by their API keys, which stand in a file and may change while we run. */
import { timingSafeEqual } from 'node:crypto';
import type { Caller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import { API_KEYS_SETTING, type ApiKey, digestOf, parseApiKeys } from './api-keys-file.js';
import { openFreshFile } from './fresh-file.js';

/** The caller that a key belongs to, or null. */
export type ApiKeys = (key: string) => Caller | null;

export interface ApiKeysOptions {
  /** The path in API_KEYS_FILE. */
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a key that was taken out of the file may still open, in milliseconds. */
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 1_000;

/** Opens the file. Throws a SettingsError with every fault, or that the file cannot be read. */
export function openApiKeys(options: ApiKeysOptions): ApiKeys {
  const readKeys = openFreshFile({
    checkEveryMs: CHECK_EVERY_MS,
    ...options,
    setting: API_KEYS_SETTING,
    parse: parseApiKeys,
  });
  return (key) => findKey(readKeys(), digestOf(key))?.caller ?? null;
}

/** Looks at every key, found or not, so that the time it takes tells nothing. */
function findKey(keys: readonly ApiKey[], digest: Buffer): ApiKey | undefined {
  let found: ApiKey | undefined;
  for (const key of keys) {
    if (timingSafeEqual(key.digest, digest)) found = key;
  }
  return found;
}
