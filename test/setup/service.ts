/** One of the command's services as an operator runs it: a process of its own, told by settings, ended by SIGTERM. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { until } from './colophon.js';

const command = resolve(import.meta.dirname, '../../bin/colophon.js');

export interface RunningService {
  readonly url: string;
  readonly process: ChildProcess;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

/** Starts it with these settings and nothing else of our environment, and waits until it says where it listens. */
export async function startService(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<RunningService> {
  const child = spawn(process.execPath, [command, ...words], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await until(() => hasEnded() || addressIn(output) !== undefined);
  const url = addressIn(output);
  if (url === undefined) throw new Error(`colophon ${words.join(' ')} ended: ${output}`);
  return {
    url,
    process: child,
    async stop() {
      child.kill('SIGTERM');
      await until(hasEnded);
      return child.exitCode;
    },
  };
}

/** What the line of the log says that tells that it is ready. */
function addressIn(output: string): string | undefined {
  const line = output.split('\n').find((text) => text.endsWith('}') && text.includes('"msg":"Ready"'));
  return line === undefined ? undefined : (JSON.parse(line) as { url: string }).url;
}
