import type { RoleDate } from '../../onix/model/date.js';
import { boundsOf, type Zones } from '../../rights/time/bounds.js';

/** List 155: from, available from. */
const FROM = ['14', '27'];
/** Until, available until. */
const UNTIL = ['15', '28'];
/** From and until in one. */
const PERIOD = '24';

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
    const kind = kindOf(role);
    if (kind === 'OTHER') continue;
    const bounds = boundsOf(date, EVERYWHERE);
    if (bounds === null) return null;
    if (kind === 'FROM') opens.push(bounds.opensAt);
    if (kind === 'UNTIL') closes.push(bounds.closesAt);
    if (kind === 'PERIOD') {
      opens.push(bounds.periodStart);
      closes.push(bounds.periodEnd);
    }
  }
  return {
    ...(opens.length === 0 ? {} : { embargoUntil: new Date(Math.max(...opens)).toISOString() }),
    ...(closes.length === 0 ? {} : { expiresAt: new Date(Math.min(...closes)).toISOString() }),
  };
}

function kindOf(role: string | null): 'FROM' | 'OTHER' | 'PERIOD' | 'UNTIL' {
  if (role === PERIOD) return 'PERIOD';
  if (FROM.includes(role ?? '')) return 'FROM';
  return UNTIL.includes(role ?? '') ? 'UNTIL' : 'OTHER';
}
