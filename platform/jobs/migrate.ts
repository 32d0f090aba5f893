/** Brings pg-boss's schema, its queues and what we add to it up to date. */
import type { Client } from 'pg';
import type { Log } from '../log.js';
import { withClient } from '../postgres/connection.js';
import { createBoss, onPool, SCHEMA } from './boss.js';
import { deadQueueName } from './queue.js';
import { JobSettings } from './settings.js';

export interface MigrateJobsOptions {
  readonly url: string;
  readonly log: Log;
  /** All that anybody enqueues to: a queue that is not here takes no jobs. */
  readonly queues: readonly { readonly name: string }[];
}

/** What was made now, by name. Any number of processes may call it at once: they take turns. */
export function migrateJobs({ url, log, queues }: MigrateJobsOptions): Promise<string[]> {
  return withClient(url, async (turn) => {
    // pg-boss begins and commits by itself, so the turn is kept by a transaction on a connection of its own: the same turn
    // as of all migrations, and one that also holds behind a connection pooler.
    await turn.query('begin');
    await turn.query(`select pg_advisory_xact_lock(hashtextextended('colophon migrations', 0))`);
    const made = await withClient(url, (client) => install(client, queues));
    await turn.query('commit');
    if (made.length > 0) log.info({ made }, 'The job queue is up to date');
    return made;
  });
}

async function install(client: Client, queues: MigrateJobsOptions['queues']): Promise<string[]> {
  const boss = createBoss(onPool(client), JobSettings.parse({}));
  const before = (await boss.isInstalled()) ? await boss.schemaVersion() : null;
  // Installs or migrates, and starts nothing: all its timers are off.
  await boss.start();
  const after = await boss.schemaVersion();
  const made = before === after ? [] : [`pg-boss ${String(after)}`];
  await addOurs(client);
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  // One after another: each takes the whole job table for a moment.
  for (const name of queues.flatMap((queue) => [deadQueueName(queue.name), queue.name])) {
    if (known.has(name)) continue;
    await boss.createQueue(name, { name, policy: 'short' });
    made.push(name);
  }
  return made;
}

/**
 * An index finds a key's job. Another gives the next job without a sort of all that wait: with 10,000 of them pg-boss's own
 * took 80 jobs a second. The table tells when repeated work began last.
 */
async function addOurs(client: Client): Promise<void> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('${SCHEMA}.open_job_key') is not null as "isThere"`,
  );
  // Not "if not exists" alone: that would wait for everybody who is writing jobs.
  if (rows[0]?.isThere === true) return;
  await client.query(`
    create table if not exists ${SCHEMA}.repeated (name text primary key, began_at timestamptz not null);
    create index if not exists next_job on ${SCHEMA}.job (name, created_on, id) where state < 'active';
    create index if not exists open_job_key on ${SCHEMA}.job (name, singleton_key) where state < 'completed'`);
}
