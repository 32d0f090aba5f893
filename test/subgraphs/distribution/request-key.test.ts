/** What a caller meets who sends a mutation again with its key: the same, done once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  faultOfKey,
  firstUseOf,
  forgetOldKeys,
  type KeyedRequest,
  onceByKey,
} from '../../../subgraphs/distribution/requests/request-key.js';
import { createGround, type Ground, NOW } from './database.js';

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground[Symbol.asyncDispose]());

const request = (more: Partial<KeyedRequest> = {}): KeyedRequest => ({
  caller: 'launch script',
  requestKey: 'spring-list-1',
  mutation: 'pushTitle',
  input: { titleId: 'ttl_1', kinds: ['FRONT_COVER'] },
  now: NOW,
  ...more,
});

/** How often the work was really done. */
function counted() {
  let count = 0;
  return {
    count: () => count,
    work: async () => {
      count += 1;
      return { ids: [`wbk_${count}`] };
    },
  };
}

test('a repeat is told the same and does nothing, however its input is written', async () => {
  const { work, count } = counted();
  const ask = (input: object) => onceByKey(ground.db, request({ input }), work);
  expect(await ask({ titleId: 'ttl_1', kinds: ['FRONT_COVER'] })).toEqual({
    kind: 'DONE',
    outcome: { ids: ['wbk_1'] },
    isReplayed: false,
  });
  const replayed = { kind: 'DONE', outcome: { ids: ['wbk_1'] }, isReplayed: true };
  expect(await ask({ kinds: ['FRONT_COVER'], titleId: 'ttl_1' })).toEqual(replayed);
  expect(await ask({ kinds: ['FRONT_COVER'], titleId: 'ttl_1', dryRun: undefined })).toEqual(replayed);
  expect(count()).toBe(1);
});

test.each<[string, Partial<KeyedRequest>]>([
  ['another input', { input: { titleId: 'ttl_2', kinds: ['FRONT_COVER'] } }],
  ['another order of a list', { input: { titleId: 'ttl_1', kinds: ['EPUB', 'FRONT_COVER'] } }],
  ['another mutation', { mutation: 'alignTitle' }],
  ['a dry run of it', { input: { titleId: 'ttl_1', kinds: ['FRONT_COVER'], dryRun: true } }],
])('%s under a used key is told when the key was used first', async (name, more) => {
  const requestKey = `used for ${name}`;
  await onceByKey(ground.db, request({ requestKey }), counted().work);
  const { work, count } = counted();
  const later = new Date('2026-12-01T00:00:00Z');
  expect(await onceByKey(ground.db, request({ requestKey, now: later, ...more }), work)).toEqual({
    kind: 'KEY_REUSED',
    firstUsedAt: NOW,
  });
  expect(count()).toBe(0);
  expect(await firstUseOf(ground.db, { caller: 'launch script', requestKey })).toEqual(NOW);
});

test('two callers who number their requests alike do not meet each other', async () => {
  const { work, count } = counted();
  for (const caller of ['one', 'other']) {
    expect(await onceByKey(ground.db, request({ caller }), work)).toMatchObject({ isReplayed: false });
  }
  expect(count()).toBe(2);
});

test('of ten who come at once one does it, and all are told what it came to', async () => {
  const { work, count } = counted();
  const all = await Promise.all(
    Array.from({ length: 10 }, () => onceByKey(ground.db, request({ requestKey: 'at once' }), work)),
  );
  expect(count()).toBe(1);
  expect(all.filter((one) => one.kind === 'DONE' && !one.isReplayed)).toHaveLength(1);
  for (const one of all) expect(one).toMatchObject({ kind: 'DONE', outcome: { ids: ['wbk_1'] } });
});

test('what fails uses no key up', async () => {
  const failing = () => Promise.reject(new Error('The database is gone'));
  await expect(onceByKey(ground.db, request({ requestKey: 'failed' }), failing)).rejects.toThrow('gone');
  expect(await firstUseOf(ground.db, { caller: 'launch script', requestKey: 'failed' })).toBeNull();
  expect(
    await onceByKey(ground.db, request({ requestKey: 'failed', input: {} }), counted().work),
  ).toMatchObject({ isReplayed: false });
});

test('a key is kept for ninety days', async () => {
  const used = { caller: 'launch script', requestKey: 'old' };
  await onceByKey(ground.db, request(used), counted().work);
  const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
  expect(await forgetOldKeys(ground.db, days(90))).toBe(0);
  expect(await firstUseOf(ground.db, used)).toEqual(NOW);
  expect(await forgetOldKeys(ground.db, new Date(days(90).getTime() + 1))).toBeGreaterThan(0);
  expect(await firstUseOf(ground.db, used)).toBeNull();
});

test.each([
  ['', 'It should have from 1 to 255 characters.'],
  [' ', 'It should have from 1 to 255 characters.'],
  ['k'.repeat(256), 'It should have from 1 to 255 characters.'],
  ['k'.repeat(255), null],
  ['1', null],
])('the key %j: %s', (key, fault) => {
  expect(faultOfKey(key)).toBe(fault);
});
