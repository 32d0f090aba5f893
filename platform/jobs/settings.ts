/** How jobs are worked on. Part of colophon.config.json. A queue may depart from most of it. */
import { z } from 'zod';

const wholeSeconds = z.int().min(1).max(86_400);

export const RetrySettings = z
  .strictObject({
    limit: z
      .int()
      .min(0)
      .max(1000)
      .default(30)
      .describe(
        'How often a job that failed is tried again before it is dead. The defaults last for 5 hours or more.',
      ),
    firstSeconds: wholeSeconds
      .default(5)
      .describe(
        'How long to wait before the first retry: up to twice this, and twice as long each time after.',
      ),
    longestSeconds: wholeSeconds.default(900).describe('No retry waits longer than this.'),
  })
  .readonly();
export type RetrySettings = z.infer<typeof RetrySettings>;

export const JobSettings = z
  .strictObject({
    pollSeconds: z
      .number()
      .positive()
      .max(3600)
      .default(1)
      .describe('How long a worker that found nothing to do waits before it looks again.'),
    concurrency: z
      .int()
      .min(1)
      .max(1000)
      .default(4)
      .describe('How many jobs of one queue a process works on at once.'),
    leaseSeconds: wholeSeconds
      .default(30)
      .describe(
        'How long a job is left to a worker that gives no sign of life. A worker that lives renews the lease three times in that time, so this says how soon the work of one that was killed is taken up, not how long a job may take.',
      ),
    runLimitSeconds: wholeSeconds
      .default(900)
      .describe('How long one try of a job may take. It is then broken off and counts as failed.'),
    upkeepSeconds: z
      .number()
      .positive()
      .max(3600)
      .default(5)
      .describe('How often, over all processes, leases that have run out are looked for.'),
    retry: RetrySettings.prefault({}).describe('What happens after a job failed.'),
    stopSeconds: z
      .number()
      .min(0)
      .max(3600)
      .default(10)
      .describe('How long a worker that is told to stop lets running jobs go on before it breaks them off.'),
    keepDeadDays: z
      .int()
      .min(1)
      .max(3650)
      .default(30)
      .describe('How long dead jobs are kept, to be counted and looked at.'),
  })
  .readonly();
export type JobSettings = z.infer<typeof JobSettings>;
