/**
 * A process of the tree that start keeps: said to be up when it tells its address, started again when it dies.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../platform/log.js';
import { packageRoot } from '../package-root.js';

/** What a child tells its parent once it can be spoken to. */
const Ready = z.object({ ready: z.literal(true), url: z.url().nullable() });
type Ready = z.infer<typeof Ready>;

/** A process that dies at once each time must not keep the machine busy. */
const RESTART_AFTER_MS = 1_000;

export interface ChildOptions {
  /** The words of the command, such as ['embedded', 'consonance']. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly log: Log;
}

export interface Child {
  /** Where it listens; null when it does not. */
  readonly url: string | null;
  stop(): Promise<void>;
}

/** Starts it and waits until it is ready. Rejects when it ends before that. */
export async function startChild(options: ChildOptions): Promise<Child> {
  let isStopping = false;
  let { child, ready } = await spawnReady(options);

  const keepAlive = (current: ChildProcess) =>
    current.once('exit', (code, signal) => {
      if (!isStopping) void startAgain(code, signal);
    });
  const startAgain = async (code: number | null, signal: string | null): Promise<void> => {
    options.log.error({ command: options.words.join(' '), code, signal }, 'A process ended by itself');
    await sleep(RESTART_AFTER_MS);
    if (isStopping) return;
    try {
      // It must come back where the others expect it.
      child = (await spawnReady({ ...options, words: withPortOf(ready.url, options.words) })).child;
      keepAlive(child);
    } catch {
      await startAgain(null, null);
    }
  };
  keepAlive(child);

  return {
    url: ready.url,
    async stop() {
      isStopping = true;
      await end(child);
    },
  };
}

async function spawnReady(options: ChildOptions): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = fork(join(packageRoot, 'bin', 'colophon.js'), options.words, {
    env: options.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`colophon ${options.words.join(' ')} ended before it was ready.`));
    child.once('exit', fail);
    child.once('error', reject);
    child.on('message', (message) => {
      const ready = Ready.safeParse(message);
      if (!ready.success) return;
      child.off('exit', fail);
      resolve({ child, ready: ready.data });
    });
  });
}

/** The parent's end of the channel closes, the child shuts down in order; see platform/parent. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
  await ended;
}

function withPortOf(url: string | null, words: readonly string[]): readonly string[] {
  return url === null ? words : [...words, '--port', new URL(url).port];
}
