/** The README's commands and queries, executed: what a newcomer types must do what it says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon } from './setup/colophon.js';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  // npm start, on a data folder and a port of its own.
  expect(manifest.scripts.start).toBe('node bin/colophon.js start');
  colophon = await startColophon(folder.path);
});

afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

test('the first curl, typed as it stands, prints the answer as it stands', () => {
  const command =
    blocks('sh')
      .find((block) => block.startsWith('curl'))
      ?.replace('http://localhost:4000', colophon.url) ?? '';
  const { stdout } = spawnSync('bash', ['-c', command], {
    env: { ...process.env, KEY: colophon.staffKey },
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(blocks('json')[0] ?? ''));
});

test('the first query in the explorer’s form gives the same answer', async () => {
  const { data } = await colophon.ask(blocks('graphql')[0] ?? '');
  expect({ data }).toEqual(JSON.parse(blocks('json')[0] ?? ''));
});

test('every query is answered without an error', async () => {
  for (const query of blocks('graphql')) expect((await colophon.ask(query)).errors, query).toEqual([]);
});

test('the search finds titles whatever their accents', async () => {
  const { data } = await colophon.ask(blocks('graphql')[1] ?? '');
  expect(data.titles.nodes.map(({ title }: { title: string }) => title)).toContain('The Salt Road');
});

test('the sales rep sees what is for sale in Australia only', async () => {
  const count = '{ titles { totalCount } }';
  const staff = await colophon.ask(count);
  const sales = await colophon.ask(count, { key: colophon.salesKey });
  expect(sales.data.titles.totalCount).toBeLessThan(staff.data.titles.totalCount);
});

test('the market query gives staff and the sales rep the answers that stand there', async () => {
  const query = blocks('graphql')[2] ?? '';
  const staff = await colophon.ask(query);
  const sales = await colophon.ask(query, { key: colophon.salesKey });
  expect({ data: staff.data }).toEqual(JSON.parse(blocks('json')[1] ?? ''));
  expect({ data: sales.data }).toEqual(JSON.parse(blocks('json')[2] ?? ''));
});

test('the bridge back leads to titles that are cleared', async () => {
  const { data } = await colophon.ask(blocks('graphql')[3] ?? '');
  expect(data.assets.nodes[0].titles.nodes.length).toBeGreaterThan(0);
  expect(data.assets.nodes[0].clearance.decision).toBe('ALLOW');
});

test('one line more opens an embargo', async () => {
  const { data } = await colophon.ask(blocks('graphql')[4] ?? '');
  expect(data.title.today.nodes).toEqual([]);
  expect(data.title.later.nodes).toHaveLength(1);
});

test('the upload and its approval, typed as they stand, are there with the next query', async () => {
  await using place = await createFolder();
  const script = blocks('sh').find((block) => block.includes('addAssetVersion')) ?? '';
  const { stdout, status } = spawnSync(
    'bash',
    ['-ec', script.replaceAll('http://localhost:4000', colophon.url)],
    {
      cwd: place.path,
      env: { ...process.env, KEY: colophon.staffKey },
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('{"data":{"approveAssetVersion":{"__typename":"AssetVersionSuccess"}}}');
  const { data } = await colophon.ask(
    '{ product(isbn: "9781999900014") { assets(market: { country: "AU" }, kinds: [JACKET_COPY]) { nodes { name approvedVersion { downloadUrl(market: { country: "AU" }) } } } } }',
  );
  const [added] = data.product.assets.nodes;
  expect(added.name).toBe('Copy');
  expect(await (await fetch(added.approvedVersion.downloadUrl)).text()).toBe('Forty barrels of salt.');
});

test('the two commands are what CI runs, the tests’ command too', () => {
  const ci = readFileSync(join(root, '.ci/run'), 'utf8');
  expect(blocks('sh')[0]).toBe('npm ci\nnpm start\n');
  expect(ci).toMatch(/^npm ci$/m);
  expect(ci).toMatch(/^npm test$/m);
  expect(readFileSync(join(root, '.ci/smoke'), 'utf8')).toMatch(/npm start/);
});

test('the file of one’s own list, imported as it stands there, is reported as it stands there, and answers', async () => {
  await using place = await createFolder();
  writeFileSync(join(place.path, 'feed.xml'), blocks('xml')[0] ?? '');
  const [, words = ''] =
    /^npx colophon (import .*)\n$/.exec(blocks('sh').find((block) => block.includes('import')) ?? '') ?? [];
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'bin/colophon.js'), ...words.split(' ')],
    {
      cwd: place.path,
      env: { ...process.env, DATA_DIR: folder.path },
      encoding: 'utf8',
    },
  );
  expect([status, stdout]).toEqual([0, blocks('text')[0]]);
  const { data } = await colophon.ask('{ title(isbn: "9780804429573") { title products { form } } }');
  expect(data.title).toEqual({
    title: 'A Book of Mine',
    products: [{ form: 'HARDBACK' }, { form: 'EBOOK' }],
  });
});

test('the questions about rights and the export, typed as they stand, do what stands there', async () => {
  await using place = await createFolder();
  writeFileSync(
    join(place.path, 'questions.json'),
    blocks('json').find((block) => block.includes('"cases"')) ?? '',
  );
  const lines = blocks('sh').flatMap(
    (block) => /^npx colophon ((?:clear|export|policies).*)\n$/.exec(block)?.[1] ?? [],
  );
  const ran = lines.map((words) =>
    spawnSync(process.execPath, [join(root, 'bin/colophon.js'), ...words.split(' ')], {
      cwd: place.path,
      env: { ...process.env, DATA_DIR: folder.path },
      encoding: 'utf8',
    }),
  );
  expect(ran.map(({ status }) => status)).toEqual([3, 0, 0, 0]);
  expect(ran[0]?.stdout).toContain('Not cleared for United States: ');
  expect(ran[1]?.stdout).toBe(blocks('text').find((block) => block.startsWith('{"id"')));
  expect(readFileSync(join(place.path, 'australia.csv'), 'utf8')).toContain('9781999900014,The Salt Road,');
  expect(ran[3]?.stdout).toContain('mayDisplayWhereNotForSale: false (the default)');
});

test('the lists by rights, the whole world and the calendar are answered', async () => {
  const query = blocks('graphql').find((block) => block.includes('upcomingChanges')) ?? '';
  const { data, errors } = await colophon.ask(query);
  expect(errors).toEqual([]);
  expect(data.products.totalCount).toBeGreaterThan(10);
  expect(data.products.nodes[0].territories.sentence).toMatch(/^For sale in /);
  expect(data.upcomingChanges.nodes).toEqual([]);
});

test('every npm script and every command it names exists', () => {
  for (const [, script = ''] of readme.matchAll(/`npm run (\w+)`/g))
    expect(manifest.scripts).toHaveProperty(script);
  const help = runColophon(['--help']).stdout;
  for (const [, command] of readme.matchAll(/npx colophon (\w+)/g)) {
    if (command !== undefined) expect(help).toContain(`  ${command}`);
  }
});

test('every room it shows is there, and every setting it names is read', () => {
  const rooms = [...(readme.split('## The rooms')[1]?.split('## ')[0] ?? '').matchAll(/^\| `([^`]+)\/`/gm)];
  expect(rooms.length).toBeGreaterThan(7);
  for (const [, room = ''] of rooms) expect(existsSync(join(root, room)), room).toBe(true);
  const environment = readFileSync(join(root, 'cli/environment.ts'), 'utf8');
  for (const [, name] of readme.matchAll(/`([A-Z][A-Z_]{3,})`/g)) expect(environment).toContain(name);
});

test('the queries are valid against the public schema', () => {
  const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
  for (const query of blocks('graphql')) expect(validate(api, parse(query))).toEqual([]);
});

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}
