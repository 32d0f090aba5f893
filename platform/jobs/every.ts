/** Work that a process does again and again until it is told to stop. A failure is logged and costs that one time. */
import type { Log } from '../log.js';

export interface Repetition {
  /** Ends after the time in hand. */
  close(): Promise<void>;
}

/** Begins at once, then waits so many seconds, by the machine's own time, after each end. */
export function every(options: {
  readonly seconds: number;
  readonly name: string;
  readonly log: Log;
  readonly work: (signal: AbortSignal) => Promise<void>;
}): Repetition {
  const { seconds, name, log, work } = options;
  const stop = new AbortController();
  const run = async () => {
    while (!stop.signal.aborted) {
      try {
        await work(stop.signal);
      } catch (error) {
        log.warn({ repeated: name, error }, 'Repeated work failed this time');
      }
      await pause(seconds * 1000, stop.signal);
    }
  };
  const running = run();
  return {
    close() {
      stop.abort();
      return running;
    },
  };
}

/** Waits, but not longer than until the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
