/** Stops what was started, last first, so that nothing loses what it still leans on. */
import type { Log } from './log.js';

export interface Shutdown {
  /** Close is called once, before everything that was added earlier; at once, when everything has been closed. */
  add(name: string, close: () => Promise<void> | void): void;
  /** Closes everything; a second call answers the first one's result. A failing or slow part holds nobody up. */
  run(reason: string): Promise<ShutdownResult>;
}

export interface ShutdownResult {
  /** The parts that failed or took longer than the limit. */
  readonly failed: readonly string[];
}

interface Part {
  readonly name: string;
  readonly close: () => Promise<void> | void;
}

/** limitMs: how long each part may take. */
export function createShutdown({ log, limitMs }: { log: Log; limitMs: number }): Shutdown {
  const parts: Part[] = [];
  let running: Promise<ShutdownResult> | undefined;
  let hasEnded = false;
  const closeAll = async (reason: string): Promise<ShutdownResult> => {
    log.info({ reason }, 'Stopping');
    const failed: string[] = [];
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      if (!(await closePart(part, log, limitMs))) failed.push(part.name);
    }
    hasEnded = true;
    log.info({ reason, failed }, 'Stopped');
    return { failed };
  };
  return {
    add(name, close) {
      // Of two that were starting side by side one has failed, and this is the other.
      if (hasEnded) void closePart({ name, close }, log, limitMs);
      else parts.push({ name, close });
    },
    run: (reason) => (running ??= closeAll(reason)),
  };
}

/**
 * Ctrl-C and SIGTERM shut down and then exit: 0, or 1 when a part failed. A second signal exits at once, with 1.
 *
 * Source is the process, and exit its exit; the answer takes the listeners off again.
 */
export function stopOnSignals(options: {
  shutdown: Shutdown;
  source: NodeJS.EventEmitter;
  exit: (code: number) => void;
}): () => void {
  const { shutdown, source, exit } = options;
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return exit(1);
    isStopping = true;
    void shutdown.run(signal).then(({ failed }) => exit(failed.length === 0 ? 0 : 1));
  };
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) source.on(signal, stop);
  return () => {
    for (const signal of signals) source.off(signal, stop);
  };
}

/** Whether it ended in time and without an error. */
async function closePart({ name, close }: Part, log: Log, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<'too slow'>((resolve) => {
    timer = setTimeout(resolve, limitMs, 'too slow');
  });
  try {
    if ((await Promise.race([close(), tooSlow])) !== 'too slow') return true;
    log.error({ part: name, limitMs }, 'A part did not stop in time');
  } catch (error) {
    log.error({ part: name, error }, 'A part failed to stop');
  } finally {
    clearTimeout(timer);
  }
  return false;
}
