// Turns the TypeScript of the product into JavaScript under dist/, file by file, with its SQL and SDL beside it.
// Run by `npm ci` (prepare), and by the command itself when dist/ is missing or stale.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOMS = [
  'catalogue',
  'cli',
  'embedded',
  'gateway',
  'onix',
  'platform',
  'rights',
  'schema',
  'subgraphs',
  'upstreams',
];
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Whether dist/ was made from the sources as they stand. A published package has no sources and is never stale. */
export function isFresh() {
  const sources = listSources();
  if (sources.length === 0) return true;
  try {
    return readFileSync(join(dist, '.sources'), 'utf8') === fingerprint(sources);
  } catch {
    return false;
  }
}

/** Builds beside dist/ and swaps, so that nobody ever starts a half-built command. */
export async function build() {
  const next = `${dist}.${process.pid}`;
  try {
    await buildInto(next);
    swap(next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

async function buildInto(folder) {
  const { build: transpile } = await import('esbuild');
  const sources = listSources();
  // Taken first: what changes during the build makes it stale.
  const mark = fingerprint(sources);
  await transpile({
    entryPoints: sources.filter((file) => file.endsWith('.ts')),
    outdir: folder,
    outbase: root,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const file of sources.filter((source) => !source.endsWith('.ts'))) {
    cpSync(file, join(folder, relative(root, file)));
  }
  writeFileSync(join(folder, '.sources'), mark);
}

function swap(next) {
  const previous = `${dist}.${process.pid}.old`;
  try {
    renameSync(dist, previous);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  try {
    renameSync(next, dist);
  } catch (error) {
    // Another process built at the same time and was first: its build is as good as ours.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

function listSources() {
  return ROOMS.flatMap((room) => listFolder(join(root, room))).sort();
}

function listFolder(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|sql|graphql)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
