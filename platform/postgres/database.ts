/** A pool of connections to one database, as typed SQL. */
import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Log } from '../log.js';
import { chooseParser } from './values.js';

/** One statement as it was sent; the values stay out, because they may be anything. */
export interface Statement {
  readonly sql: string;
  readonly durationMs: number;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly maxConnections: number;
  /** What pg_stat_activity shows. */
  readonly applicationName: string;
  readonly log: Log;
  /** How long one statement may run before the server cancels it. */
  readonly statementTimeoutMs?: number;
  /** Called after every statement that went through `db`: tests count them. */
  readonly onStatement?: (statement: Statement) => void;
}

export interface Database<Tables> extends AsyncDisposable {
  readonly db: Kysely<Tables>;
  readonly pool: Pool;
}

const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Opens the pool; the first statement connects. Disposing waits for running statements, then closes it. */
export function openDatabase<Tables>(options: DatabaseOptions): Database<Tables> {
  const pool = new Pool({
    connectionString: options.url,
    max: options.maxConnections,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: chooseParser },
  });
  surviveLostConnections(pool, options.log);
  const { onStatement } = options;
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement === undefined ? {} : { log: (event: LogEvent) => onStatement(statementOf(event)) }),
  });
  // Not db.destroy(), which closes nothing when no statement ever ran.
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= pool.end();
    return closing;
  };
  return { db, pool, [Symbol.asyncDispose]: close };
}

/** Without a listener a dropped connection ends the process: an idle one by the pool, a used one by itself. */
function surviveLostConnections(pool: Pool, log: Log): void {
  pool.on('error', (error) => log.warn({ error }, 'An idle database connection was lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ error }, 'A database connection was lost'));
  });
}

function statementOf({ query, queryDurationMillis }: LogEvent): Statement {
  return { sql: query.sql, durationMs: queryDurationMillis };
}
