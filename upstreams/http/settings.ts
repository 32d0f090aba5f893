/** How patient and how pushy we are with one upstream. Each upstream has its own set. */
import { z } from 'zod';

const milliseconds = z.int().min(1);
const count = z.int().min(1);

const RetrySettings = z
  .strictObject({
    attempts: count.default(3).describe('Attempts of one call, the first included; 1: never again.'),
    baseDelayMs: milliseconds
      .default(250)
      .describe('The n-th wait is drawn at random between 0 and baseDelayMs x 2^(n-1), at most maxDelayMs.'),
    maxDelayMs: milliseconds.default(5_000),
    maxRetryAfterMs: milliseconds
      .default(30_000)
      .describe('An upstream that asks for a longer wait than this is not asked again by this call.'),
    budgetCapacity: count
      .default(20)
      .describe('Retries that all calls together have in store, and how fast the store fills again.'),
    budgetRefillPerMinute: z.number().positive().default(20),
  })
  .readonly();

const BreakerSettings = z
  .strictObject({
    failures: count.default(5).describe('So many failed calls within the window open the breaker.'),
    windowMs: milliseconds.default(30_000),
    openMs: milliseconds
      .default(15_000)
      .describe('How long an open breaker lets nothing through before it tries one call.'),
  })
  .readonly();

export const HttpSettings = z
  .strictObject({
    connections: count.default(8).describe('Kept-alive connections to the upstream.'),
    connectTimeoutMs: milliseconds.default(10_000),
    headersTimeoutMs: milliseconds
      .default(30_000)
      .describe('From the request to the first byte of the answer.'),
    bodyTimeoutMs: milliseconds.default(15_000).describe('Between two pieces of the answer.'),
    callTimeoutMs: milliseconds
      .default(60_000)
      .describe('One call from beginning to end, with its attempts and its waits.'),
    maxAnswerBytes: count.default(64 * 1024 * 1024),
    maxOutstanding: count
      .default(64)
      .describe('Calls under way or waiting for a connection; one more is turned away at once.'),
    retry: RetrySettings.prefault({}),
    breaker: BreakerSettings.prefault({}),
  })
  .readonly();
export type HttpSettings = z.infer<typeof HttpSettings>;
