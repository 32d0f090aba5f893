/**
 * What a file says, as of now: read again when the file has changed, without a restart.
 *
 * Asked and not watched: a look at the file costs microseconds, and works on every file system and for every way
 * of replacing a file.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import { SettingsError } from '../../platform/settings.js';

export interface FreshFileOptions<T> {
  readonly file: string;
  /** The setting that names the file. */
  readonly setting: string;
  /** Throws an Error whose message may be logged: it repeats nothing of the file. */
  readonly parse: (text: string) => T;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a look at the file counts, in milliseconds. */
  readonly checkEveryMs: number;
}

/**
 * Reads the file, and answers a function for what it says now. The first reading throws a SettingsError when the file
 * cannot be read, or what parse throws; later the last good content stays, and the log says why, once for each change.
 */
export function openFreshFile<T>(options: FreshFileOptions<T>): () => T {
  let checkedAt = options.clock.now().getTime();
  let seen = fingerprintOf(options.file);
  let content = readContent(options);
  return () => {
    const now = options.clock.now().getTime();
    // A clock that was set back must not stop us from looking.
    if (Math.abs(now - checkedAt) < options.checkEveryMs) return content;
    checkedAt = now;
    const found = fingerprintOf(options.file);
    if (found === seen) return content;
    seen = found;
    content = readAgain(options, content);
    return content;
  };
}

function readAgain<T>(options: FreshFileOptions<T>, last: T): T {
  const { file, log } = options;
  try {
    const content = readContent(options);
    log.info({ file }, 'A changed file was read again');
    return content;
  } catch (error) {
    log.error({ file, error }, 'A changed file cannot be read: what it said before still holds');
    return last;
  }
}

function readContent<T>({ file, setting, parse }: FreshFileOptions<T>): T {
  return parse(readText(file, setting));
}

function readText(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new SettingsError([`${setting}: the file ${file} cannot be read (${code})`]);
  }
}

/** Changes with every replacement and every write. */
function fingerprintOf(file: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'none';
  }
}
