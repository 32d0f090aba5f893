/**
 * The short-lived token with which the gateway introduces a caller to a subgraph.
 *
 * Signed per subgraph: a token for one is worth nothing at another. It carries the request's one instant,
 * so that every decision of a request is taken for the same moment.
 */
import { createHmac } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Caller, Claims, createCaller } from './caller.js';
import type { Clock } from './clock.js';
import { KnownError } from './errors.js';

/** The header that carries it: not Authorization, which belongs to the caller's own JWT. */
export const INTERNAL_TOKEN_HEADER = 'x-colophon-internal';

const LIFETIME_SECONDS = 60;

const Payload = z.object({ sub: z.string(), at: z.iso.datetime(), requestId: z.string(), claims: Claims });

export interface Introduction {
  readonly caller: Caller;
  /** The request's one instant. */
  readonly at: Date;
  readonly requestId: string;
}

/** A signer for one subgraph. The secret is INTERNAL_TOKEN_SECRET. */
export function createInternalTokenSigner(options: { secret: string; subgraph: string; clock: Clock }) {
  const key = keyFor(options.secret, options.subgraph);
  return async ({ caller, at, requestId }: Introduction): Promise<string> => {
    const issuedAt = Math.floor(options.clock.now().getTime() / 1000);
    const claims: z.infer<typeof Claims> = {
      scopes: [...caller.scopes],
      ...(caller.partner === null ? {} : { partner: caller.partner }),
      ...(caller.markets === null ? {} : { markets: caller.markets }),
    };
    return new SignJWT({ at: at.toISOString(), requestId, claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(caller.subject)
      .setAudience(options.subgraph)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(key);
  };
}

/** A verifier for one subgraph. It throws UNAUTHENTICATED for anything but a fresh token of ours, made for it. */
export function createInternalTokenVerifier(options: { secret: string; subgraph: string; clock: Clock }) {
  const key = keyFor(options.secret, options.subgraph);
  return async (token: string): Promise<Introduction> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience: options.subgraph,
        currentDate: options.clock.now(),
        // Two machines' clocks may differ a little.
        clockTolerance: 5,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const { sub, at, requestId, claims } = Payload.parse(payload);
      return { caller: createCaller(sub, claims), at: new Date(at), requestId };
    } catch (cause) {
      const reason = cause instanceof errors.JWTExpired ? 'has expired' : 'is not valid here';
      throw new KnownError('UNAUTHENTICATED', `The internal token ${reason}.`, { cause });
    }
  };
}

function keyFor(secret: string, subgraph: string): Uint8Array {
  return createHmac('sha256', secret).update(`colophon internal token: ${subgraph}`).digest();
}
