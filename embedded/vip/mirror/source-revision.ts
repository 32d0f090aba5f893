/** Which of two revisions of a source is the older. Revisions are its own words: numbers, instants or names with numbers. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const byNumbersWithin = new Intl.Collator('en', { numeric: true });

/**
 * Negative where the first is the older, 0 where neither is. Two instants are compared as such, whatever their offsets
 * and fractions; anything else as text in which runs of digits are numbers, so that v10 is newer than v9.
 */
export function compareRevisions(one: string, other: string): number {
  if (INSTANT.test(one) && INSTANT.test(other)) {
    const difference = Date.parse(one) - Date.parse(other);
    if (!Number.isNaN(difference)) return difference;
  }
  return byNumbersWithin.compare(one, other);
}
