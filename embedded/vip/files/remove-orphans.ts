import { rmSync } from 'node:fs';

/** Which of these hashes something still refers to. */
export type FindReferenced = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

/** How many hashes are asked about at once. */
const HASHES_AT_ONCE = 5_000;

/** Removes those of the blobs that nothing refers to and that were not put lately; answers how many. */
export async function removeOrphans(
  sha256s: readonly string[],
  options: {
    findReferenced: FindReferenced;
    isRecent: (sha256: string) => boolean;
    pathOf: (sha256: string) => string;
  },
): Promise<number> {
  let removed = 0;
  for (let start = 0; start < sha256s.length; start += HASHES_AT_ONCE) {
    const asked = sha256s.slice(start, start + HASHES_AT_ONCE);
    const referenced = await options.findReferenced(asked);
    const orphans = asked.filter((sha256) => !referenced.has(sha256) && !options.isRecent(sha256));
    // Without a pause between the check and the removal: a put of the same bytes comes before both or after both.
    for (const sha256 of orphans) rmSync(options.pathOf(sha256), { force: true });
    removed += orphans.length;
  }
  return removed;
}
