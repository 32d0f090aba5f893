/**
 * Brings a room's tables up to date from its numbered .sql files.
 *
 * Each file runs in a transaction of its own and is recorded with its sha256. All runners on a database take
 * turns, so that services may all migrate at their start.
 */
import { Client } from 'pg';
import type { Log } from '../log.js';
import { connect } from './connection.js';
import { type Migration, readMigrations } from './migration-files.js';

export interface MigrateOptions {
  readonly url: string;
  /** The folder with 0001_name.sql, 0002_name.sql and so on. */
  readonly folder: string | URL;
  /** Whose tables these are. Rooms that share a database are numbered apart. */
  readonly room: string;
  readonly log: Log;
}

/** The names of the files that were applied now. It throws MigrationError. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const client = new Client({
    connectionString: options.url,
    application_name: `${options.room} migrations`,
  });
  client.on('error', (error) => options.log.warn({ error }, 'The migrating connection was lost'));
  await connect(client);
  try {
    const applied: string[] = [];
    for (;;) {
      const next = await inTransaction(client, () => applyNext(client, options.room, migrations));
      if (next === null) return applied;
      options.log.info({ room: options.room, migration: next.name }, 'Migration applied');
      applied.push(next.name);
    }
  } finally {
    await client.end();
  }
}

/** The files and the database do not tell the same history. The message says where. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** A transaction's lock, not a session's: it also holds behind a connection pooler. */
async function applyNext(client: Client, room: string, migrations: readonly Migration[]) {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('colophon migrations', 0))`);
  await client.query(`
    create table if not exists colophon_migration (
      room text not null,
      number integer not null,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now(),
      primary key (room, number)
    )`);
  const next = chooseNext(room, await readApplied(client, room), migrations);
  if (next === null) return null;
  try {
    await client.query(next.sql);
  } catch (cause) {
    throw new MigrationError(`${room}: ${next.name} failed: ${String(cause)}`, { cause });
  }
  await client.query('insert into colophon_migration (room, number, name, sha256) values ($1, $2, $3, $4)', [
    room,
    next.number,
    next.name,
    next.sha256,
  ]);
  return next;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

async function readApplied(client: Client, room: string): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from colophon_migration where room = $1 order by number',
    [room],
  );
  return rows;
}

/** Null: all are applied. */
function chooseNext(room: string, applied: readonly Applied[], migrations: readonly Migration[]) {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = migrations[index];
    if (file === undefined) {
      throw new MigrationError(`${room}: the database has ${name}, which this version does not know.`);
    }
    if (file.name !== name) {
      throw new MigrationError(`${room}: the database has ${name} where this version has ${file.name}.`);
    }
    if (file.sha256 !== sha256) {
      throw new MigrationError(`${room}: ${name} was changed after it was applied. Add a new file instead.`);
    }
  }
  return migrations[applied.length] ?? null;
}

async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
