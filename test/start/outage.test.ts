/** What callers of the graph see on Consonance's bad days: the titles as they last were, and how old that is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, type RunningColophon, startColophon, until } from '../setup/colophon.js';

/** As in production, but that nobody waits long: neither for an answer nor after a failure. */
const IMPATIENT = {
  consonance: { http: { callTimeoutMs: 2_000, retry: { attempts: 1 }, breaker: { openMs: 500 } } },
  catalogue: { failureWaitSeconds: { first: 0.2, longest: 0.2 } },
};

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;
let database: Client;

beforeAll(async () => {
  folder = await createFolder();
  writeFileSync(join(folder.path, 'colophon.config.json'), JSON.stringify(IMPATIENT));
  colophon = await startColophon(folder.path);
  database = new Client({ connectionString: colophon.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  // The latency of the last day is not over: a stop does not wait for it.
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

/** The first run that began after the fault did, as the operator finds it. */
const BAD_DAYS = [
  { day: 'refuses our key', fault: { kind: 'status', status: 401 }, failure: /401/ },
  { day: 'wants us to wait', fault: { kind: 'status', status: 429, retryAfterSeconds: 1 }, failure: /429/ },
  { day: 'fails', fault: { kind: 'status', status: 503 }, failure: /503/ },
  { day: 'answers a page of HTML', fault: { kind: 'html' }, failure: /did not answer with JSON/ },
  { day: 'answers errors', fault: { kind: 'errors', message: 'Out to lunch.' }, failure: /Out to lunch/ },
  { day: 'answers a part', fault: { kind: 'partial' }, failure: /./ },
  { day: 'cuts the connection', fault: { kind: 'cut' }, failure: /connection/i },
  { day: 'cuts its answer', fault: { kind: 'cut', when: 'body' }, failure: /connection|answer/i },
  {
    day: 'does not answer in time',
    fault: { kind: 'latency', ms: 600_000 },
    failure: /did not answer within 2000 ms/,
  },
];

test.each(BAD_DAYS)(
  'Consonance $day: titles answer with asOf, and the next sync catches up',
  async ({ fault, failure }) => {
    const before = await read();
    const renamed = `${before.title.title.slice(0, 40)} ${before.count}${fault.kind.length}`;
    await colophon.admin('PUT', 'faults', [fault]);
    await colophon.admin('PATCH', `works/${before.title.id.slice('ttl_'.length)}`, { title: renamed });
    const run = await nextFailure();
    expect(run).toMatch(failure);
    expect(run).not.toContain(colophon.consonance.apiKey);

    const during = await read();
    expect(during.title).toMatchObject({ id: before.title.id, title: before.title.title });
    expect(Date.parse(during.title.asOf)).toBeGreaterThanOrEqual(Date.parse(before.title.asOf));
    const later = await read();
    expect(later.title.asOf).toBe(during.title.asOf);

    await colophon.admin('DELETE', 'faults');
    await until(async () => (await read()).title.title === renamed);
    const after = await read();
    expect(after.count).toBe(before.count);
    expect(Date.parse(after.title.asOf)).toBeGreaterThan(Date.parse(during.title.asOf));
  },
);

/** The title that was there first, whatever it is called by now. */
async function read(): Promise<{ count: number; title: { id: string; title: string; asOf: string } }> {
  const { data } = await colophon.ask(
    '{ title(id: "ttl_1") { id title asOf } titles(first: 1) { totalCount } }',
  );
  return { count: data.titles.totalCount, title: data.title };
}

async function nextFailure(): Promise<string> {
  const { rows } = await database.query(
    'select coalesce(max(sync_run_id), 0) as last from catalogue.sync_run',
  );
  let failure: string | undefined;
  await until(async () => {
    const answer = await database.query(
      'select failure from catalogue.sync_run where sync_run_id > $1 and failure is not null order by sync_run_id limit 1',
      [rows[0].last],
    );
    failure = answer.rows[0]?.failure;
    return failure !== undefined;
  });
  return failure ?? '';
}
