/** How PostgreSQL is told where its data is, so that a closed parent folder does not shut it out. */
import type { Account } from './account.js';
import { findClosedFolder } from './reach.js';

/** Earlier versions leave their working folder while they look for their own programs, and cannot come back. */
const FIRST_THAT_STAYS = 16;

/**
 * The working folder to start a program of PostgreSQL in, and the path by which it then reaches that folder.
 *
 * On Linux a process that is started inside a folder reaches it by /proc/self/cwd, whatever parents are closed
 * (root's home folder, or a temporary folder of mode 0700): nothing has to be opened to everybody. Where that
 * cannot be, it throws an Error that names the closed folder and says what to do.
 */
export async function placeFor(
  folder: string,
  { account, major }: { account: Account; major: number },
): Promise<{ cwd: string; path: string }> {
  const closed = await findClosedFolder(folder, account);
  if (closed === null) return { cwd: folder, path: folder };
  if (process.platform === 'linux' && major >= FIRST_THAT_STAYS)
    return { cwd: folder, path: '/proc/self/cwd' };
  throw new Error(
    `PostgreSQL does not run as root, and uid ${account?.uid}, as which it would run, may not enter ${closed}. ` +
      `Either open that folder (chmod o+x ${closed}), or keep the data elsewhere (--data DIR or DATA_DIR).`,
  );
}
