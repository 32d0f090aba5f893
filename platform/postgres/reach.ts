/** Whether another account can walk to a folder: a parent of mode 0700 shuts out everybody but its owner. */
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.js';

const WALK = { owner: 0o100, group: 0o010, other: 0o001 };

/** The topmost folder, down to the one given, that the account may not enter; null when the way is free. */
export async function findClosedFolder(folder: string, account: Account): Promise<string | null> {
  if (account === null) return null;
  for (const step of stepsTo(await realpath(folder))) {
    const { mode, uid, gid } = await stat(step);
    const bit = uid === account.uid ? WALK.owner : gid === account.gid ? WALK.group : WALK.other;
    if ((mode & bit) === 0) return step;
  }
  return null;
}

/** From the root down to the folder itself. */
function stepsTo(folder: string): string[] {
  const steps = [folder];
  for (let step = folder; step !== dirname(step); step = dirname(step)) steps.unshift(dirname(step));
  return steps;
}
