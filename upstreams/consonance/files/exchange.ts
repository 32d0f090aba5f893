/** One exchange with the host of a file, which may be anybody's: no credentials of ours go there. */
import type { Dispatcher } from 'undici';
import type { Clock } from '../../../platform/clock.js';
import { UpstreamError } from '../../../platform/errors.js';
import { failureOfConnection, unavailable } from '../../http/failure.js';
import { CONSONANCE } from '../ask.js';
import type { ConsonanceSettings } from '../settings.js';

export const FILE_HOST = { id: CONSONANCE.id, name: 'The host of the file' } as const;

export interface ExchangeOptions {
  readonly connections: Dispatcher;
  readonly settings: ConsonanceSettings;
  readonly clock: Clock;
}

/** One request and the head of its answer. It fails with whatever broke it: failureOf() makes it ours. */
export function send(
  target: URL,
  request: { method: 'GET' | 'PUT'; headers?: Record<string, string>; body?: Uint8Array },
  { connections, settings }: ExchangeOptions,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { headersTimeoutMs, bodyTimeoutMs } = settings.http;
  return connections.request({
    origin: target.origin,
    path: `${target.pathname}${target.search}`,
    method: request.method,
    headers: { 'user-agent': settings.userAgent, ...request.headers },
    body: request.body ?? null,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
    signal,
  });
}

/** An answer that nobody reads would keep its connection busy. */
export function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined).destroy();
}

/** Null for what is no address of the web, or holds a password that would be sent with it. */
export function readTarget(url: string, base?: URL): URL | null {
  if (!URL.canParse(url, base?.href)) return null;
  const target = new URL(url, base?.href);
  const isOfTheWeb = target.protocol === 'http:' || target.protocol === 'https:';
  return isOfTheWeb && target.username === '' && target.password === '' ? target : null;
}

/** What broke an exchange, as the one shape of failure. */
export function failureOf(
  error: unknown,
  {
    timeoutMs,
    signal,
    callers,
  }: { timeoutMs: number; signal: AbortSignal; callers: AbortSignal | undefined },
): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const cause = { cause: error };
  if (callers?.aborted) return unavailable(FILE_HOST, 'was not waited for: the caller gave up', cause);
  if (signal.aborted) return unavailable(FILE_HOST, `was not done within ${timeoutMs} ms`, cause);
  return failureOfConnection(FILE_HOST, error);
}
