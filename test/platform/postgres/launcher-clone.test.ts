import { readFileSync } from 'node:fs';
import { chmod, lchown, lstat, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Clone, give, makeClone } from './clone.js';
import { ask, start, useFolders } from './trial-server.js';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
/** Some user who is neither root nor nobody: initdb wants one that the machine knows. */
const OTHER = findOtherUser();
const POSTGRES_15 = '/usr/lib/postgresql/15/bin';

const newFolder = useFolders();

function findOtherUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name, , id]) => name !== 'nobody' && Number(id) > 0) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where the copy of the binaries stands that belongs to the data folder. */
async function findCopy(data: string): Promise<string> {
  const [name = 'none', ...more] = (await readdir(data)).filter((entry) =>
    entry.startsWith('postgres-binaries-'),
  );
  expect(more).toEqual([]);
  return realpath(join(data, name));
}

let clone: Clone;
beforeAll(async () => {
  clone = await makeClone(newFolder('clone'), {});
});

describe('a killed Node process', () => {
  test('leaves a server that the next start adopts', async () => {
    const folder = newFolder();
    const first = await clone.start(folder);
    await ask(first.url, 'create table kept as select 7 as value');
    await first.kill();
    const second = await clone.start(folder);
    expect([second.adopted, second.pid]).toEqual([true, first.pid]);
    expect(await ask(second.url, 'select value from kept')).toEqual([7]);
    await second.stop();
  });

  test('leaves nothing in the way when it dies in the middle of initdb', async () => {
    const folder = newFolder();
    await mkdir(folder);
    const first = clone.spawn(folder);
    const drafts = async () => (await readdir(folder)).filter((name) => name.startsWith('postgres-new-'));
    await expect.poll(drafts, { interval: 5, timeout: 60_000 }).toHaveLength(1);
    first.kill('SIGKILL');
    await expect(readFile(join(folder, 'postgres', 'PG_VERSION'))).rejects.toThrow('ENOENT');
    const second = await clone.start(folder);
    expect(await ask(second.url, 'select 1')).toEqual([1]);
    await second.stop();
    expect(await drafts()).toEqual([]);
  });
});

test('install scripts that did not run leave links that the start makes', async () => {
  await clone.removeLinks();
  const server = await clone.start(newFolder());
  const [version] = await ask(server.url, 'show server_version_num');
  await server.stop();
  // And not some other PostgreSQL that the machine happens to have.
  expect(Number(version)).toBeGreaterThanOrEqual(180_000);
  expect((await lstat(join(clone.native, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
});

test.runIf(process.platform === 'linux')('the terminal’s Ctrl-C does not reach the server', async () => {
  await using server = await start(newFolder());
  const [, , group] = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).replace(/.*\) /, '').split(' ');
  expect(Number(group)).toBe(server.pid);
});

describe.runIf(isRoot)('as root', () => {
  test('the server runs as nobody', async () => {
    const folder = newFolder();
    await using server = await start(folder);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(NOBODY.uid);
    expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700);
  });

  test('a clone and data behind a closed folder work, and the folder stays closed', async () => {
    const closed = dirname(clone.folder);
    await chmod(closed, 0o700);
    const data = newFolder('data', clone.folder);
    const first = await clone.start(data);
    const copy = await findCopy(data);
    await ask(first.url, 'create table kept as select 7 as value');
    expect(await ask(first.url, 'select pg_reload_conf()')).toEqual([true]);
    await first.kill();
    const second = await clone.start(data);
    expect([second.adopted, second.pid]).toEqual([true, first.pid]);
    await second.stop();
    await expect(stat(copy)).rejects.toThrow('ENOENT');
    const third = await clone.start(data);
    expect(await ask(third.url, 'select value from kept')).toEqual([7]);
    await third.stop();
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    await chmod(closed, 0o711);
  });

  test('data beside which the binaries can be copied has the copy there', async () => {
    const closed = clone.folder;
    await chmod(closed, 0o700);
    const data = newFolder();
    const server = await clone.start(data);
    const copy = await findCopy(data);
    await server.stop();
    await chmod(closed, 0o711);
    expect(dirname(copy)).toBe(data);
    await expect(stat(copy)).rejects.toThrow('ENOENT');
  });

  test('a closed folder that cannot be entered is named, with the ways out', async ({ skip }) => {
    if (!(await stat(POSTGRES_15).catch(() => null))) skip('no PostgreSQL 15 here');
    const closed = newFolder('closed');
    await mkdir(closed, { mode: 0o700 });
    await expect(start(newFolder('data', closed), { binariesFolder: POSTGRES_15 })).rejects.toThrow(
      `chmod o+x ${closed}`,
    );
  });

  test('data restored by root is served as nobody', async () => {
    const data = newFolder();
    await (await start(data)).stop();
    await give(join(data, 'postgres'), { uid: 0, gid: 0 });
    await using server = await start(data);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(NOBODY.uid);
    expect(await ask(server.urlFor('postgres'), 'select 1')).toEqual([1]);
  });
});

describe.runIf(isRoot)('as a plain user', () => {
  let others: Clone;
  beforeAll(async () => {
    others = await makeClone(newFolder('clone'), { owner: OTHER });
  });

  async function makeDataFolder(): Promise<string> {
    const folder = newFolder();
    await mkdir(folder);
    await give(folder, OTHER);
    return folder;
  }

  test('the server runs as that user, also when root starts it next', async () => {
    const data = await makeDataFolder();
    const own = await others.start(data);
    expect((await stat(`/proc/${own.pid}`)).uid).toBe(OTHER.uid);
    await own.stop();
    await using server = await start(data);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(OTHER.uid);
  });

  test('links that are missing where the user may not write are made in a copy', async () => {
    await others.removeLinks();
    await lchown(join(others.native, 'lib'), 0, 0);
    const data = await makeDataFolder();
    const server = await others.start(data);
    const copy = await findCopy(data);
    await server.stop();
    expect(dirname(copy)).toBe(data);
    await expect(stat(copy)).rejects.toThrow('ENOENT');
  });
});
