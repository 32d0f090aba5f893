/** The time that a file has, from the question to its last byte: longer than any one call that is awaited. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets timer and listener go: the caller's signal may live as long as the process. */
  clear(): void;
}

export function createDeadline(limitMs: number, callers: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort(callers?.reason);
  const timer = setTimeout(
    () => controller.abort(new DOMException('The file took too long.', 'TimeoutError')),
    limitMs,
  );
  if (callers?.aborted) abort();
  callers?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      callers?.removeEventListener('abort', abort);
    },
  };
}
