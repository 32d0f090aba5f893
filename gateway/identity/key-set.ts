/** The public keys of whoever issues our callers' tokens: at an http(s) address, or in a file of our own run. */
import { fileURLToPath } from 'node:url';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import { KnownError } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { SettingsError } from '../../platform/settings.js';
import { openFreshFile } from './fresh-file.js';

export interface KeySetOptions {
  /** http:, https: or file:, as in JWKS_URL. */
  readonly url: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The setting that names the key set, and by which faults call it. */
const SETTING = 'JWKS_URL';

const CHECK_EVERY_MS = 1_000;
const FETCH_TIMEOUT_MS = 5_000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Opens the key set. A file is read at once, and a SettingsError thrown when it holds none; an address is asked at the
 * first token. The answer throws UPSTREAM_UNAVAILABLE when the keys cannot be had.
 */
export function openKeySet(options: KeySetOptions): JWTVerifyGetKey {
  const address = new URL(options.url);
  const find = address.protocol === 'file:' ? openFile(address, options) : openAddress(address);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (cause) {
      if (isFaultOfToken(cause)) throw cause;
      options.log.warn({ error: cause }, 'The keys of the issuer of tokens cannot be had');
      const message = 'The keys that prove tokens cannot be had just now: try again in a moment.';
      throw new KnownError('UPSTREAM_UNAVAILABLE', message, { cause });
    }
  };
}

function openAddress(address: URL): JWTVerifyGetKey {
  return createRemoteJWKSet(address, { timeoutDuration: FETCH_TIMEOUT_MS });
}

function openFile(address: URL, { clock, log }: KeySetOptions): JWTVerifyGetKey {
  const readKeySet = openFreshFile({
    file: fileURLToPath(address),
    setting: SETTING,
    parse: parseKeySet,
    clock,
    log,
    checkEveryMs: CHECK_EVERY_MS,
  });
  return (header, token) => readKeySet()(header, token);
}

function parseKeySet(text: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(KeySet.parse(JSON.parse(text)));
  } catch {
    throw new SettingsError([`${SETTING}: the file holds no JSON Web Key Set`]);
  }
}

/** The keys are there, and the token names none of them. */
function isFaultOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
