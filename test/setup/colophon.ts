/** The command as a user has it: real processes, on a data folder and a port of their own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const command = resolve(import.meta.dirname, '../../bin/colophon.js');

/** No waiting for a thing that is never to come; far above what a busy machine takes. */
const GIVE_UP_MS = 180_000;

export interface RunningColophon {
  readonly url: string;
  readonly staffKey: string;
  readonly salesKey: string;
  readonly databaseUrl: string;
  readonly consonance: { readonly url: string; readonly apiKey: string; readonly adminKey: string };
  readonly vip: { readonly url: string; readonly clientSecret: string; readonly adminKey: string };
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  ask(
    query: string,
    options?: { key?: string; variables?: unknown; headers?: Record<string, string> },
  ): Promise<GraphAnswer>;
  /** The embedded Consonance's admin route, such as admin('PATCH', 'works/1', { title }). */
  admin(method: 'GET' | 'PATCH' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  /** The embedded VIP's, such as adminVip('PUT', 'faults', [fault]). */
  adminVip(method: 'DELETE' | 'GET' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  /** Ctrl-C, and the exit code. */
  stop(): Promise<number | null>;
}

export interface GraphAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers whose shape their own query tells
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
}

/** A folder that is gone afterwards. */
export async function createFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'colophon-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Starts everything on the folder, with the colophon.config.json that stands in it, and waits until it is ready. */
export async function startColophon(data: string, words: readonly string[] = []): Promise<RunningColophon> {
  const child = spawn(process.execPath, [command, 'start', '--data', data, '--port', '0', ...words], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await until(() => output.includes('Colophon is ready at') || child.exitCode !== null).catch(
    (error: unknown) => {
      child.kill('SIGTERM');
      throw error;
    },
  );
  if (child.exitCode !== null) throw new Error(`colophon start exited with ${child.exitCode}: ${output}`);
  const run = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'));
  return {
    ...run,
    process: child,
    output: () => output,
    ask: (query, { key = run.staffKey, variables, headers } = {}) =>
      ask(run.url, { query, variables }, headers ?? { 'x-api-key': key }),
    admin: (method, path, body) => adminRequest(run.consonance, method, path, body),
    adminVip: (method, path, body) => adminRequest(run.vip, method, path, body),
    async stop() {
      child.kill('SIGINT');
      await until(() => child.exitCode !== null || child.signalCode !== null);
      return child.exitCode;
    },
  };
}

/** Runs the command to its end. */
export function runColophon(words: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [command, ...words], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: GIVE_UP_MS,
  });
}

async function ask(url: string, body: unknown, headers: Record<string, string>): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<GraphAnswer>;
  return { status: response.status, data: answer.data, errors: answer.errors ?? [] };
}

/** Waits for something that happens by itself; throws when it does not. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + GIVE_UP_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not happen: ${holds.toString()}`);
    await sleep(50);
  }
}

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) || spawnSync('kill', ['-0', String(pid)]).status === 0;
}

async function adminRequest(
  { url, adminKey }: { readonly url: string; readonly adminKey: string },
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const response = await fetch(`${url}/admin/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`admin ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}
