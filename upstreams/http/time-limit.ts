/**
 * Runs work under one signal that is aborted by the caller or when the time is over, whichever comes first.
 * Timer and listener are gone when the work is: a caller's signal may live as long as the process.
 */
export async function withTimeLimit<T>(
  limitMs: number,
  callers: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(callers?.reason);
  const timer = setTimeout(
    () => controller.abort(new DOMException('The call took too long.', 'TimeoutError')),
    limitMs,
  );
  if (callers?.aborted) abort();
  callers?.addEventListener('abort', abort, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    callers?.removeEventListener('abort', abort);
  }
}
