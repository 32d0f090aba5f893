import { errors } from 'undici';
import type { UpstreamError } from '../../platform/errors.js';

const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Whether a call that failed with this may have been done by Consonance all the same. No only where it was not sent
 * or was turned away; an answer that is lost, late or makes no sense tells nothing of what was done before.
 */
export function mayHaveBeenDone({ code, status, cause }: UpstreamError): boolean {
  if (status !== undefined) return status < 400 || status === 408 || status >= 500;
  if (code !== 'UPSTREAM_UNAVAILABLE') return true;
  // Without a cause it was we who did not make the call: the breaker is open, or too many are under way.
  return cause !== undefined && !(cause instanceof errors.ConnectTimeoutError) && !hasNotConnected(cause);
}

function hasNotConnected(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && NEVER_CONNECTED.includes(String(cause.code));
}
