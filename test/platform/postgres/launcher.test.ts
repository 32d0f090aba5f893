import { spawn } from 'node:child_process';
import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, start, useFolders } from './trial-server.js';

const newFolder = useFolders();

describe('a data folder', () => {
  test('that is empty gets a server with a password of its own, on loopback only', async () => {
    const folder = newFolder();
    await using server = await start(folder);
    expect(server.adopted).toBe(false);
    expect(await ask(server.urlFor('postgres'), 'show listen_addresses')).toEqual(['127.0.0.1']);
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o777).toBe(0o600);
    const guess = new URL(server.urlFor('postgres'));
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('whose server runs is adopted, and stopped by the one who adopted it', async () => {
    const folder = newFolder();
    await using first = await start(folder);
    const second = await start(folder);
    expect([second.adopted, second.pid]).toEqual([true, first.pid]);
    await second.stop();
    await using third = await start(folder);
    expect(third.adopted).toBe(false);
  });

  test('gives two simultaneous first starts one server', async () => {
    const folder = newFolder();
    const [one, other] = await Promise.all([start(folder), start(folder)]);
    try {
      expect(one.pid).toBe(other.pid);
      expect(await ask(other.urlFor('postgres'), 'select 1')).toEqual([1]);
      expect((await readdir(folder)).filter((name) => name.startsWith('postgres-new-'))).toEqual([]);
    } finally {
      await one.stop();
    }
  });

  test('keeps what was committed when the server is killed', async () => {
    const folder = newFolder();
    const killed = await start(folder);
    await ask(killed.urlFor('postgres'), 'create table kept as select 7 as value');
    process.kill(killed.pid, 'SIGKILL');
    await using again = await start(folder);
    expect(again.adopted).toBe(false);
    expect(again.pid).not.toBe(killed.pid);
    expect(await ask(again.urlFor('postgres'), 'select value from kept')).toEqual([7]);
  });

  test('with the leavings of a start killed in initdb is cleaned of them', async () => {
    const folder = newFolder();
    await mkdir(join(folder, 'postgres-new-999999999-x', 'cluster'), { recursive: true });
    await using server = await start(folder);
    expect(await ask(server.urlFor('postgres'), 'select 1')).toEqual([1]);
    expect(await readdir(folder)).not.toContain('postgres-new-999999999-x');
  });

  test('is not taken for running by the lock file of another process', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    // A process that lives, is ours, and is no postmaster; below it stands what a ready server would write.
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void other.kill());
    const lines = [other.pid, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    // Whether PostgreSQL itself respects the file depends on whose process it names; adopted it is not.
    const server = await start(folder).catch((error: Error) => error.message);
    if (typeof server === 'string') expect(server).toContain('lock file "postmaster.pid" already exists');
    else {
      expect(server.adopted).toBe(false);
      await server.stop();
    }
  });
});

describe('a start that cannot succeed', () => {
  test('ends with the last words of PostgreSQL', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await appendFile(join(folder, 'postgres', 'postgresql.conf'), 'shared_buffers = plenty\n');
    await expect(start(folder)).rejects.toThrow(/Its last words:\n.*shared_buffers.*"plenty"/s);
  });

  test('says which version made the data when no such version is here', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '11\n');
    await expect(start(folder)).rejects.toThrow('but the data was made by 11');
  });

  test('says that the password of the data is missing', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await rm(join(folder, 'postgres-password'));
    await expect(start(folder)).rejects.toThrow(/There is data in .*, but its password cannot be read/);
  });

  test('says that the server which runs does not take the password', async () => {
    const folder = newFolder();
    await using _server = await start(folder);
    await writeFile(join(folder, 'postgres-password'), 'guess');
    await expect(start(folder)).rejects.toThrow(/process \d+\) runs, but: .*password authentication failed/);
  });

  test('names every place without a usable PostgreSQL', async () => {
    const nowhere = newFolder('nowhere');
    await expect(start(newFolder(), { binariesFolder: nowhere })).rejects.toThrow(`${nowhere}: not there`);
  });
});
