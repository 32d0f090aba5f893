/**
 * As whom PostgreSQL runs: it refuses root, so root starts it as the owner of the data or as nobody.
 */
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Null: as whoever we are. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** The traditional ids of nobody, for a machine whose /etc/passwd does not tell. */
const NOBODY = { uid: 65534, gid: 65534 };

/** The account for the cluster in that folder, which need not exist yet. */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = await ownerOf(cluster);
  return owner !== null && owner.uid !== 0 ? owner : await findNobody();
}

/** Gives a file or a whole folder to the account, where it is not the account's already. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account === null) return;
  const owner = await ownerOf(path);
  // A folder restored or copied by root belongs to root throughout; ours is the account's throughout.
  if (owner === null || owner.uid === account.uid) return;
  const inside = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  for (const name of ['', ...inside]) await lchown(join(path, name), account.uid, account.gid);
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return null;
  }
}

async function findNobody(): Promise<{ uid: number; gid: number }> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  // macOS writes nobody as -2, which the system calls want unsigned.
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid)
    ? NOBODY
    : { uid: uid >>> 0, gid: gid >>> 0 };
}
