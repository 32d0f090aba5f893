/** Databases beside a database: the embedded systems get their own next to the product's. */
import { DatabaseError, escapeIdentifier } from 'pg';
import { withClient } from './connection.js';

/** Two that create the same database at once: one of the two errors, depending on how close the race was. */
const EXISTS_ALREADY = new Set(['42P04', '23505']);

/** Creates the database on the server of the url where it is missing, and answers its url. */
export async function ensureDatabaseAt(url: string, name: string): Promise<string> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`).catch(passIfExists);
  });
  return urlBeside(url, name);
}

/** The url of another database on the same server, with the same user and options. */
export function urlBeside(url: string, database: string): string {
  const beside = new URL(url);
  beside.pathname = `/${encodeURIComponent(database)}`;
  return beside.href;
}

function passIfExists(error: unknown): void {
  if (!(error instanceof DatabaseError && EXISTS_ALREADY.has(error.code ?? ''))) throw error;
}
