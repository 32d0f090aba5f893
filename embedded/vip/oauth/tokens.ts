/** The bearers that the token endpoint hands out: signed, for an hour at most, and kept nowhere. */
import { createHmac } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import { VIP_SCOPES, type VipScope } from '../contract/scopes.js';
import type { Caller } from './clients.js';

const AUDIENCE = 'vip';

const Payload = z.object({ sub: z.string(), tenant: z.string(), scope: z.string() });

/** What a bearer says. */
export interface TokenClaims {
  readonly clientId: string;
  readonly tenant: string;
  readonly scopes: ReadonlySet<VipScope>;
}

export interface Tokens {
  /** For these scopes and no others. */
  issue(caller: Caller, scopes: readonly VipScope[]): Promise<string>;
  /** 'EXPIRED' and 'INVALID' are told apart, because after the one a client asks for a new bearer. */
  verify(token: string): Promise<TokenClaims | 'EXPIRED' | 'INVALID'>;
}

export function createTokens(options: { secret: string; lifetimeSeconds: number; clock: Clock }): Tokens {
  // A key of its own: the service signs addresses with the same secret.
  const key = createHmac('sha256', options.secret).update('bearers').digest();
  const { clock, lifetimeSeconds } = options;
  return {
    issue({ clientId, tenant }, scopes) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ tenant, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
        .setSubject(clientId)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(key);
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          audience: AUDIENCE,
          currentDate: clock.now(),
          requiredClaims: ['exp', 'iat', 'sub'],
        });
        const { sub, tenant, scope } = Payload.parse(payload);
        return { clientId: sub, tenant, scopes: new Set(scopesIn(scope)) };
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'EXPIRED' : 'INVALID';
      }
    },
  };
}

/** Those of a space-separated list that are scopes. */
function scopesIn(text: string): VipScope[] {
  const named = new Set(text.split(' '));
  return VIP_SCOPES.filter((scope) => named.has(scope));
}
