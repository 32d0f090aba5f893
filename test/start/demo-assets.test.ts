/** The files of the demo as a start makes them: all of them, once, and all the same after one that was broken off. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedDemoAssets } from '../../cli/start/demo-assets.js';
import { demoList } from '../../embedded/consonance/demo/list.js';
import { createLog } from '../../platform/log.js';
import { API_KEY, type StandIn, startStandIn } from '../embedded/consonance/stand-in.js';
import { type Json, startService, type VipService } from '../embedded/vip/service.js';

/** As the test service has it. */
const ADMIN_KEY = 'key-for-the-admin';

let consonance: StandIn;
let vip: VipService;

beforeAll(async () => {
  [consonance, vip] = await Promise.all([startStandIn({ seed: demoList() }), startService()]);
});

const seed = (signal = new AbortController().signal, standIn = consonance) =>
  seedDemoAssets({
    consonance: { url: standIn.url(), apiKey: API_KEY },
    vip: { url: vip.url(), adminKey: ADMIN_KEY },
    clock: vip.clock,
    log: createLog({ name: 'test', level: 'silent' }),
    signal,
  });

async function assets(filter = ''): Promise<readonly Json[]> {
  const all: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await vip.call('GET', `/assets?limit=200&include=latestVersion${filter}${after}`);
    all.push(...body.items);
    cursor = body.nextCursor;
  }
  return all;
}

/** The addresses that were asked while the work was done. */
async function callsOf(work: () => Promise<void>): Promise<readonly string[]> {
  const spy = vi.spyOn(globalThis, 'fetch');
  try {
    await work();
    return spy.mock.calls.map(([url, init]) => `${init?.method} ${new URL(String(url)).pathname}`);
  } finally {
    spy.mockRestore();
  }
}

afterEach(() => vi.restoreAllMocks());

describe('seeding', () => {
  test('that is broken off on the way leaves no asset', async () => {
    const giveUp = new AbortController();
    const fetching = globalThis.fetch;
    let puts = 0;
    vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      if (init?.method === 'PUT') puts += 1;
      if (puts === 40) giveUp.abort();
      return fetching(url, init);
    });
    await expect(seed(giveUp.signal)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(puts).toBeGreaterThanOrEqual(40);
    expect(puts).toBeLessThan(60);
    expect(await assets()).toEqual([]);
  });

  test('does all of it the next time, with one request for all records', async () => {
    const calls = await callsOf(() => seed());
    expect(calls.filter((call) => call === 'POST /admin/records')).toHaveLength(1);
    expect((await assets()).length).toBeGreaterThanOrEqual(250);
  });

  test('is done once: the next start only asks whether it was', async () => {
    const before = await assets();
    expect(await callsOf(() => seed())).toEqual(['GET /admin/asset-count']);
    expect(await assets()).toEqual(before);
  });

  test('of a list that has none of the demo’s titles makes nothing', async () => {
    const empty = await startStandIn({});
    const other = await startService();
    await seedDemoAssets({
      consonance: { url: empty.url(), apiKey: API_KEY },
      vip: { url: other.url(), adminKey: ADMIN_KEY },
      clock: other.clock,
      log: createLog({ name: 'test', level: 'silent' }),
      signal: new AbortController().signal,
    });
    expect((await other.call('GET', '/assets')).body.items).toEqual([]);
  });
});

describe('what VIP has then', () => {
  test('is all there is: every availability but that of what is put away, and all levels of links', async () => {
    const all = await assets();
    expect(new Set(all.map(({ availability }) => availability))).toEqual(
      new Set(['available', 'embargoed', 'expired', 'no_approved_version', 'withdrawn']),
    );
    const levels = all.flatMap(({ links }) => links.map(({ level }: { level: string }) => level));
    expect(new Set(levels)).toEqual(new Set(['collection', 'contributor', 'imprint', 'product', 'work']));
    const versions = all.flatMap(({ latestVersion }) => latestVersion ?? []);
    expect(versions.filter(({ processing }) => processing !== 'ready')).toEqual([]);
    expect(new Set(versions.map(({ file }) => file.mediaType))).toEqual(
      new Set([
        'application/epub+zip',
        'application/pdf',
        'audio/wav',
        'image/jpeg',
        'text/html',
        'text/plain',
      ]),
    );
    expect(new Set(all.flatMap(({ language }) => language ?? []))).toEqual(
      expect.toSatisfy((tags: Set<string>) => ['en', 'fr', 'de'].every((tag) => tags.has(tag))),
    );
  });

  test('is rich for The Salt Road, the title of the README', async () => {
    const all = (await assets('&q=The%20Salt%20Road')).filter(({ name }) =>
      name.startsWith('The Salt Road:'),
    );
    expect(all.length).toBeGreaterThanOrEqual(15);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
    const anz = all.find(({ territory }) => territory !== undefined);
    expect(anz).toMatchObject({ kind: 'front_cover', territory: { include: ['AU', 'NZ'] } });
    expect(all.find(({ kind }) => kind === 'press_release')).toMatchObject({ audience: ['07'] });
    expect(
      all
        .filter(({ kind }) => kind === 'jacket_copy')
        .map(({ language }) => language)
        .sort(),
    ).toEqual(['en', 'fr']);
  });

  test('is bytes that are served as they were approved', async () => {
    const [cover] = await assets('&kind=front_cover&availability=available');
    const { headers } = await vip.call('GET', `/versions/${cover.approvedVersionId}/content`);
    const response = await fetch(headers.get('location') ?? '');
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer())).toHaveLength(cover.latestVersion.file.byteSize);
  });

  test('is the rights of the list too: whole grants, each of one product', async () => {
    const rights: Json[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await vip.call('GET', `/rights?limit=200${after}`);
      rights.push(...body.items);
      cursor = body.nextCursor;
    }
    const stated = (demoList().works ?? [])
      .flatMap(({ products = [] }) => products)
      .filter(({ isbn13 }) => isbn13);
    expect(rights.length).toBeGreaterThan(100);
    expect(rights.length).toBeLessThanOrEqual(stated.length);
    expect(new Set(rights.map(({ subject }) => subject.value)).size).toBe(rights.length);
    expect(new Set(rights.map(({ subject, effect }) => `${effect} ${subject.level}`))).toEqual(
      new Set(['grant product']),
    );
  });
});
