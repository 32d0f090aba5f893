/**
 * Tells callers by the JWT that their house's identity provider issued.
 *
 * RFC 8725 is what we follow: only asymmetric algorithms, so that no public key can be taken for a shared secret;
 * issuer, audience and expiry are always held.
 */
import { type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Caller, Claims, createCaller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import { KnownError } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { explainToken } from './explain-token.js';
import { openKeySet } from './key-set.js';

/** Throws UNAUTHENTICATED with the reason; UPSTREAM_UNAVAILABLE when the issuer's keys cannot be had. */
export type JwtVerifier = (token: string) => Promise<Caller>;

export interface JwtOptions {
  readonly issuer: string;
  readonly audience: string;
  /** http:, https: or file:. */
  readonly jwksUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Two machines' clocks may differ a little. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** `scope` is OAuth's form (RFC 8693, 4.2): one text with spaces between. */
const TokenClaims = z.object({
  sub: z.string().min(1),
  ...Claims.partial({ scopes: true }).shape,
  scope: z.string().optional(),
});

/** Throws a SettingsError when jwksUrl is a file that holds no key set. */
export function createJwtVerifier({ issuer, audience, jwksUrl, clock, log }: JwtOptions): JwtVerifier {
  const keys = openKeySet({ url: jwksUrl, clock, log });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        currentDate: clock.now(),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      return readCaller(payload);
    } catch (cause) {
      if (cause instanceof KnownError) throw cause;
      throw new KnownError('UNAUTHENTICATED', explainToken(cause), { cause });
    }
  };
}

function readCaller(payload: JWTPayload): Caller {
  const claims = TokenClaims.safeParse(payload);
  if (!claims.success) {
    const names = new Set(claims.error.issues.map(({ path }) => String(path[0])));
    throw new KnownError('UNAUTHENTICATED', `The token’s claims cannot be read: ${[...names].join(', ')}.`);
  }
  const { sub, scope, scopes, partner, markets } = claims.data;
  const granted = [...(scopes ?? []), ...(scope ?? '').split(' ').filter((name) => name !== '')];
  return createCaller(sub, { scopes: granted, partner, markets });
}
