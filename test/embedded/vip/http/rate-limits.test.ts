/** Contract 3.1, rate limits: apart for each client and for reading and writing, by the clock that is handed in. */
import { expect, test } from 'vitest';
import { startService, TOKENS } from '../service.js';

const vip = await startService({
  rateLimits: { read: { requests: 3, windowSeconds: 60 }, write: { requests: 1, windowSeconds: 10 } },
});

const read = (token: string | null = TOKENS.all) => vip.call('GET', '/capabilities', { token });
const write = () => vip.call('POST', '/unmatched-files', { body: { fileName: 'x', reason: 'y' } });

test('each answer tells what is left, and what is too much is refused until the window ends', async () => {
  const first = await read();
  expect(first.headers.get('ratelimit-policy')).toBe('"read";q=3;w=60');
  expect(first.headers.get('ratelimit')).toBe('"read";r=2;t=60');
  vip.clock.set(new Date(vip.clock.now().getTime() + 20_000));
  expect((await read()).headers.get('ratelimit')).toBe('"read";r=1;t=40');
  expect((await read()).status).toBe(200);
  const refused = await read();
  expect([refused.status, refused.body.code, refused.body.retryable]).toEqual([429, 'rate-limited', true]);
  expect(refused.headers.get('retry-after')).toBe('40');
  expect(refused.body.retryAfterSeconds).toBe(40);
  expect(refused.headers.get('ratelimit')).toBe('"read";r=0;t=40');

  // Another client, and another kind of request, are not concerned.
  expect((await read(TOKENS.robot)).status).toBe(200);
  expect((await write()).status).toBe(201);
  expect((await write()).status).toBe(429);

  vip.clock.set(new Date(vip.clock.now().getTime() + 40_000));
  expect((await read()).status).toBe(200);
});

test('who has no token is limited by address', async () => {
  const statuses = [];
  for (let turn = 0; turn < 4; turn++) statuses.push((await read(null)).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect((await read()).status).toBe(200);
});
