/**
 * The bearer token for VIP: by client credentials (RFC 6749, 4.4), one request under way for all who wait for it,
 * renewed a minute before it ends. A token that was given to us as it stands is used as it is.
 */
import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import { failureOfStatus } from '../http/failure.js';
import type { JsonClient } from '../http/json-client.js';
import { read, VIP } from './answers/read.js';

export type VipCredentials =
  | { readonly clientId: string; readonly clientSecret: string }
  | { readonly bearer: string };

export interface TokenSource {
  /** Rejects with an UpstreamError. The signal ends the waiting, not the request that others wait for too. */
  token(signal?: AbortSignal): Promise<string>;
  /** Forgets the token that was refused; a later one stays. */
  drop(token: string): void;
}

const RENEW_BEFORE_MS = 60_000;

/** RFC 6749: what is left out of expires_in is not known, so it is short. */
const SHORTEST_LIFE_SECONDS = 120;

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() });

export function createTokenSource(options: {
  client: JsonClient;
  path: string;
  credentials: VipCredentials;
  userAgent: string;
  clock: Clock;
}): TokenSource {
  const { credentials, clock } = options;
  if ('bearer' in credentials) return { token: async () => credentials.bearer, drop: () => undefined };
  let held: { token: string; renewAt: number } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    const { access_token: token, expires_in: seconds } = await requestToken({ ...options, credentials });
    const life = (seconds ?? SHORTEST_LIFE_SECONDS) * 1000;
    held = { token, renewAt: clock.now().getTime() + Math.max(life - RENEW_BEFORE_MS, 0) };
    return token;
  };
  return {
    async token(signal) {
      if (held !== null && clock.now().getTime() < held.renewAt) return held.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return untilAborted(asking, signal);
    },
    drop(token) {
      if (held?.token === token) held = null;
    },
  };
}

async function requestToken({
  client,
  path,
  credentials,
  userAgent,
}: {
  client: JsonClient;
  path: string;
  credentials: { clientId: string; clientSecret: string };
  userAgent: string;
}): Promise<z.infer<typeof Answer>> {
  const { clientId, clientSecret } = credentials;
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString(
    'base64',
  );
  const { status, body } = await client.call({
    operation: 'token',
    method: 'POST',
    path,
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': userAgent,
    },
    body: 'grant_type=client_credentials',
    // RFC 6749, 5.2: an error is JSON too, and its text is not ours to show.
    alsoReads: [400, 401, 403],
    isRepeatable: true,
  });
  if (status >= 400) throw failureOfStatus(VIP, 401);
  return read(Answer, body);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(
        new UpstreamError('UPSTREAM_UNAVAILABLE', VIP.id, 'VIP was not waited for: the caller gave up.'),
      );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
