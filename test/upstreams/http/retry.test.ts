import { expect, test } from 'vitest';
import { createFixedClock } from '../../../platform/clock.js';
import { UpstreamError } from '../../../platform/errors.js';
import { type RetryOptions, withRetries } from '../../../upstreams/http/retry.js';
import { parseRetryAfter } from '../../../upstreams/http/retry-after.js';
import { createRetryBudget } from '../../../upstreams/http/retry-budget.js';
import { failureOf, NOON } from './client-for-tests.js';

const now = new Date(NOON);

test.each([
  ['0', 0],
  ['120', 120_000],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  [undefined, undefined],
  ['', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['2026-11-24', undefined],
  [['1', '2'], undefined],
])('Retry-After %j means %j milliseconds', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});

async function waitsOf(options: Partial<RetryOptions>, failure: Partial<UpstreamError> = {}) {
  const waits: number[] = [];
  const call = withRetries(
    async () => {
      throw new UpstreamError('UPSTREAM_UNAVAILABLE', 'shop', 'It failed.', failure as object);
    },
    {
      rules: { attempts: 6, baseDelayMs: 100, maxDelayMs: 1000, maxRetryAfterMs: 10_000 },
      budget: { take: () => true },
      wait: async (ms) => {
        waits.push(ms);
      },
      random: () => 0.999,
      remainingMs: () => 60_000,
      signal: new AbortController().signal,
      onRetry: () => undefined,
      ...options,
    },
  );
  await failureOf(call);
  return waits;
}

test('the pauses double up to their ceiling', async () => {
  expect(await waitsOf({})).toEqual([99, 199, 399, 799, 999]);
});

test('a pause may be nothing at all: that is what full jitter is', async () => {
  expect(await waitsOf({ random: () => 0 })).toEqual([0, 0, 0, 0, 0]);
});

test('a pause is never shorter than the upstream asked for', async () => {
  expect(await waitsOf({}, { retryAfterMs: 300 })).toEqual([300, 300, 399, 799, 999]);
});

test('no attempt is made whose pause would outlast the call', async () => {
  expect(await waitsOf({ remainingMs: () => 300 })).toEqual([99, 199]);
});

test('no retry is taken from the budget for a pause that is not made', async () => {
  let taken = 0;
  const take = () => {
    taken += 1;
    return true;
  };
  await waitsOf({ budget: { take } }, { retryAfterMs: 10_001 });
  expect(taken).toBe(0);
});

test('a budget starts full, is empty after its capacity, and fills by the clock up to its capacity', () => {
  const clock = createFixedClock(NOON);
  const budget = createRetryBudget({ capacity: 2, refillPerMinute: 4, clock });
  const takeAll = () => [budget.take(), budget.take(), budget.take()];
  expect(takeAll()).toEqual([true, true, false]);
  clock.set(new Date(now.getTime() + 15_000));
  expect(takeAll()).toEqual([true, false, false]);
  clock.set(new Date(now.getTime() + 3_600_000));
  expect(takeAll()).toEqual([true, true, false]);
});

test('a clock that is set back neither fills nor empties the budget', () => {
  const clock = createFixedClock(NOON);
  const budget = createRetryBudget({ capacity: 2, refillPerMinute: 60, clock });
  budget.take();
  clock.set(new Date(now.getTime() - 3_600_000));
  expect([budget.take(), budget.take()]).toEqual([true, false]);
});
