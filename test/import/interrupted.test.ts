/** An import that is killed and done again ends where one that nobody disturbed ends. */
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon, until } from '../setup/colophon.js';

const PRODUCTS = 1500;
const command = resolve('bin/colophon.js');

async function queryOf<Row>({ databaseUrl }: RunningColophon, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const countOf = async (colophon: RunningColophon, what: string) =>
  Number((await queryOf<{ count: string }>(colophon, `select count(*) from ${what}`))[0]?.count);

/** What the graph and the catalogue hold, but for ids and for when. */
async function endState(colophon: RunningColophon) {
  const titles = [];
  for (let after: string | null = null; ; ) {
    const answer: {
      data: { titles: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    } = await colophon.ask(
      `query ($after: String) { titles(first: 200, after: $after, orderBy: TITLE_ASC) {
          nodes { title subtitle imprint contributors { name role } series { name part } languages
            products { isbn form publicationDate prices { amount currency } salesRights { source forSaleIn notForSaleIn isForSaleWorldwide } } }
          pageInfo { hasNextPage endCursor } } }`,
      { variables: { after } },
    );
    titles.push(...answer.data.titles.nodes);
    if (!answer.data.titles.pageInfo.hasNextPage) break;
    after = answer.data.titles.pageInfo.endCursor;
  }
  const records = await queryOf(
    colophon,
    `select o.record_key, content_hash, source_line, title_key, gathered_by
     from catalogue.onix_record o left join catalogue.onix_title_member m using (record_key) order by 1`,
  );
  const due = await countOf(
    colophon,
    '(select 1 from catalogue.onix_record_due union all select 1 from catalogue.onix_title_due union all select 1 from catalogue.work_due) due',
  );
  return { titles, records, due };
}

/** Begins an import and kills it, as the power would, as soon as so much of it is there. */
async function killedWhen(data: string, list: string, isThere: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, [command, 'import', '--data', data, list], { stdio: 'ignore' });
  await until(async () => child.exitCode !== null || (await isThere()));
  child.kill('SIGKILL');
  await until(() => child.exitCode !== null || child.signalCode !== null);
  expect(child.signalCode).toBe('SIGKILL');
}

test('killed while it reads, and while it loads, and then let be', async () => {
  await using disturbedFolder = await createFolder();
  await using calmFolder = await createFolder();
  const list = join(calmFolder.path, 'list.xml');
  spawnSync(process.execPath, ['bench/generate-onix.js', '--products', String(PRODUCTS), '--out', list]);
  const [disturbed, calm] = await Promise.all([
    startColophon(disturbedFolder.path),
    startColophon(calmFolder.path),
  ]);
  try {
    const records = () => countOf(disturbed, 'catalogue.onix_record');
    const titles = () => countOf(disturbed, 'catalogue.title');
    await killedWhen(disturbedFolder.path, list, async () => (await records()) > 0);
    expect(await records()).toBeLessThan(PRODUCTS);
    await killedWhen(disturbedFolder.path, list, async () => (await titles()) > 100);
    expect(await countOf(disturbed, 'catalogue.onix_title_due')).toBeGreaterThan(0);
    for (const folder of [disturbedFolder, calmFolder]) {
      const { status, stderr } = runColophon(['import', '--data', folder.path, list]);
      expect([status, stderr]).toEqual([0, '']);
    }
    const end = await endState(disturbed);
    expect(end.due).toBe(0);
    expect(end.records).toHaveLength(PRODUCTS);
    expect(end).toEqual(await endState(calm));
  } finally {
    await Promise.all([disturbed.stop(), calm.stop()]);
  }
});
