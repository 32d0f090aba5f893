/** Gate 12: the dates of an asset (List 155), with the instants that VIP keeps of its own. rights.md 1.11. */
import { readResourceDate } from '../codes/resource-dates.js';
import type { AssetFacts, DateFact } from '../facts.js';
import { ALWAYS, before, GATES, type Obstacle, since } from '../obstacle.js';
import { type Asked, readInstant } from '../question.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import { instantInWords } from '../time/local-time.js';
import { assetEvidence } from './asset-use.js';

/** Bars before the asset may be used and after. */
export function assetDates(asset: AssetFacts, asked: Asked): Obstacle[] {
  const { zones, purpose } = asked;
  const isFetching = purpose === 'DOWNLOAD' || purpose === 'DELIVER';
  // Where fetching has a date of its own, it may open before showing does.
  const isFetchedEarlier =
    isFetching && asset.dates.some(({ role }) => readResourceDate(role) === 'OPENS_FETCHING');
  const use = { isFetching, isFetchedEarlier };
  return [...instants(asset, zones), ...asset.dates.flatMap((date) => obstaclesOf(asset, date, zones, use))];
}

function obstaclesOf(
  asset: AssetFacts,
  date: DateFact,
  zones: Zones,
  { isFetching, isFetchedEarlier }: { readonly isFetching: boolean; readonly isFetchedEarlier: boolean },
): Obstacle[] {
  switch (readResourceDate(date.role)) {
    case 'OPENS_USE':
      return isFetchedEarlier ? [] : opening(asset, date, zones, 'ASSET_EMBARGO');
    case 'CLOSES_USE':
      return closing(asset, date, zones, 'ASSET_EXPIRED');
    case 'PERIOD_OF_USE':
      return period(asset, date, zones, isFetchedEarlier);
    case 'OPENS_FETCHING':
      return opening(asset, date, zones, 'ASSET_NOT_YET_AVAILABLE');
    case 'CLOSES_FETCHING':
      return isFetching ? closing(asset, date, zones, 'ASSET_NO_LONGER_DOWNLOADABLE') : [];
    case 'NOTHING':
      return [];
  }
}

/** Whether the asset says itself from when it may be used: a preview embargo of its title does not count then. */
export const hasOwnStart = ({ dates, embargoUntil }: AssetFacts): boolean =>
  embargoUntil !== null ||
  dates.some(({ role }) => ['OPENS_USE', 'PERIOD_OF_USE'].includes(readResourceDate(role)));

function instants(asset: AssetFacts, zones: Zones): Obstacle[] {
  const { embargoUntil, expiresAt } = asset;
  return [
    ...(embargoUntil === null
      ? []
      : barring(asset, 'ASSET_EMBARGO', before, {
          path: 'embargoUntil',
          quoted: embargoUntil,
          instant: readInstant(embargoUntil),
          zones,
          isSpread: false,
        })),
    ...(expiresAt === null
      ? []
      : barring(asset, 'ASSET_EXPIRED', since, {
          path: 'expiresAt',
          quoted: expiresAt,
          instant: readInstant(expiresAt),
          zones,
          isSpread: false,
        })),
  ];
}

function opening(asset: AssetFacts, date: DateFact, zones: Zones, code: DateCode): Obstacle[] {
  const bounds = boundsOf(date.date, zones);
  return barring(asset, code, before, turnOf(date, zones, bounds?.opensAt, bounds?.isSpread));
}

function closing(asset: AssetFacts, date: DateFact, zones: Zones, code: DateCode): Obstacle[] {
  const bounds = boundsOf(date.date, zones);
  return barring(asset, code, since, turnOf(date, zones, bounds?.closesAt, bounds?.isSpread));
}

function period(asset: AssetFacts, date: DateFact, zones: Zones, isFetchedEarlier: boolean): Obstacle[] {
  const bounds = boundsOf(date.date, zones);
  const start = turnOf(date, zones, bounds?.periodStart, bounds?.isSpread);
  return [
    ...(isFetchedEarlier ? [] : barring(asset, 'ASSET_EMBARGO', before, start)),
    ...barring(asset, 'ASSET_EXPIRED', since, turnOf(date, zones, bounds?.periodEnd, bounds?.isSpread)),
  ];
}

/** When something opens or closes, and who says so. */
interface Turn {
  readonly path: string;
  readonly quoted: string;
  /** Not a number where it could not be read. */
  readonly instant: number;
  readonly zones: Zones;
  /** Whether the zones of the market disagree. */
  readonly isSpread: boolean;
}

function turnOf({ role, date }: DateFact, zones: Zones, instant = Number.NaN, isSpread = false): Turn {
  return { path: `dates[role ${role}]`, quoted: date.value, instant, zones, isSpread };
}

type DateCode = keyof typeof CLAUSES;

const CLAUSES = {
  ASSET_EMBARGO: 'the asset is embargoed until',
  ASSET_EXPIRED: 'the use of the asset has ended on',
  ASSET_NOT_YET_AVAILABLE: 'the asset is not available until',
  ASSET_NO_LONGER_DOWNLOADABLE: 'the asset can no longer be fetched since',
} as const;

function barring(
  asset: AssetFacts,
  code: DateCode,
  spanOf: typeof before | typeof since,
  { path, quoted, instant, zones, isSpread }: Turn,
): Obstacle[] {
  if (Number.isNaN(instant)) return unreadable(asset, path, quoted);
  const clause = `${CLAUSES[code]} ${instantInWords(instant, zones.names)}`;
  const evidence = [assetEvidence(asset, path, quoted)];
  return [{ gate: GATES.assetDates, code, clause, evidence, ...spanOf(instant), isSpread }];
}

/** Nobody knows when it begins or ends. */
function unreadable(asset: AssetFacts, path: string, quoted: string): Obstacle[] {
  const clause = 'a date of the asset cannot be read';
  const evidence = [assetEvidence(asset, path, quoted)];
  return [{ gate: GATES.assetDates, code: 'DATE_UNREADABLE', clause, evidence, ...ALWAYS }];
}
