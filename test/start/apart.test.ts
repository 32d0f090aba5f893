/** The parts by themselves, as on several machines: each a process, over HTTP, with nothing shared but the settings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, runColophon, until } from '../setup/colophon.js';
import { createTestDatabase, dropDatabase } from '../setup/database.js';
import { type RunningService, startService } from '../setup/service.js';

const KEY = 'a-key-for-these-tests-only';
const SECRET = { INTERNAL_TOKEN_SECRET: 'a-secret-that-gateway-and-subgraph-share' };
const VIP_CLIENT = { VIP_CLIENT_ID: 'colophon', VIP_CLIENT_SECRET: 'a-client-secret-for-these-tests' };
const CONSONANCE_API_KEY = '0123456789abcdef0123456789abcdef';
const QUERY = '{ title(isbn: "9781999900014") { title products { isbn } } titles(first: 1) { totalCount } }';
const ANSWER = {
  title: { title: 'The Salt Road', products: expect.objectContaining({ length: 4 }) },
  titles: { totalCount: 59 },
};

let folder: Awaited<ReturnType<typeof createFolder>>;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let consonance: RunningService;
let worker: RunningService;
let subgraph: RunningService;
let vip: RunningService;
let vipSubgraph: RunningService;
let gateway: RunningService;

beforeAll(async () => {
  folder = await createFolder();
  database = await createTestDatabase();
  const DATABASE_URL = database.url;
  expect(runColophon(['migrate'], { DATABASE_URL }).stdout).toMatch(/^Applied 0001/);
  expect(runColophon(['migrate'], { DATABASE_URL }).stdout).toBe('Everything is up to date.\n');

  const keys = join(folder.path, 'keys.json');
  writeFileSync(keys, JSON.stringify([{ name: 'a tool', key: KEY, scopes: ['titles:read', 'staff'] }]));
  const supergraph = join(folder.path, 'supergraph.graphql');
  consonance = await startService(['embedded', 'consonance', '--port', '0'], {
    DATABASE_URL,
    CONSONANCE_API_KEY,
    CONSONANCE_ADMIN_KEY: 'an-admin-key-for-these-tests',
  });
  vip = await startService(['embedded', 'vip', '--port', '0', '--data', folder.path], {
    DATABASE_URL,
    ...VIP_CLIENT,
    VIP_ADMIN_KEY: 'an-admin-key-for-these-tests',
    VIP_TOKEN_SECRET: 'a-token-secret-for-these-tests',
  });
  [worker, subgraph, vipSubgraph] = await Promise.all([
    startService(['worker', '--poll-seconds', '1', '--port', '0'], {
      DATABASE_URL,
      CONSONANCE_API_KEY,
      CONSONANCE_URL: consonance.url,
    }),
    startService(['subgraph', 'consonance', '--port', '0'], { DATABASE_URL, ...SECRET }),
    startService(['subgraph', 'vip', '--port', '0'], { VIP_URL: vip.url, ...VIP_CLIENT, ...SECRET }),
  ]);
  const composed = runColophon(['compose', '--out', supergraph], {
    SUBGRAPH_URLS: `consonance=${subgraph.url}/graphql,vip=${vipSubgraph.url}/graphql`,
  });
  expect(composed.status).toBe(0);
  gateway = await startService(['gateway', '--supergraph', supergraph, '--port', '0'], {
    API_KEYS_FILE: keys,
    ...SECRET,
  });
  await until(() => isReady(gateway));
});

afterAll(async () => {
  const ends = await Promise.all(all().map((service) => service?.stop()));
  expect(ends, 'SIGTERM ends every part in order').toEqual([0, 0, 0, 0, 0, 0]);
  const own = new URL(database.url).pathname.slice(1);
  await database[Symbol.asyncDispose]();
  await dropDatabase(`${own}_consonance`);
  await dropDatabase(`${own}_vip`);
  await folder[Symbol.asyncDispose]();
});

const all = () => [gateway, subgraph, vipSubgraph, worker, vip, consonance];

test('seven processes answer as one', async () => {
  expect(await ask()).toEqual({ data: ANSWER });
});

test('each tells its health and its figures without credentials', async () => {
  for (const service of all()) {
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain('process_resident_memory_bytes');
  }
  expect(await (await fetch(`${worker.url}/metrics`)).text()).toMatch(
    /colophon_catalogue_sync_seconds_count\{[^}]*outcome="DONE"[^}]*\} [1-9]/,
  );
});

test('the subgraph answers nobody whom the gateway has not introduced', async () => {
  const response = await post(`${subgraph.url}/graphql`, {});
  expect(response.status).toBe(401);
  expect(await response.text()).not.toContain('Salt Road');
});

test('a subgraph that is gone costs its fields; one that comes back is used without a restart', async () => {
  const { port } = new URL(subgraph.url);
  expect(await subgraph.stop()).toBe(0);
  expect(await ask()).toEqual({
    data: { title: null, titles: null },
    errors: [expect.objectContaining({ path: ['title'] }), expect.objectContaining({ path: ['titles'] })],
  });
  const health = await fetch(`${gateway.url}/health/ready`);
  expect(health.status).toBe(503);
  expect(await health.json()).toEqual({
    ready: false,
    reasons: ['The subgraph consonance does not answer.'],
  });
  subgraph = await startService(['subgraph', 'consonance', '--port', port], {
    DATABASE_URL: database.url,
    ...SECRET,
  });
  await until(() => isReady(gateway));
  expect(await ask()).toEqual({ data: ANSWER });
});

test('the supergraph that was composed differs from the committed one in the address only', () => {
  const composed = readFileSync(join(folder.path, 'supergraph.graphql'), 'utf8');
  const committed = readFileSync('schema/supergraph.graphql', 'utf8');
  const address = /url: "http:[^"]*graphql"/g;
  expect(composed.trim().replaceAll(address, '')).toBe(committed.trim().replaceAll(address, ''));
});

async function ask(): Promise<unknown> {
  return (await post(`${gateway.url}/graphql`, { 'x-api-key': KEY })).json();
}

function post(url: string, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: QUERY }),
  });
}

async function isReady(service: RunningService): Promise<boolean> {
  return (await fetch(`${service.url}/health/ready`)).ok;
}
