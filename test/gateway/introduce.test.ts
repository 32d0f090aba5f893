import { expect, test } from 'vitest';
import { createIntroducer } from '../../gateway/introduce.js';
import { createCaller } from '../../platform/caller.js';
import { createFixedClock } from '../../platform/clock.js';
import { createInternalTokenVerifier } from '../../platform/internal-token.js';

test('a subgraph learns who asks, at what instant and in which request; another subgraph learns nothing', async () => {
  const clock = createFixedClock('2026-06-01T12:00:00Z');
  const secret = 'a secret that is shared';
  const introduce = createIntroducer({ secret, subgraph: 'lamps', clock });
  const caller = createCaller('ann', { scopes: ['a'], partner: 'p', markets: ['GB'] });
  const headers = await introduce({ caller, at: clock.now(), requestId: 'r-1' });
  expect(Object.keys(headers)).toEqual(['x-colophon-internal', 'x-request-id']);
  expect(headers['x-request-id']).toBe('r-1');

  const token = headers['x-colophon-internal'] ?? '';
  const verify = createInternalTokenVerifier({ secret, subgraph: 'lamps', clock });
  expect(await verify(token)).toEqual({ caller, at: clock.now(), requestId: 'r-1' });
  const other = createInternalTokenVerifier({ secret, subgraph: 'chairs', clock });
  await expect(other(token)).rejects.toThrow();
});
