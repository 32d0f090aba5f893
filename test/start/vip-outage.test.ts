/** What callers of the graph see on VIP's bad days: the titles, and of the assets why they are not there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, type RunningColophon, startColophon, until } from '../setup/colophon.js';

/** As in production, but that nobody waits long: neither for an answer nor after a failure. */
const IMPATIENT = {
  vip: { http: { callTimeoutMs: 1_500, retry: { attempts: 1 }, breaker: { failures: 3, openMs: 1_000 } } },
};

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  writeFileSync(join(folder.path, 'colophon.config.json'), JSON.stringify(IMPATIENT));
  colophon = await startColophon(folder.path);
});

afterAll(async () => {
  // The latency above is not over: a stop does not wait for it.
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

const QUERY = `{
  title(isbn: "9781999900014") { title assets(market: { country: "GB" }) { nodes { kind } } cover(market: { country: "GB" }) { id } }
}`;

const BAD_DAYS = [
  { day: 'refuses our token', fault: { kind: 'status', status: 401 } },
  { day: 'wants us to wait', fault: { kind: 'status', status: 429, retryAfterSeconds: 60 } },
  { day: 'fails', fault: { kind: 'status', status: 503 } },
  { day: 'answers a page of HTML', fault: { kind: 'html' } },
  { day: 'cuts the connection', fault: { kind: 'cut' } },
  { day: 'does not answer in time', fault: { kind: 'latency', ms: 600_000 } },
];

test.each(BAD_DAYS)(
  'VIP $day: the title answers, each field of assets is null with one error',
  async ({ fault }) => {
    await until(async () => (await colophon.ask(QUERY)).errors.length === 0);
    await colophon.adminVip('PUT', 'faults', [fault]);
    const { status, data, errors } = await colophon.ask(QUERY);
    expect(status).toBe(200);
    expect(data.title).toEqual({ title: 'The Salt Road', assets: null, cover: null });
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual(['title.assets', 'title.cover']);
    for (const { extensions, message } of errors) {
      expect(extensions.code).toMatch(/^UPSTREAM_(UNAVAILABLE|REFUSED|UNREADABLE)$/);
      expect(message).toMatch(/VIP/);
      expect(message).not.toContain(colophon.vip.clientSecret);
    }
    await colophon.adminVip('DELETE', 'faults');
  },
);

test('a VIP that keeps failing is left alone for a while, and asked again by itself', async () => {
  await until(async () => (await colophon.ask(QUERY)).errors.length === 0);
  await colophon.adminVip('PUT', 'faults', [{ kind: 'status', status: 503 }]);
  const messages = new Set<string>();
  await until(async () => {
    for (const { message } of (await colophon.ask(QUERY)).errors) messages.add(message);
    return [...messages].some((message) => /left alone for a moment/.test(message));
  });
  await colophon.adminVip('DELETE', 'faults');
  await until(async () => (await colophon.ask(QUERY)).errors.length === 0);
});

test('with Consonance down the assets answer, and their title from the mirror', async () => {
  await colophon.admin('PUT', 'faults', [{ kind: 'status', status: 503 }]);
  const { data, errors } = await colophon.ask(
    '{ assets(filter: { isbnIn: ["9781999900038"] }) { nodes { kind title(market: { country: "GB" }) { title } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.assets.nodes.map(({ title }: { title: { title: string } | null }) => title?.title)).toContain(
    'The Salt Road',
  );
  await colophon.admin('DELETE', 'faults');
});
