// How Colophon does with a list of 100,000 products, as its own user has it: start, import, ask, change, sync.
// Prints figures and what they are measured against; the yardstick is a bare pass of the XML parser over the same file.
//
//   npm --prefix bench run scale            100,000 products; needs some 3 GB of disk and ten minutes
//   npm --prefix bench run scale -- --products 10000
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadAssets } from './assets.js';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
const command = join(root, 'bin', 'colophon.js');
const { values } = parseArgs({ options: { products: { type: 'string', default: '100000' } } });
const products = Number(values.products);

const folder = mkdtempSync(join(tmpdir(), 'colophon-scale-'));
const data = join(folder, 'data');
const list = join(folder, 'list.xml');
const print = (what, figure) => console.log(`${what.padEnd(66)} ${figure}`);
const seconds = (since) => (performance.now() - since) / 1000;

/** Runs a command to its end. */
function run(words) {
  const done = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e9 });
  if (done.status !== 0)
    throw new Error(`${words.join(' ')}: ${done.status}\n${done.stderr}${done.stdout.slice(-2000)}`);
  return done.stdout;
}

/** The resident memory of this run's processes in MB, without PostgreSQL and the pages that processes share with files. */
function residentMegabytes(pids) {
  return pids.map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
}

function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        return readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    })
    .filter((entry) => /colophon\.js/.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8')))
    .map(Number);
}

/** On a clock that is so many days ahead. */
async function startColophon(days = 0) {
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, String(days * 86_400_000));
  const ahead = days === 0 ? {} : { NODE_ENV: 'test', COLOPHON_CLOCK_FILE: clockFile };
  const child = spawn(process.execPath, [command, 'start', '--json', '--port', '0', '--data', data], {
    env: { ...process.env, ...ahead },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  while (!output.includes('\n')) await sleep(50);
  const running = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ...running,
    pids: [running.pid, ...childrenOf(running.pid)],
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function createAsk({ url, staffKey }) {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': staffKey },
      body: JSON.stringify({ query, variables }),
    });
    const { data: answer, errors } = await response.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return answer;
  };
}

async function importList(pids) {
  const begun = performance.now();
  const child = spawn(process.execPath, [command, 'import', '--json', '--data', data, list], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let peak = 0;
  let peakOfImport = 0;
  let atPeak = [];
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    const all = residentMegabytes([child.pid, ...pids]);
    peakOfImport = Math.max(peakOfImport, all[0] ?? 0);
    const sum = all.reduce((total, one) => total + one, 0);
    if (sum > peak) {
      peak = sum;
      atPeak = all;
    }
    await sleep(200);
  }
  const report = JSON.parse(output);
  return { seconds: seconds(begun), peak, atPeak, peakOfImport, report };
}

/** How long the bare parser takes for the file, with handlers that do nothing. */
async function parseBarely() {
  const { SaxesParser } = await import(
    pathToFileURL(join(root, 'node_modules', 'saxes', 'saxes.js')).href
  ).then((module) => module.default ?? module);
  const parser = new SaxesParser();
  for (const event of ['opentag', 'closetag', 'text']) parser.on(event, () => undefined);
  const begun = performance.now();
  for await (const chunk of createReadStream(list, { encoding: 'utf8', highWaterMark: 256 * 1024 }))
    parser.write(chunk);
  parser.close();
  return seconds(begun);
}

function summarise(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (${times.length} requests)`;
}

async function timed(requests) {
  const times = [];
  for (const request of requests) {
    const begun = performance.now();
    await request();
    times.push(performance.now() - begun);
  }
  return times;
}

const PAGE = `query ($after: String, $filter: TitleFilter, $orderBy: TitleOrder) {
  titles(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id title subtitle imprint contributors { name role } products { isbn form publicationDate publishingStatus prices { amount currency } } }
    pageInfo { endCursor }
  }
}`;

async function measurePages(ask, orderBy) {
  let after = null;
  const page = async () => {
    const { titles } = await ask(PAGE, { after, orderBy });
    after = titles.pageInfo.endCursor;
  };
  for (let warm = 0; warm < 20; warm += 1) await page();
  return timed(Array.from({ length: 100 }, () => page));
}

const WORDS =
  'harbour lantern orchard winter river letter garden silence mountain window summer bridge island paper'.split(
    ' ',
  );

async function measureSearches(ask) {
  const search = (index) => () =>
    ask(PAGE, { filter: { search: `${WORDS[index % 14]} ${WORDS[(index * 5 + 3) % 14]?.slice(0, 4)}` } });
  for (let warm = 0; warm < 10; warm += 1) await search(warm)();
  return timed(Array.from({ length: 100 }, (_, index) => search(index)));
}

/** From the change to the last of the changed titles that answers with it. */
async function untilAnswered(ask, mark, count) {
  const begun = performance.now();
  for (;;) {
    const { titles } = await ask(
      'query ($mark: String!) { titles(filter: { search: $mark }) { totalCount } }',
      { mark },
    );
    if (titles.totalCount >= count) return seconds(begun);
    await sleep(100);
  }
}

async function changeInConsonance(ask, { url, adminKey }, mark) {
  const { titles } = await ask('{ titles(first: 100, orderBy: TITLE_ASC) { nodes { id title } } }');
  for (const { id, title } of titles.nodes) {
    const response = await fetch(`${url}/admin/works/${id.slice('ttl_'.length)}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ subtitle: `${title} ${mark}` }),
    });
    if (!response.ok) throw new Error(await response.text());
  }
  return titles.nodes.length;
}

/** Until the processes have nothing more to do: a first poll after an import reads the whole day again. */
async function untilQuiet(pids) {
  for (let quiet = 0; quiet < 3; ) {
    const busy = busySeconds(pids);
    await sleep(2000);
    quiet = busySeconds(pids) - busy < 0.2 ? quiet + 1 : 0;
  }
}

async function allIsbns(ask) {
  const isbns = [];
  for (let after = null; ; ) {
    const { products: page } = await ask(
      'query ($after: String) { products(first: 200, after: $after) { nodes { isbn } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    isbns.push(...page.nodes.flatMap(({ isbn }) => isbn ?? []));
    if (!page.pageInfo.hasNextPage) return isbns;
    after = page.pageInfo.endCursor;
  }
}

const ASSETS_PAGE = `query ($after: String, $country: CountryCode!) {
  titles(first: 50, after: $after) {
    nodes { title products { isbn } assets(market: { country: $country }) { nodes { kind approvedVersion { sha256 } } } }
    pageInfo { endCursor }
  }
}`;

/** Every page another fifty titles. */
async function measureAssets(ask, country) {
  let after = null;
  let seen = 0;
  const page = async () => {
    const { titles } = await ask(ASSETS_PAGE, { after, country });
    after = titles.pageInfo.endCursor;
    seen += titles.nodes.reduce((sum, { assets }) => sum + assets.nodes.length, 0);
  };
  for (let warm = 0; warm < 20; warm += 1) await page();
  seen = 0;
  const times = await timed(Array.from({ length: 100 }, () => page));
  return `${summarise(times)}, ${Math.round(seen / 100)} assets a page`;
}

/** Changes 100 titles in Consonance and asks for a sync; until the last of them answers. */
async function measureSync({ consonance, databaseUrl }, ask, mark) {
  const count = await changeInConsonance(ask, consonance, mark);
  const { Client } = createRequire(join(root, 'package.json'))('pg');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('notify colophon_sync');
  await client.end();
  return `${(await untilAnswered(ask, mark, count)).toFixed(1)} s`;
}

let running;
try {
  run([join(bench, 'generate-onix.js'), '--products', String(products), '--out', list]);
  running = await startColophon();
  const ask = createAsk(running);

  const imported = await importList(running.pids);
  const { titles } = await ask('{ titles(first: 1) { totalCount } }');
  const { records, titlesLoaded } = imported.report;
  console.log(
    `${records.read} products, ${titlesLoaded} titles; ${titles.totalCount} titles answer, the demo's with them`,
  );
  const rate = Math.round(products / imported.seconds);
  print('import, until the last title answers', `${imported.seconds.toFixed(1)} s, ${rate} products/s`);
  print('memory at its peak: the import itself', `${Math.round(imported.peakOfImport)} MB`);
  const parts = imported.atPeak.map((megabytes) => Math.round(megabytes)).join(' + ');
  print('memory at its peak: all processes but PostgreSQL', `${Math.round(imported.peak)} MB (${parts})`);
  const bare = await parseBarely();
  const times = (imported.seconds / bare).toFixed(1);
  print(
    'yardstick: a bare pass of the XML parser over the file',
    `${bare.toFixed(1)} s; the import takes ${times} times that`,
  );

  await untilQuiet(running.pids);
  for (const orderBy of ['TITLE_ASC', 'PUBLICATION_DATE_DESC', 'UPDATED_DESC']) {
    print(`a page of 50 titles with products, ${orderBy}`, summarise(await measurePages(ask, orderBy)));
  }
  print('a search of two words, with its page', summarise(await measureSearches(ask)));

  const loading = performance.now();
  const assets = await loadAssets(running.vip, await allIsbns(ask));
  print(`${assets} assets written to the embedded VIP`, `${seconds(loading).toFixed(1)} s`);
  await untilQuiet(running.pids);
  for (const country of ['AU', 'US']) {
    print(`a page of 50 titles with the assets for ${country}`, await measureAssets(ask, country));
  }

  const changed = join(folder, 'changed.xml');
  run([
    join(bench, 'generate-onix.js'),
    '--products',
    String(products),
    '--only-titles',
    '100',
    '--changed-by',
    ' brandnewmark',
    '--out',
    changed,
  ]);
  const begun = performance.now();
  run([command, 'import', '--json', '--data', data, changed]);
  await untilAnswered(ask, 'brandnewmark', 100);
  print('100 titles changed by a message, until all answer', `${seconds(begun).toFixed(1)} s`);
  print(
    '100 titles changed in Consonance, on the day of the import',
    await measureSync(running, ask, 'samedaymark'),
  );

  await running.stop();
  running = await startColophon(4);
  const askLater = createAsk(running);
  await untilQuiet(running.pids);
  print(
    '100 titles changed in Consonance, four days later',
    await measureSync(running, askLater, 'laterdaymark'),
  );
} finally {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Processor seconds that these processes have used. */
function busySeconds(pids) {
  return pids
    .map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '))
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / 100, 0);
}
