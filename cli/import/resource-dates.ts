import type { RoleDate } from '../../onix/model/date.js';
import { readResourceDate } from '../../rights/codes/resource-dates.js';
import { boundsOf, type Zones } from '../../rights/time/bounds.js';

/** A date is local to each market, and VIP keeps one instant for all of them: the last zone there is, and the first. */
const EVERYWHERE: Zones = { names: ['Etc/GMT+12', 'Etc/GMT-14'], key: 'everywhere' };

/** RFC 3339; left out where nothing of the kind is stated. */
export interface Term {
  readonly embargoUntil?: string;
  readonly expiresAt?: string;
}

/**
 * When a resource may be used, wherever the market is: not before it has begun everywhere, and not after it has ended
 * anywhere; of several dates the narrowest. Null where one of them cannot be read.
 */
export function termOf(dates: readonly RoleDate[]): Term | null {
  const opens: number[] = [];
  const closes: number[] = [];
  for (const { role, date } of dates) {
    const meaning = readResourceDate(role ?? '');
    if (meaning === 'NOTHING') continue;
    const bounds = boundsOf(date, EVERYWHERE);
    if (bounds === null) return null;
    // VIP has one instant for both: what may not be fetched is not used.
    if (meaning === 'OPENS_USE' || meaning === 'OPENS_FETCHING') opens.push(bounds.opensAt);
    if (meaning === 'CLOSES_USE' || meaning === 'CLOSES_FETCHING') closes.push(bounds.closesAt);
    if (meaning === 'PERIOD_OF_USE') {
      opens.push(bounds.periodStart);
      closes.push(bounds.periodEnd);
    }
  }
  return {
    ...(opens.length === 0 ? {} : { embargoUntil: new Date(Math.max(...opens)).toISOString() }),
    ...(closes.length === 0 ? {} : { expiresAt: new Date(Math.min(...closes)).toISOString() }),
  };
}
