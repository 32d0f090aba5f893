import type { Clock } from '../../../platform/clock.js';

/** Longer than any transaction that refers to a blob takes from the bytes to its commit. */
const RECENT_MS = 3_600_000;

export interface RecentPuts {
  add(sha256: string): void;
  has(sha256: string): boolean;
}

/** The blobs that were put lately: the row that refers to one is committed only after it. */
export function createRecentPuts(clock: Clock): RecentPuts {
  const putAt = new Map<string, number>();
  const forgetOld = () => {
    const oldest = clock.now().getTime() - RECENT_MS;
    for (const [sha256, at] of putAt) {
      // A map keeps the order in which it was filled.
      if (at >= oldest) return;
      putAt.delete(sha256);
    }
  };
  return {
    add(sha256) {
      forgetOld();
      putAt.delete(sha256);
      putAt.set(sha256, clock.now().getTime());
    },
    has(sha256) {
      forgetOld();
      return putAt.has(sha256);
    },
  };
}
