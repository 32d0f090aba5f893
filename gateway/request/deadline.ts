/** How long a request may be worked at: until its caller has gone, or its time is up. */
import type { ServerResponse } from 'node:http';
import { KnownError } from '../../platform/errors.js';

export interface Deadline {
  /** Aborted at the end, with the reason. */
  readonly signal: AbortSignal;
  /**
   * The work's own end, or SUBGRAPH_TIMEOUT when it does not end soon after the signal: what listens to the signal
   * has a moment to answer with what there is.
   */
  race<T>(work: Promise<T>): Promise<T>;
  isAbandoned(): boolean;
  clear(): void;
}

const MOMENT_MS = 500;

export function createDeadline(response: ServerResponse, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const tooLate = new KnownError(
    'SUBGRAPH_TIMEOUT',
    `The request took longer than ${timeoutMs / 1000} seconds.`,
  );
  const gone = () => {
    if (!response.writableFinished) controller.abort(new Error('The caller has gone.'));
  };
  response.once('close', gone);
  const timer = setTimeout(() => controller.abort(tooLate), timeoutMs);
  let lastMoment: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    race: (work) =>
      Promise.race([
        work,
        new Promise<never>((_resolve, reject) => {
          lastMoment = setTimeout(() => reject(tooLate), timeoutMs + MOMENT_MS);
        }),
      ]),
    isAbandoned: () => controller.signal.aborted && controller.signal.reason !== tooLate,
    clear() {
      clearTimeout(timer);
      clearTimeout(lastMoment);
      response.off('close', gone);
    },
  };
}
