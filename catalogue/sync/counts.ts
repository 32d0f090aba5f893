/** What a sync did, in numbers. */
export interface SyncCounts {
  /** Works read, changed or not. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  /** Titles that had been removed and are there again. */
  readonly returned: number;
  readonly removed: number;
  readonly unreadable: number;
  readonly milestones: number;
}

export const NO_COUNTS: SyncCounts = {
  read: 0,
  added: 0,
  changed: 0,
  returned: 0,
  removed: 0,
  unreadable: 0,
  milestones: 0,
};

export function addCounts(one: SyncCounts, other: SyncCounts): SyncCounts {
  return {
    read: one.read + other.read,
    added: one.added + other.added,
    changed: one.changed + other.changed,
    returned: one.returned + other.returned,
    removed: one.removed + other.removed,
    unreadable: one.unreadable + other.unreadable,
    milestones: one.milestones + other.milestones,
  };
}
