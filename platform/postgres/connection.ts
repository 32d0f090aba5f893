/** One connection for one piece of set-up work, outside any pool. */
import { Client, DatabaseError } from 'pg';

/** Connects, works, and closes the connection whatever came of it. */
export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'colophon set-up' });
  // A lost connection fails the running statement too; without a listener it would also end the process.
  client.on('error', () => undefined);
  await connect(client);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Connects. Where there is no server to speak to, the Error names the place that was tried, and nothing secret of the url. */
export async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    if (!isConnectionFailure(cause)) throw cause;
    // One failure for each address of the name.
    const failures = cause instanceof AggregateError ? cause.errors : [cause];
    const why = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)));
    throw new Error(`PostgreSQL at ${client.host}:${client.port} cannot be reached: ${why.join(', ')}`, {
      cause,
    });
  }
}

/** admin_shutdown, crash_shutdown, cannot_connect_now: a server that comes or goes. */
const COMING_OR_GOING = new Set(['57P01', '57P02', '57P03']);

/** Whether the failure came of having no server to speak to, rather than from the server's answer. */
export function isConnectionFailure(error: unknown): boolean {
  return !(error instanceof DatabaseError) || COMING_OR_GOING.has(error.code ?? '');
}
