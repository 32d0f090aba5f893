/** Links that have a password. */
import { request as httpRequest } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { sessionCookie } from '../../../../embedded/vip/portal/session.js';
import { createFixedClock } from '../../../../platform/clock.js';
import { startService } from '../service.js';
import { addShare, NOON } from '../shares/sharing.js';

const vip = await startService({ passwordTries: { requests: 3, windowSeconds: 60 } });
afterEach(() => vip.clock.set(NOON));

const PASSWORD = 'Salt & röads';
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });
const statusOf = async (url: string, headers: Record<string, string> = {}) =>
  (await get(url, headers)).status;
const give = (url: string, password: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ password }) });

test('a password is asked for before anything is shown, and then not again for a while', async () => {
  const { url, fileUrl, bytes } = await addShare(vip, { password: PASSWORD });
  const form = await (await get(url)).text();
  expect(form).toMatch(/<form method="post">[\s\S]*<label for="password">[\s\S]*<input id="password"/);
  expect(form).not.toContain('/files/');
  expect(await statusOf(fileUrl)).toBe(403);

  const given = await give(url, PASSWORD);
  expect(given.status).toBe(303);
  expect(new URL(given.headers.get('location') ?? '', url).href).toBe(url);
  const set = given.headers.get('set-cookie') ?? '';
  expect(set).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(set).toContain(`; Path=${new URL(url).pathname};`);
  const cookie = { cookie: `other=1; ${set.split(';')[0]}` };
  expect(await (await get(url, cookie)).text()).toContain('/files/');
  expect(await (await get(fileUrl, cookie)).text()).toBe(bytes);

  const other = await addShare(vip, { password: PASSWORD });
  expect(await statusOf(other.fileUrl, cookie)).toBe(403);
  vip.clock.set('2026-11-06T00:00:00.000Z');
  expect(await statusOf(fileUrl, cookie)).toBe(403);
});

test('a password that is wrong shows the form again, and too often is too often, also for the right one', async () => {
  const { url } = await addShare(vip, { password: PASSWORD });
  const wrong = await give(url, '"><b>x');
  expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([403, null]);
  const text = await wrong.text();
  expect(text).toContain('role="alert">That is not the password.');
  expect(text).not.toContain('<b>');
  expect((await give(url, PASSWORD)).status).toBe(303);
  const many = await Promise.all(Array.from({ length: 8 }, () => give(url, 'wrong')));
  expect(many.map(({ status }) => status).toSorted()).toEqual([403, 403, ...Array(6).fill(429)]);
  const tooOften = await give(url, PASSWORD);
  expect([tooOften.status, tooOften.headers.get('retry-after')]).toEqual([429, '60']);
  await vip.restart();
  const after = url.replace(/^http:\/\/[^/]+/, vip.url());
  expect((await give(after, PASSWORD)).status).toBe(429);
  vip.clock.set('2026-11-05T12:01:00.000Z');
  expect((await give(after, PASSWORD)).status).toBe(303);
});

test.each(['vip-share=', 'vip-share=9999999999.x', 'vip-share=9999999999', 'vip-share', ';;=;'])(
  'a password is not replaced by the cookie %s',
  async (cookie) => {
    const { fileUrl } = await addShare(vip, { password: PASSWORD });
    expect(await statusOf(fileUrl, { cookie })).toBe(403);
  },
);

test('a password is a form of a few bytes: ten megabytes, JSON and nothing are refused', async () => {
  const { url } = await addShare(vip, { password: PASSWORD });
  expect(await statusOfLarge(url)).toBe(413);
  const json = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: PASSWORD }),
  });
  expect(json.status).toBe(403);
  expect((await fetch(url, { method: 'POST' })).status).toBe(403);
  expect(await statusOf(url)).toBe(200);
});

test('a password given where none was set leads to the page', async () => {
  const { url } = await addShare(vip);
  expect((await give(url, 'x')).status).toBe(303);
});

/** The answer may come before all has been sent, which fetch takes for a failure. */
function statusOfLarge(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method: 'POST', headers: { 'content-length': 10_000_000 } });
    asked.on('response', (response) => {
      resolve(response.statusCode);
      asked.destroy();
    });
    asked.on('error', reject);
    asked.write('password=');
  });
}

test('once given it is kept for the link’s own address, wherever that is', () => {
  const cookie = sessionCookie(
    { shareId: 'shr_1', token: 'abc' },
    {
      clock: createFixedClock(NOON),
      tokenSecret: 'a-token-secret-0123456789',
      origin: () => 'https://assets.example/vip',
    },
  );
  expect(cookie).toMatch(/; Path=\/vip\/s\/abc; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/);
});
