/** What a record asks of whoever receives it, by List 1. */

/** 04 and, in 2.1, 12 to 14: only what changed is carried, block by block. */
const BLOCK_UPDATES: readonly (string | null)[] = ['04', '12', '13', '14'];
const DELETION = '05';
/** Sent to try something out: nobody must act on them. */
const TESTS: readonly (string | null)[] = ['88', '89'];

export function isBlockUpdate(notificationType: string | null): boolean {
  return BLOCK_UPDATES.includes(notificationType);
}

export function isDeletion(notificationType: string | null): boolean {
  return notificationType === DELETION;
}

export function isTest(notificationType: string | null): boolean {
  return TESTS.includes(notificationType);
}
