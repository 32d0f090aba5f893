/**
 * Does what is due, again and again until it is stopped: versions are looked at, renditions are made, uploads that nobody
 * ends are ended. What is due stands in the tables, so that a process that is started again goes on with it.
 */
import type { VipContext } from '../http/route.js';
import { makePending } from '../renditions/make.js';
import { expireUploads, removeEndedUploads } from '../uploads/sweep.js';
import { takeStep } from './steps.js';

export interface Processing {
  /** Looks now, and not only when the time has come. */
  nudge(): void;
  /** Does all that is due, and returns when it is done. */
  runNow(): Promise<void>;
  /** Ends after what is being looked at. What else is due stays due. */
  stop(): Promise<void>;
}

type Working = Omit<VipContext, 'nudge'>;

/** Each looks at one file. */
const AT_ONCE = 2;
/** One for the step, one for the count of its beginnings. */
const CONNECTIONS_EACH = 2;

export function startProcessing(working: Working): Processing {
  const lanes = Math.min(AT_ONCE, Math.floor(working.settings.maxConnections / CONNECTIONS_EACH));
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isAskedAgain = false;
  const lane = async () => {
    while (!isStopped && ((await takeStep(working)) || (await makePending(working))));
  };
  const runNow = () => {
    // One after the other: who asks during a run may have come after the place where the run is.
    running = running
      .catch(() => undefined)
      .then(async () => {
        isAskedAgain = false;
        await expireUploads(working);
        await removeEndedUploads(working);
        await Promise.all(Array.from({ length: lanes }, lane));
      });
    return running;
  };
  const look = async () => {
    clearTimeout(timer);
    await runNow().catch((error: unknown) => working.log.warn({ error }, 'What is due could not be done'));
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), working.settings.processingPollMs);
  };
  void look();
  return {
    nudge() {
      // One run that has not begun yet is enough for all who ask.
      if (isStopped || isAskedAgain) return;
      isAskedAgain = true;
      void look();
    },
    runNow,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running.catch(() => undefined);
    },
  };
}
