/**
 * Who a call to a subgraph is from. Nobody is anonymous: the gateway introduces the caller by its internal token;
 * behind another federation router the caller's own credentials count, where a verifier for them is given.
 */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller.js';
import type { Clock } from '../clock.js';
import { KnownError } from '../errors.js';
import { INTERNAL_TOKEN_HEADER, type Introduction } from '../internal-token.js';

/** Names in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Tells a caller by their own credentials, such as a JWT in Authorization. Throws UNAUTHENTICATED. */
export type CallerVerifier = (headers: Headers) => Promise<Caller>;

export interface IdentityOptions {
  /** Of platform/internal-token, for this subgraph. */
  readonly verifyIntroduction: (token: string) => Promise<Introduction>;
  /** Undefined: only the gateway may call. */
  readonly verifyCaller: CallerVerifier | undefined;
  readonly clock: Clock;
}

/** A request id that another router gave is kept when it can do no harm in a log. */
const HARMLESS_ID = /^[\w.:-]{1,100}$/;

/** Reads who is calling. Throws UNAUTHENTICATED. */
export function createIdentityReader(options: IdentityOptions): (headers: Headers) => Promise<Introduction> {
  return async (headers) => {
    const token = headers[INTERNAL_TOKEN_HEADER];
    if (typeof token === 'string') return options.verifyIntroduction(token);
    if (options.verifyCaller === undefined) {
      throw new KnownError(
        'UNAUTHENTICATED',
        'Only the gateway may call this subgraph: there is no internal token.',
      );
    }
    const caller = await options.verifyCaller(headers);
    return { caller, at: options.clock.now(), requestId: requestIdOf(headers) };
  };
}

function requestIdOf(headers: Headers): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && HARMLESS_ID.test(given) ? given : randomUUID();
}
