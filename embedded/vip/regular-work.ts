import type { Log } from '../../platform/log.js';

export interface RegularWork {
  /** Returns when the run under way has ended. */
  stop(): Promise<void>;
}

/** Runs at once, and again so long after each end. A run that fails is logged, and the next one comes. */
export function startRegularWork(
  run: () => Promise<void>,
  { everyMs, log, name }: { everyMs: number; log: Log; name: string },
): RegularWork {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const runAndWait = async () => {
    await run().catch((error: unknown) => log.warn({ error, work: name }, 'Regular work failed'));
    if (isStopped) return;
    timer = setTimeout(() => {
      running = runAndWait();
    }, everyMs);
  };
  let running = runAndWait();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
