/** A worker as a process of its own, to be killed and stopped. It says what it does in the table `told`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = pathToFileURL(resolve(import.meta.dirname, '../../../dist/platform')).href;

/** Each job waits until the table `gate` names the process. */
const WORKER = `
import { z } from 'zod';
import { workOn } from '${built}/jobs/queue.js';
import { startWorkers } from '${built}/jobs/workers.js';
import { createLog } from '${built}/log.js';
import { openDatabase } from '${built}/postgres/database.js';
const log = createLog({ name: 'worker', level: 'info' });
const { pool } = openDatabase({ url: process.env.URL, maxConnections: 4, applicationName: 'worker', log });
const tell = (what, id) => pool.query('insert into told (pid, what, id) values ($1, $2, $3)', [process.pid, what, id]);
const handle = async ({ id }) => {
  await tell('begun', id);
  for (;;) {
    const { rowCount } = await pool.query('select from gate where pid = $1', [process.pid]);
    if (rowCount > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await tell('ended', id);
};
const onDead = ({ id }) => tell('dead', id);
const queue = (name) => ({ name, payload: z.strictObject({ id: z.string() }) });
startWorkers({
  pool, log,
  settings: JSON.parse(process.env.SETTINGS),
  work: [workOn(queue('thing'), { handle, onDead }), workOn(queue('other'), { handle, onDead })],
});
`;

const MIGRATION = `
import { migrateJobs } from '${built}/jobs/migrate.js';
import { createLog } from '${built}/log.js';
const log = createLog({ name: 'migration', level: 'warn' });
const queues = Array.from({ length: 5 }, (_, number) => ({ name: 'queue' + number }));
console.log(JSON.stringify(await migrateJobs({ url: process.env.URL, log, queues })));
`;

export interface WorkerProcess {
  readonly process: ChildProcess;
  readonly pid: number;
  output(): string;
  /** As kill -9 does; waits until it is gone. */
  kill(): Promise<void>;
}

export function spawnWorker(url: string, settings: unknown): WorkerProcess {
  const child = run(WORKER, { URL: url, SETTINGS: JSON.stringify(settings) });
  const exit = once(child, 'exit');
  const output = collect(child);
  return {
    process: child,
    pid: child.pid ?? 0,
    output,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** What migrateJobs answered in a process of its own; what it said instead when it failed. */
export async function spawnMigration(url: string): Promise<unknown> {
  const child = run(MIGRATION, { URL: url });
  const output = collect(child);
  const [code] = await once(child, 'close');
  return code === 0 ? JSON.parse(output()) : output();
}

function run(source: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '--eval', source], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return () => output;
}
