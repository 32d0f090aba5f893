/** How patient and how pushy we are with one upstream. Each upstream has its own set. */
import { z } from 'zod';

const milliseconds = z.int().min(1);
const count = z.int().min(1);

const RetrySettings = z
  .object({
    /** Attempts of one call, the first included; 1: never again. */
    attempts: count.default(3),
    /** The n-th wait is drawn at random between 0 and baseDelayMs x 2^(n-1), at most maxDelayMs. */
    baseDelayMs: milliseconds.default(250),
    maxDelayMs: milliseconds.default(5_000),
    /** An upstream that asks for a longer wait than this is not asked again by this call. */
    maxRetryAfterMs: milliseconds.default(30_000),
    /** Retries that all calls together have in store, and how fast the store fills again. */
    budgetCapacity: count.default(20),
    budgetRefillPerMinute: z.number().positive().default(20),
  })
  .readonly();

const BreakerSettings = z
  .object({
    /** So many failed calls within the window open the breaker. */
    failures: count.default(5),
    windowMs: milliseconds.default(30_000),
    /** How long an open breaker lets nothing through before it tries one call. */
    openMs: milliseconds.default(15_000),
  })
  .readonly();

export const HttpSettings = z
  .object({
    /** Kept-alive connections to the upstream. */
    connections: count.default(8),
    connectTimeoutMs: milliseconds.default(10_000),
    /** From the request to the first byte of the answer. */
    headersTimeoutMs: milliseconds.default(30_000),
    /** Between two pieces of the answer. */
    bodyTimeoutMs: milliseconds.default(15_000),
    /** One call from beginning to end, with its attempts and its waits. */
    callTimeoutMs: milliseconds.default(60_000),
    maxAnswerBytes: count.default(64 * 1024 * 1024),
    /** Calls under way or waiting for a connection; one more is turned away at once. */
    maxOutstanding: count.default(64),
    retry: RetrySettings.prefault({}),
    breaker: BreakerSettings.prefault({}),
  })
  .readonly();
export type HttpSettings = z.infer<typeof HttpSettings>;
