import { expect, test } from 'vitest';
import { createFixedClock } from '../../../platform/clock.js';
import { UpstreamError, type UpstreamErrorCode } from '../../../platform/errors.js';
import { type BreakerState, createBreaker } from '../../../upstreams/http/breaker.js';
import { createDeferred } from '../deferred.js';
import { failureOf, NOON } from './client-for-tests.js';

const fail = (code: UpstreamErrorCode) => async () => {
  throw new UpstreamError(code, 'shop', 'It failed.');
};
const outage = fail('UPSTREAM_UNAVAILABLE');

function createTestBreaker() {
  const clock = createFixedClock(NOON);
  const moves: BreakerState[] = [];
  const breaker = createBreaker({
    upstream: { id: 'shop', name: 'The shop' },
    rules: { failures: 2, windowMs: 1000, openMs: 5000 },
    clock,
    onChange: (state) => moves.push(state),
  });
  const after = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  return { breaker, moves, after };
}

test('failures that are further apart than the window leave the breaker closed', async () => {
  const { breaker, after } = createTestBreaker();
  for (let call = 0; call < 5; call += 1) {
    await failureOf(breaker.run(outage));
    after(1000);
  }
  expect(breaker.state()).toBe('closed');
});

test.each(['UPSTREAM_REFUSED', 'UPSTREAM_UNREADABLE'] as const)(
  '%s does not open the breaker',
  async (code) => {
    const { breaker } = createTestBreaker();
    for (let call = 0; call < 5; call += 1) await failureOf(breaker.run(fail(code)));
    expect(breaker.state()).toBe('closed');
  },
);

test('a caller who gives up does not open the breaker', async () => {
  const { breaker } = createTestBreaker();
  for (let call = 0; call < 5; call += 1) await failureOf(breaker.run(outage, AbortSignal.abort()));
  expect(breaker.state()).toBe('closed');
});

async function opened() {
  const setup = createTestBreaker();
  await failureOf(setup.breaker.run(outage));
  await failureOf(setup.breaker.run(outage));
  return setup;
}

test('an open breaker makes no call and says how long it stays open', async () => {
  const { breaker, after } = await opened();
  after(2000);
  let calls = 0;
  const failure = await failureOf(
    breaker.run(async () => {
      calls += 1;
    }),
  );
  expect([failure.retryAfterMs, calls]).toEqual([3000, 0]);
});

test('a half-open breaker lets one call through at a time', async () => {
  const { breaker, after, moves } = await opened();
  after(5000);
  const answer = createDeferred<string>();
  const probe = breaker.run(() => answer.promise);
  expect((await failureOf(breaker.run(async () => 'second'))).code).toBe('UPSTREAM_UNAVAILABLE');
  answer.resolve('first');
  expect(await probe).toBe('first');
  expect(await breaker.run(async () => 'third')).toBe('third');
  expect(moves).toEqual(['open', 'half-open', 'closed']);
});

test('a half-open breaker whose call fails opens again for its whole time', async () => {
  const { breaker, after } = await opened();
  after(5000);
  await failureOf(breaker.run(outage));
  after(4999);
  expect(breaker.state()).toBe('open');
  after(1);
  expect(breaker.state()).toBe('half-open');
});

test('a half-open breaker whose call is refused closes: somebody is there', async () => {
  const { breaker, after } = await opened();
  after(5000);
  await failureOf(breaker.run(fail('UPSTREAM_REFUSED')));
  expect(breaker.state()).toBe('closed');
});

test('a half-open breaker whose caller gives up stays half-open for the next', async () => {
  const { breaker, after } = await opened();
  after(5000);
  await failureOf(breaker.run(outage, AbortSignal.abort()));
  expect(breaker.state()).toBe('half-open');
  expect(await breaker.run(async () => 'next')).toBe('next');
});

test('calls from before the breaker opened do not prolong its time when they end late', async () => {
  const { breaker, after } = createTestBreaker();
  const late = createDeferred<never>();
  const early = [breaker.run(() => late.promise), breaker.run(() => late.promise)];
  await failureOf(breaker.run(outage));
  await failureOf(breaker.run(outage));
  after(4999);
  late.reject(new UpstreamError('UPSTREAM_UNAVAILABLE', 'shop', 'It failed.'));
  for (const call of early) await failureOf(call);
  after(1);
  expect(breaker.state()).toBe('half-open');
});
