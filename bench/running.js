// A Colophon of its own for a measurement: started on a throw-away data folder, stopped with the process.
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/colophon.js', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** Starts it and answers what its run.json says, once it is ready. */
export async function startColophon() {
  const data = mkdtempSync(join(tmpdir(), 'colophon-bench-'));
  const child = await startProcess(['start', '--data', data, '--port', '0'], process.env);
  const run = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'));
  await untilReady(`${run.url}/health/ready`);
  return {
    ...run,
    data,
    internalTokenSecret: JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).internalTokenSecret,
    token: (...options) => runCommand(['token', '--data', data, ...options]).trim(),
    async stop() {
      await child.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Starts one of the command's services and answers its address. */
export async function startProcess(words, env) {
  const child = fork(command, words, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`colophon ${words.join(' ')} ended before it was ready`)));
    child.on('message', (message) => resolve(message.url));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  };
  return { url, stop };
}

/** Runs a command to its end and answers what it printed. */
export function runCommand(words, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`colophon ${words.join(' ')} exited with ${status}: ${stderr}`);
  return stdout;
}

async function untilReady(url) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} was not ready in time`);
}
