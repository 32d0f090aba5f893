import { expect, test } from 'vitest';
import { bannerAsJson, bannerOf } from '../../cli/start/banner.js';

const RUN = {
  pid: 1,
  startedAt: '2026-11-05T12:00:00.000Z',
  url: 'http://localhost:4000',
  staffKey: 'staff_1',
  salesKey: 'sales_1',
  databaseUrl: 'postgres://colophon:hunter2@127.0.0.1:5432/colophon',
  consonance: null,
  vip: null,
};
const OWN_KEYS = { ...RUN, staffKey: null, salesKey: null };

test('a script is told the address and the keys, and nothing else of the run', () => {
  expect(JSON.parse(bannerAsJson(RUN, '/data', null))).toEqual({
    url: 'http://localhost:4000',
    explorer: 'http://localhost:4000/#key=staff_1',
    staffKey: 'staff_1',
    salesKey: 'sales_1',
    data: '/data',
  });
});

test('a house with keys of its own is shown none', () => {
  expect(JSON.parse(bannerAsJson(OWN_KEYS, '/data', null))).toMatchObject({
    explorer: 'http://localhost:4000/',
    staffKey: null,
    salesKey: null,
  });
  expect(bannerOf(OWN_KEYS, '/data')).toContain('with a key of your API_KEYS_FILE');
  expect(bannerOf(RUN, '/data')).not.toContain('hunter2');
});
