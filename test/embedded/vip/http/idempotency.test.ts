/** Contract 3.1, idempotency: the same request twice is one effect and one answer, whatever happens in between. */
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { until } from '../../../setup/colophon.js';
import { startService, TOKENS } from '../service.js';

const vip = await startService();

const report = (key: string, fileName: string, more: { token?: string } = {}) =>
  vip.call('POST', '/unmatched-files', {
    body: { fileName, reason: 'It names no ISBN.' },
    headers: { 'idempotency-key': key },
    ...more,
  });
const listed = (fileName: string) =>
  vip.query('select file_id, updated_at from vip.unmatched_file where file_name = $1', [fileName]);

describe('a request with a key', () => {
  test('that is sent again has its first answer to the letter, and no second effect', async () => {
    const key = randomUUID();
    const first = await report(key, 'again.jpg');
    const [before] = await listed('again.jpg');
    vip.clock.set(new Date(vip.clock.now().getTime() + 60_000));
    const again = await report(key, 'again.jpg');
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(again.text).toBe(first.text);
    expect(await listed('again.jpg')).toEqual([before]);
  });

  test('and another body is refused', async () => {
    const key = randomUUID();
    const firstUsedAt = vip.clock.now().toISOString();
    await report(key, 'one.jpg');
    vip.clock.set(new Date(vip.clock.now().getTime() + 60_000));
    const { status, body } = await report(key, 'two.jpg');
    expect([status, body.code, body.firstUsedAt]).toEqual([422, 'idempotency-key-reused', firstUsedAt]);
    expect(await listed('two.jpg')).toEqual([]);
  });

  test('is another one for another client, path or tenant', async () => {
    const key = randomUUID();
    await report(key, 'mine.jpg');
    const other = await report(key, 'theirs.jpg', { token: TOKENS.other });
    expect(other.status).toBe(201);
    const path = await vip.call('POST', '/titles:batchUpsert', {
      body: {},
      headers: { 'idempotency-key': key },
    });
    expect(path.body.code).toBe('validation-failed');
  });

  test('that was refused may be put right under the same key', async () => {
    const key = randomUUID();
    const { status } = await report(key, '');
    expect(status).toBe(422);
    expect((await report(key, 'right.jpg')).status).toBe(201);
  });

  test('is kept a day, and forgotten in the end', async () => {
    const key = randomUUID();
    const first = await report(key, 'kept.jpg');
    const sent = vip.clock.now().getTime();
    vip.clock.set(new Date(sent + 24 * 3_600_000));
    expect((await report(key, 'kept.jpg')).text).toBe(first.text);
    vip.clock.set(new Date(sent + 49 * 3_600_000));
    const late = await report(key, 'kept.jpg');
    expect([late.status, late.headers.get('idempotency-replayed')]).toEqual([200, null]);
    await report(randomUUID(), 'kept too.jpg');
    await vip.restart();
    const day = new Date(sent + 24 * 3_600_000);
    await until(
      async () =>
        (await vip.query('select 1 from vip.idempotency where created_at < $1', [day])).length === 0,
    );
    expect(await vip.query('select 1 from vip.idempotency')).toHaveLength(2);
  });
});

/** Holds up whoever lists a file: it has its key, and waits. */
const holdUp = () => vip.hold('lock table vip.unmatched_file in exclusive mode');

describe('two at once with one key', () => {
  test('are one: the second is told to come back, and then has the answer of the first', async () => {
    const key = randomUUID();
    const held = await holdUp();
    const running = report(key, 'slow.jpg');
    await until(async () => (await held.waiting()) === 1);
    const meanwhile = await report(key, 'slow.jpg');
    expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'request-in-progress']);
    expect(meanwhile.headers.get('retry-after')).toBe('1');
    expect(meanwhile.body.retryable).toBe(true);
    await held.letGo();
    const first = await running;
    expect(first.status).toBe(201);
    expect((await report(key, 'slow.jpg')).text).toBe(first.text);
  });

  test('have one effect, however many there are', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 30 }, () => report(key, 'thirty.jpg')));
    const texts = new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text));
    expect(texts.size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await listed('thirty.jpg')).toHaveLength(1);
  });
});

test('a request whose connection to the database is cut leaves nothing, and its key is free', async () => {
  const key = randomUUID();
  const held = await holdUp();
  const cut = report(key, 'cut.jpg');
  await until(async () => (await held.waiting()) === 1);
  await vip.query(
    `select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'vip.unmatched_file'::regclass`,
  );
  expect((await cut).body).toMatchObject({ code: 'unavailable', retryable: true });
  await held.letGo();
  expect(await listed('cut.jpg')).toEqual([]);
  const again = await report(key, 'cut.jpg');
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

test('what is stored names the body by its hash only', async () => {
  const key = randomUUID();
  await report(key, 'hash.jpg');
  const text = JSON.stringify({ fileName: 'hash.jpg', reason: 'It names no ISBN.' });
  const [row] = await vip.query('select body_sha256 from vip.idempotency where key = $1', [key]);
  expect(row.body_sha256).toBe(createHash('sha256').update(text).digest('hex'));
});
