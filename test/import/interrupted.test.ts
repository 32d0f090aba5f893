/** An import that is killed and done again ends where one that nobody disturbed ends. */
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon, until } from '../setup/colophon.js';

const PRODUCTS = 600;
/** The advisory lock that holds an import up; any number that nothing else takes. */
const HELD_UP = 415_926;
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

/**
 * Begins an import and kills it, as the power would, when it has done such a statement once and is to do it again. A
 * trigger holds it up there, so that no machine is too fast or too slow to be caught in between.
 */
async function killedWithin(colophon: RunningColophon, data: string, list: string, statement: string) {
  const client = new Client({ connectionString: colophon.databaseUrl });
  await client.connect();
  const [, table = ''] = statement.split(' on ');
  try {
    await client.query(`
      select pg_advisory_lock(${HELD_UP});
      create sequence held_up_at;
      create function held_up() returns trigger language plpgsql as $$
        begin
          if nextval('held_up_at') > 1 then perform pg_advisory_lock_shared(${HELD_UP}); end if;
          return null;
        end $$;
      create trigger held_up before ${statement} for each statement execute function held_up();`);
    const child = spawn(process.execPath, [command, 'import', '--data', data, list], { stdio: 'ignore' });
    const waits = `from pg_locks where locktype = 'advisory' and objid = ${HELD_UP} and not granted`;
    await until(
      async () => child.exitCode !== null || (await client.query(`select ${waits}`)).rowCount === 1,
    );
    child.kill('SIGKILL');
    await until(() => child.exitCode !== null || child.signalCode !== null);
    expect(child.signalCode).toBe('SIGKILL');
    // A backend that waits for a lock does not see that its client is gone.
    await client.query(`select pg_terminate_backend(pid) ${waits}`);
    await until(async () => (await client.query(`select ${waits}`)).rowCount === 0);
    await client.query(`drop trigger held_up on ${table}; drop function held_up(); drop sequence held_up_at`);
  } finally {
    await client.end();
  }
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
    const due = () => countOf(disturbed, 'catalogue.onix_title_due');
    await killedWithin(disturbed, disturbedFolder.path, list, 'insert on catalogue.onix_record');
    expect(await records()).toBeGreaterThan(0);
    expect(await records()).toBeLessThan(PRODUCTS);
    await killedWithin(disturbed, disturbedFolder.path, list, 'delete on catalogue.onix_title_due');
    expect(await due()).toBeGreaterThan(0);
    expect(await due()).toBeLessThan(
      await countOf(disturbed, '(select distinct title_key from catalogue.onix_title_member) titles'),
    );
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
