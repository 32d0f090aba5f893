/** colophon start as a user meets it: real processes, a real database, real HTTP. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createFolder,
  isAlive,
  type RunningColophon,
  runColophon,
  startColophon,
  until,
} from '../setup/colophon.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  colophon = await startColophon(folder.path);
});

afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

const COUNT = '{ titles(first: 1) { totalCount } }';

describe('a running Colophon', () => {
  test('says where it is and with which keys, and answers about the demo list', async () => {
    expect(colophon.output()).toMatch(/^Starting on \//);
    expect(colophon.output()).toContain(`${colophon.url}/#key=${colophon.staffKey}`);
    expect(colophon.output()).toContain(colophon.salesKey);
    const { data } = await colophon.ask(
      '{ titles(first: 200) { totalCount nodes { id title products { isbn form } contributors { name } } } }',
    );
    expect(data.titles.totalCount).toBeGreaterThanOrEqual(55);
    expect(data.titles.nodes).toHaveLength(data.titles.totalCount);
    const products = data.titles.nodes.flatMap((title: { products: unknown[] }) => title.products);
    expect(products.length).toBeGreaterThanOrEqual(140);
  });

  test('shows the sales rep in Australia fewer titles than staff, and none of what is for staff', async () => {
    const staff = await colophon.ask(COUNT);
    const sales = await colophon.ask(COUNT, { key: colophon.salesKey });
    expect(sales.data.titles.totalCount).toBeGreaterThan(0);
    expect(sales.data.titles.totalCount).toBeLessThan(staff.data.titles.totalCount);
    const refused = await colophon.ask('{ titles(first: 1) { nodes { title stage } } }', {
      key: colophon.salesKey,
    });
    expect(refused.data.titles.nodes[0]).toMatchObject({ title: expect.any(String), stage: null });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('lets in a token that its own issuer signed, and not one of yesterday', async () => {
    const good = runColophon(['token', '--data', folder.path, '--scopes', 'titles:read']).stdout.trim();
    const stale = runColophon(['token', '--data', folder.path, '--minutes=-1440']).stdout.trim();
    const answer = await colophon.ask(COUNT, { headers: { authorization: `Bearer ${good}` } });
    expect(answer.data.titles.totalCount).toBeGreaterThan(0);
    const refused = await colophon.ask(COUNT, { headers: { authorization: `Bearer ${stale}` } });
    expect(refused.status).toBe(401);
    expect(refused.errors[0]?.message).toMatch(/expired/);
  });

  test('keeps its keys out of what it prints on the way, and its files to itself', () => {
    const { internalTokenSecret } = JSON.parse(readFileSync(join(folder.path, 'secrets.json'), 'utf8'));
    expect(colophon.output()).not.toContain(internalTokenSecret);
    expect(colophon.output()).not.toContain(colophon.consonance.adminKey);
  });

  test('refuses a second start on its data folder: it says who has it, and exits 1', () => {
    const second = runColophon(['start', '--data', folder.path, '--port', '0']);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`is in use by process ${colophon.process.pid}`);
  });

  test('refuses a port that is taken: it names the port, and exits 1', async () => {
    await using other = await createFolder();
    const second = runColophon(['start', '--data', other.path, '--port', new URL(colophon.url).port]);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(new URL(colophon.url).port);
  });

  test('goes on with the same data after Ctrl-C, and leaves nothing running in between', async () => {
    const { staffKey, databaseUrl } = colophon;
    const before = await colophon.ask(COUNT);
    expect(await colophon.stop()).toBe(0);
    await expect(fetch(`${colophon.url}/health/live`)).rejects.toThrow();
    expect(() => readFileSync(join(folder.path, 'postgres', 'postmaster.pid'))).toThrow();
    colophon = await startColophon(folder.path);
    expect(colophon.staffKey).toBe(staffKey);
    expect(colophon.databaseUrl.split('@')[0]).toBe(databaseUrl.split('@')[0]);
    expect((await colophon.ask(COUNT)).data).toEqual(before.data);
  });

  test('starts its database again when that is killed, and goes on with the same data', async () => {
    const before = await colophon.ask(COUNT);
    const postmaster = () =>
      Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    await until(() => !isAlive(killed));
    await until(async () => (await colophon.ask(COUNT)).errors.length === 0);
    expect(postmaster()).not.toBe(killed);
    expect((await colophon.ask(COUNT)).data).toEqual(before.data);
    await until(async () => (await fetch(`${colophon.url}/health/ready`)).ok);
  });

  test.runIf(process.platform === 'linux').each(['embedded', 'worker'])(
    'starts its process %s again when that is killed',
    async (word) => {
      const [killed = 0] = childrenWith(word);
      process.kill(killed, 'SIGKILL');
      await until(() => childrenWith(word).some((pid) => pid !== killed));
      await until(
        async () => (await fetch(`${colophon.consonance.url}/health/ready`).catch(() => null))?.ok === true,
      );
    },
  );

  test('is killed with -9, leaves no process of ours behind but the database, and starts again on the same data', async () => {
    const before = await colophon.ask(COUNT);
    const consonance = colophon.consonance.url;
    colophon.process.kill('SIGKILL');
    await until(() => colophon.process.signalCode !== null);
    await until(() =>
      fetch(`${consonance}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    const [postmaster = ''] = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    expect(isAlive(Number(postmaster))).toBe(true);
    colophon = await startColophon(folder.path);
    const [adopted = ''] = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    expect(adopted).toBe(postmaster);
    expect((await colophon.ask(COUNT)).data).toEqual(before.data);
  });
});

/** The processes that the running Colophon has started with this word. */
function childrenWith(word: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return Number(parent) === colophon.process.pid && words.includes(word);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}
