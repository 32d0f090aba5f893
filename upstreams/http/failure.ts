/**
 * Turns what can go wrong on the way to an upstream into the one shape of failure.
 *
 * Messages are for callers: they name the upstream and what it did, never an address, a header or a body.
 */
import { errors } from 'undici';
import { UpstreamError } from '../../platform/errors.js';
import type { Upstream } from './upstream.js';

/** For an answer whose HTTP status says that it is none. */
export function failureOfStatus(upstream: Upstream, status: number, retryAfterMs?: number): UpstreamError {
  if (status === 401 || status === 403) return refusal(upstream, 'refused our credentials', status);
  if (status === 408 || status === 429 || status >= 500) {
    const message = `${upstream.name} is not available (HTTP ${status}).`;
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    return new UpstreamError('UPSTREAM_UNAVAILABLE', upstream.id, message, { status, ...wait });
  }
  if (status >= 400) return refusal(upstream, 'refused the request', status);
  // A redirect is never followed: the credentials are for this host alone.
  return new UpstreamError(
    'UPSTREAM_UNREADABLE',
    upstream.id,
    `${upstream.name} did not answer with JSON (HTTP ${status}).`,
    { status },
  );
}

/** For an exchange that broke before its answer was whole: connection, time limit or our own closing. */
export function failureOfConnection(upstream: Upstream, cause: unknown): UpstreamError {
  const message = `${upstream.name} ${whatBroke(cause)}.`;
  return new UpstreamError('UPSTREAM_UNAVAILABLE', upstream.id, message, { cause });
}

/** For an answer that is not what the upstream's schema promises. */
export function unreadable(upstream: Upstream, what: string, options?: { cause?: unknown }): UpstreamError {
  return new UpstreamError('UPSTREAM_UNREADABLE', upstream.id, `${upstream.name} ${what}.`, options);
}

/** For a call that we do not make, or give up, ourselves. */
export function unavailable(
  upstream: Upstream,
  what: string,
  options?: { cause?: unknown; retryAfterMs?: number },
): UpstreamError {
  return new UpstreamError('UPSTREAM_UNAVAILABLE', upstream.id, `${upstream.name} ${what}.`, options);
}

function refusal(upstream: Upstream, what: string, status: number): UpstreamError {
  const message = `${upstream.name} ${what} (HTTP ${status}).`;
  return new UpstreamError('UPSTREAM_REFUSED', upstream.id, message, { status });
}

function whatBroke(cause: unknown): string {
  if (cause instanceof errors.HeadersTimeoutError) return 'did not begin to answer in time';
  if (cause instanceof errors.BodyTimeoutError) return 'stopped in the middle of its answer';
  if (cause instanceof errors.ConnectTimeoutError) return 'could not be reached in time';
  if (cause instanceof errors.ClientClosedError || cause instanceof errors.ClientDestroyedError) {
    return 'is no longer asked: we are shutting down';
  }
  return codeOf(cause) in UNREACHABLE ? 'could not be reached' : 'broke off the connection';
}

const UNREACHABLE = {
  ECONNREFUSED: true,
  ENOTFOUND: true,
  EAI_AGAIN: true,
  EHOSTUNREACH: true,
  ENETUNREACH: true,
};

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause)) return '';
  return String(cause.code);
}
