import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFixedClock } from '../../platform/clock.js';
import { FolderLockedError, lockFolder } from '../../platform/folder-lock.js';

const clock = createFixedClock('2026-01-02T03:04:05Z');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colophon-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A process that lives until it is killed; the answer kills it. */
async function startOther(): Promise<{ pid: number; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")']);
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function writeLock(holder: unknown): Promise<void> {
  return writeFile(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

test('a second taker is told who has the folder, and since when', async () => {
  await using _lock = await lockFolder(folder, { clock });
  const refusal = lockFolder(folder, { clock });
  await expect(refusal).rejects.toThrow(FolderLockedError);
  await expect(refusal).rejects.toThrow(
    `${folder} is in use by process ${process.pid} since 2026-01-02T03:04:05.000Z.`,
  );
});

test('a released folder is free and empty', async () => {
  await (await lockFolder(folder, { clock })).release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder, { clock })).release();
});

test('of many takers at once one gets it', async () => {
  for (let round = 0; round < 20; round += 1) {
    await writeLock({ pid: 999_999_999, started: null, since: clock.now(), token: round });
    const takers = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder, { clock })));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
  }
});

test('nor is one kept out by a taker that was killed while it removed a stale lock', async () => {
  const stale = JSON.stringify({ pid: 999_999_999, started: null, since: clock.now() });
  await writeLock(stale);
  const right = `lock.${createHash('sha256').update(stale).digest('hex')}`;
  await writeFile(
    join(folder, right),
    JSON.stringify({ pid: 999_999_998, started: null, since: clock.now() }),
  );
  await using _lock = await lockFolder(folder, { clock });
  expect(await readdir(folder)).toEqual(['lock']);
});

test('the lock of a process that was killed counts for nothing', async () => {
  const other = await startOther();
  await writeLock({ pid: other.pid, started: null, since: clock.now() });
  await expect(lockFolder(folder, { clock })).rejects.toThrow(`process ${other.pid}`);
  await other.kill();
  await using _lock = await lockFolder(folder, { clock });
  expect(await readFile(join(folder, 'lock'), 'utf8')).toContain(`"pid":${process.pid}`);
});

test.runIf(process.platform === 'linux')(
  'nor does the lock of another process that had the same number',
  async () => {
    const other = await startOther();
    await writeLock({ pid: other.pid, started: '1', since: clock.now() });
    await using lock = await lockFolder(folder, { clock });
    expect(lock).toBeDefined();
    await other.kill();
  },
);

test.each([
  { name: 'empty', text: '' },
  { name: 'garbage', text: '{"pid":' },
  { name: 'of no process', text: '{"pid":-1}' },
])('a lock file that is $name counts for nothing', async ({ text }) => {
  await writeLock(text);
  await using lock = await lockFolder(folder, { clock });
  expect(lock).toBeDefined();
});

test('a release leaves the lock of a later holder alone', async () => {
  const lock = await lockFolder(folder, { clock });
  await writeLock({ pid: 1, started: null, since: clock.now() });
  await lock.release();
  expect(await readdir(folder)).toEqual(['lock']);
});

test('a folder that is not there is an error, not a wait', async () => {
  await expect(lockFolder(join(folder, 'nowhere'), { clock })).rejects.toThrow('ENOENT');
});
