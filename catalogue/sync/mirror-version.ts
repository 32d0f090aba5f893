import { contentHash } from '../content-hash.js';
import type { MilestoneSettings } from '../milestones/settings.js';

/** Raise it whenever rows.ts or visibility.ts makes other rows of the same work: everything is then read once more. */
const ROWS_VERSION = 2;

/** Names the code and the rules that a mirror was made by. */
export function mirrorVersionOf(rules: MilestoneSettings): string {
  return `${ROWS_VERSION}.${contentHash(rules)}`;
}
