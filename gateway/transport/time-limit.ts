/** Bounds the time of a call to a subgraph. */
import { KnownError } from '../../platform/errors.js';
import { unavailable } from './answer.js';

/**
 * Runs a call with a signal that aborts it when its time is up or when the caller has gone. It rejects then, whether
 * or not the call heeds the signal: with SUBGRAPH_TIMEOUT, or with SUBGRAPH_UNAVAILABLE when the caller has gone.
 */
export async function withinTime<Value>(
  limit: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  // AbortSignal.any would hold on to a long-lived signal on Node 20: the listener is removed by hand.
  const controller = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  const timer = setTimeout(() => controller.abort(timedOut(limit.timeoutMs)), limit.timeoutMs);
  const leave = (): void => controller.abort(unavailable(limit.signal?.reason));
  limit.signal?.addEventListener('abort', leave, { once: true });
  if (limit.signal?.aborted) leave();
  try {
    return await Promise.race([aborted, run(controller.signal)]);
  } finally {
    clearTimeout(timer);
    limit.signal?.removeEventListener('abort', leave);
  }
}

function timedOut(timeoutMs: number): KnownError {
  return new KnownError(
    'SUBGRAPH_TIMEOUT',
    'This part of the graph did not answer in time: try again in a moment.',
    {
      cause: new Error(`No answer within ${timeoutMs} ms`),
    },
  );
}
