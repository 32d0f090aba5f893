import { readdirSync, readFileSync } from 'node:fs';
import { lchown, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Clone, makeClone } from './clone.js';
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

function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('postgres-binaries-'));
}

describe('a killed Node process', () => {
  let clone: Clone;
  beforeAll(async () => {
    clone = await makeClone(newFolder('clone'), { linked: true });
  });

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

  test.runIf(process.platform === 'linux')(
    'leaves a server that the terminal’s Ctrl-C does not reach',
    async () => {
      const server = await clone.start(newFolder());
      const [, , group] = (await readFile(`/proc/${server.pid}/stat`, 'utf8'))
        .replace(/.*\) /, '')
        .split(' ');
      await server.stop();
      expect(Number(group)).toBe(server.pid);
    },
  );

  test('leaves nothing in the way when it dies in the middle of initdb', async () => {
    const folder = newFolder();
    await mkdir(folder);
    const first = clone.spawn(folder);
    await expect
      .poll(async () => (await readdir(folder)).some((name) => name.startsWith('postgres-new-')), {
        interval: 5,
      })
      .toBe(true);
    first.kill('SIGKILL');
    await expect(readFile(join(folder, 'postgres', 'PG_VERSION'))).rejects.toThrow('ENOENT');
    const second = await clone.start(folder);
    expect(await ask(second.url, 'select 1')).toEqual([1]);
    await second.stop();
    expect((await readdir(folder)).filter((name) => name.startsWith('postgres-new-'))).toEqual([]);
  });
});

describe('npm with install scripts off', () => {
  test('leaves links that the start makes', async () => {
    const clone = await makeClone(newFolder('clone'), { linked: false });
    const server = await clone.start(newFolder());
    expect(await ask(server.url, 'select 1')).toEqual([1]);
    await server.stop();
  });

  test.runIf(isRoot)(
    'and node_modules of somebody else: the start takes a copy, and removes it',
    async () => {
      const folder = newFolder('clone');
      const clone = await makeClone(folder, { linked: false, owner: OTHER });
      await lchown(join(clone.native, 'lib'), 0, 0);
      const data = newFolder();
      await mkdir(data);
      await lchown(data, OTHER.uid, OTHER.gid);
      const server = await clone.start(data);
      const copies = (await readdir(data)).filter((name) => name.startsWith('postgres-binaries-'));
      await server.stop();
      expect(copies).toHaveLength(1);
      expect((await readdir(data)).filter((name) => name.startsWith('postgres-binaries-'))).toEqual([]);
    },
  );
});

describe.runIf(isRoot)('as root', () => {
  test('the server runs as nobody', async () => {
    const folder = newFolder();
    await using server = await start(folder);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(NOBODY.uid);
    expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700);
  });

  test('a clone and data behind a closed folder work, and the folder stays closed', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'colophon-closed-'));
    const before = leftovers();
    const clone = await makeClone(join(closed, 'clone'), { linked: true });
    const data = join(closed, 'clone', 'data');
    const first = await clone.start(data);
    await ask(first.url, 'create table kept as select 7 as value');
    await first.kill();
    const second = await clone.start(data);
    expect([second.adopted, second.pid]).toEqual([true, first.pid]);
    await second.stop();
    const third = await clone.start(data);
    expect(await ask(third.url, 'select value from kept')).toEqual([7]);
    expect(await ask(third.url, 'select pg_reload_conf()')).toEqual([true]);
    await third.stop();
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    expect(leftovers()).toEqual(before);
    await rm(closed, { recursive: true });
  });

  test('a closed folder that cannot be entered is named, with the ways out', async ({ skip }) => {
    if (!(await stat(POSTGRES_15).catch(() => null))) skip('no PostgreSQL 15 here');
    const closed = await mkdtemp(join(tmpdir(), 'colophon-closed-'));
    await expect(start(join(closed, 'data'), { binariesFolder: POSTGRES_15 })).rejects.toThrow(
      `chmod o+x ${closed}`,
    );
    await rm(closed, { recursive: true });
  });

  test('data of a user is served as that user, data restored by root as nobody', async () => {
    const clone = await makeClone(newFolder('clone'), { linked: true, owner: OTHER });
    const data = newFolder();
    await mkdir(data);
    await lchown(data, OTHER.uid, OTHER.gid);
    const own = await clone.start(data);
    expect((await stat(`/proc/${own.pid}`)).uid).toBe(OTHER.uid);
    await own.stop();
    {
      await using server = await start(data);
      expect((await stat(`/proc/${server.pid}`)).uid).toBe(OTHER.uid);
    }
    const cluster = join(data, 'postgres');
    for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
      await lchown(join(cluster, name), 0, 0);
    await using server = await start(data);
    expect((await stat(`/proc/${server.pid}`)).uid).toBe(NOBODY.uid);
    expect(await ask(server.urlFor('postgres'), 'select 1')).toEqual([1]);
  });
});
