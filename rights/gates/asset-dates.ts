/** Gate 12: the dates of an asset (List 155), with the instants that VIP keeps of its own. rights.md 1.11. */
import type { AssetFacts, DateFact } from '../facts.js';
import { ALWAYS, before, GATES, type Obstacle, since } from '../obstacle.js';
import { type Asked, readInstant } from '../question.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import { instantInWords } from '../time/local-time.js';
import { assetEvidence } from './asset-use.js';

const FROM = '14';
const UNTIL = '15';
const PERIOD = '24';
const AVAILABLE_FROM = '27';
const AVAILABLE_UNTIL = '28';

/** Bars before the asset may be used and after. */
export function assetDates(asset: AssetFacts, asked: Asked): Obstacle[] {
  const { zones, purpose } = asked;
  const isFetching = purpose === 'DOWNLOAD' || purpose === 'DELIVER';
  // 27 lets it be fetched before 14 lets it be shown.
  const isFetchedEarlier = isFetching && asset.dates.some(({ role }) => role === AVAILABLE_FROM);
  return [
    ...instants(asset, zones),
    ...asset.dates.flatMap((date) => {
      switch (date.role) {
        case FROM:
          return isFetchedEarlier ? [] : opening(asset, date, zones, 'ASSET_EMBARGO');
        case UNTIL:
          return closing(asset, date, zones, 'ASSET_EXPIRED');
        case PERIOD:
          return period(asset, date, zones, isFetchedEarlier);
        case AVAILABLE_FROM:
          return opening(asset, date, zones, 'ASSET_NOT_YET_AVAILABLE');
        case AVAILABLE_UNTIL:
          return isFetching ? closing(asset, date, zones, 'ASSET_NO_LONGER_DOWNLOADABLE') : [];
        default:
          return [];
      }
    }),
  ];
}

/** Whether the asset says itself from when it may be used: a preview embargo of its title does not count then. */
export const hasOwnStart = ({ dates, embargoUntil }: AssetFacts): boolean =>
  embargoUntil !== null || dates.some(({ role }) => role === FROM || role === PERIOD);

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
        })),
    ...(expiresAt === null
      ? []
      : barring(asset, 'ASSET_EXPIRED', since, {
          path: 'expiresAt',
          quoted: expiresAt,
          instant: readInstant(expiresAt),
          zones,
        })),
  ];
}

function opening(asset: AssetFacts, date: DateFact, zones: Zones, code: DateCode): Obstacle[] {
  return barring(asset, code, before, turnOf(date, zones, boundsOf(date.date, zones)?.opensAt));
}

function closing(asset: AssetFacts, date: DateFact, zones: Zones, code: DateCode): Obstacle[] {
  return barring(asset, code, since, turnOf(date, zones, boundsOf(date.date, zones)?.closesAt));
}

function period(asset: AssetFacts, date: DateFact, zones: Zones, isFetchedEarlier: boolean): Obstacle[] {
  const bounds = boundsOf(date.date, zones);
  const start = turnOf(date, zones, bounds?.periodStart);
  return [
    ...(isFetchedEarlier ? [] : barring(asset, 'ASSET_EMBARGO', before, start)),
    ...barring(asset, 'ASSET_EXPIRED', since, turnOf(date, zones, bounds?.periodEnd)),
  ];
}

/** When something opens or closes, and who says so. */
interface Turn {
  readonly path: string;
  readonly quoted: string;
  /** Not a number where it could not be read. */
  readonly instant: number;
  readonly zones: Zones;
}

function turnOf({ role, date }: DateFact, zones: Zones, instant: number | undefined): Turn {
  return { path: `dates[role ${role}]`, quoted: date.value, instant: instant ?? Number.NaN, zones };
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
  { path, quoted, instant, zones }: Turn,
): Obstacle[] {
  if (Number.isNaN(instant)) return unreadable(asset, path, quoted);
  const clause = `${CLAUSES[code]} ${instantInWords(instant, zones.names)}`;
  const evidence = [assetEvidence(asset, path, quoted)];
  return [{ gate: GATES.assetDates, code, clause, evidence, ...spanOf(instant) }];
}

/** Nobody knows when it begins or ends. */
function unreadable(asset: AssetFacts, path: string, quoted: string): Obstacle[] {
  const clause = 'a date of the asset cannot be read';
  const evidence = [assetEvidence(asset, path, quoted)];
  return [{ gate: GATES.assetDates, code: 'DATE_UNREADABLE', clause, evidence, ...ALWAYS }];
}
