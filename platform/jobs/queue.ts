/**
 * A queue as its owner declares it, and the work that a process does for it.
 *
 * A job carries ids only: the owner's row is the truth, the job says no more than "look at this row now". A job may be
 * run more than once, and two runs of it may overlap when a worker was taken for dead; the owner fences its row.
 */
import { z } from 'zod';
import type { JobSettings, RetrySettings } from './settings.js';

/** What the queue leaves out is as the settings say. */
export interface Queue<Payload extends object> {
  /** It stands in the database and in metrics. A name is never used again for another kind of payload. */
  readonly name: string;
  /** What it parses must be what it makes: payloads are JSON on their way. */
  readonly payload: z.ZodType<Payload, Payload>;
  readonly concurrency?: number;
  readonly leaseSeconds?: number;
  readonly runLimitSeconds?: number;
  readonly retry?: Partial<Pick<RetrySettings, 'limit' | 'firstSeconds'>>;
}

export interface QueueHandlers<Payload extends object> {
  /**
   * Throws to be tried again later, returns when there is nothing more to do, be it for a final refusal that it recorded.
   * The signal aborts when the try has taken too long, the lease was lost or the process stops.
   */
  readonly handle: (payload: Payload, signal: AbortSignal) => Promise<void>;
  /** Called when a job is given up after its last retry. It is a job itself, retried and run again like any. */
  readonly onDead?: (payload: Payload, signal: AbortSignal) => Promise<void>;
}

/** A queue, whatever its payload. */
export type AnyQueue = Omit<Queue<object>, 'payload'>;

/** A queue and its handlers, whatever the payload. */
export interface Work {
  readonly queue: AnyQueue;
  readonly handle: RawHandler;
  readonly onDead: RawHandler;
}

/** It throws UnreadablePayload. */
export type RawHandler = (data: unknown, signal: AbortSignal) => Promise<void>;

/** The payload is none that the queue's schema knows: no retry will change that. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload';
}

/** What a process does for a queue, for startWorkers. */
export function workOn<Payload extends object>(
  queue: Queue<Payload>,
  handlers: QueueHandlers<Payload>,
): Work {
  const parsing =
    (handle: (payload: Payload, signal: AbortSignal) => Promise<void>): RawHandler =>
    async (data, signal) => {
      const parsed = queue.payload.safeParse(data);
      if (!parsed.success) throw new UnreadablePayload(z.prettifyError(parsed.error));
      await handle(parsed.data, signal);
    };
  return {
    queue,
    handle: parsing(handlers.handle),
    onDead: handlers.onDead === undefined ? async () => undefined : parsing(handlers.onDead),
  };
}

/** Where pg-boss puts a copy of each job that died, for onDead. */
export function deadQueueName(queue: string): string {
  return `${queue}.dead`;
}

/** The queue's own word or the settings'. */
export function ruleOf(queue: AnyQueue, settings: JobSettings) {
  return {
    concurrency: queue.concurrency ?? settings.concurrency,
    leaseSeconds: queue.leaseSeconds ?? settings.leaseSeconds,
    runLimitSeconds: queue.runLimitSeconds ?? settings.runLimitSeconds,
    retryLimit: queue.retry?.limit ?? settings.retry.limit,
    retrySeconds: queue.retry?.firstSeconds ?? settings.retry.firstSeconds,
  };
}
export type QueueRule = ReturnType<typeof ruleOf>;
