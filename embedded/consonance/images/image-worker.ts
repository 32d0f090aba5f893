/** Looks for due images again and again, until it is stopped. */
import { type ImageProcessing, processDueImages } from './process-images.js';

export interface ImageWorker {
  /** Processes what is due now, without waiting for the next look; answers how many. */
  runNow(): Promise<number>;
  /** Images under way stay due. */
  stop(): Promise<void>;
}

export function startImageWorker(options: Omit<ImageProcessing, 'signal'>, pollMs: number): ImageWorker {
  const stopping = new AbortController();
  const processing = { ...options, signal: stopping.signal };
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> = Promise.resolve(0);
  const runNow = () => {
    // One after the other: two runs at once would fetch every image twice.
    running = running.catch(() => 0).then(() => processDueImages(processing));
    return running;
  };
  const look = async () => {
    await runNow().catch((error: unknown) => {
      if (!stopping.signal.aborted) processing.log.warn({ error }, 'Images could not be processed');
    });
    if (!stopping.signal.aborted) timer = setTimeout(() => void look(), pollMs);
  };
  void look();
  return {
    runNow,
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running.catch(() => 0);
    },
  };
}
