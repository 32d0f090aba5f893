/** Gates 1 and 13 of an asset: that it is linked, is licensed, and has an approved version. */
import type { ReasonCode } from '../decision.js';
import type { AssetFacts, LicenceFacts } from '../facts.js';
import { ALWAYS, before, GATES, type Obstacle, since } from '../obstacle.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import { instantInWords } from '../time/local-time.js';
import { assetEvidence } from './asset-use.js';

/** The obstacle of an asset that is linked to none of the products asked about. */
export function notLinked(asset: AssetFacts): Obstacle {
  const clause = 'the asset is not linked to this product';
  const evidence = [assetEvidence(asset, 'links', null)];
  return { gate: GATES.source, code: 'ASSET_NOT_LINKED', clause, evidence, ...ALWAYS };
}

const WITHDRAWN: ReadonlyMap<string, string> = new Map([
  ['ARCHIVED', 'the asset has been archived'],
  ['DELETED', 'the asset has been deleted'],
  ['WITHDRAWN', 'the asset has been withdrawn'],
]);

/** Bars what is withdrawn, on hold, or without an approved version. */
export function approval(asset: AssetFacts): Obstacle[] {
  const { status, isOnHold } = asset;
  const withdrawn = WITHDRAWN.get(status);
  return [
    ...(withdrawn === undefined ? [] : [bar(asset, 'ASSET_WITHDRAWN', withdrawn, 'status', status)]),
    ...(isOnHold ? [bar(asset, 'ASSET_WITHDRAWN', 'the asset is on hold', 'legalHold', null)] : []),
    ...version(asset),
  ];
}

function version(asset: AssetFacts): Obstacle[] {
  const { approval: review, status } = asset;
  if (review === 'SUPERSEDED') {
    return [bar(asset, 'ASSET_SUPERSEDED', 'this version has been superseded', 'approval', review)];
  }
  const isUsable = status === 'ACTIVE' || WITHDRAWN.has(status);
  if (review === 'APPROVED' && isUsable) return [];
  const clause = 'the asset has no approved version';
  return [bar(asset, 'ASSET_NOT_APPROVED', clause, 'approval', review ?? status)];
}

function bar(
  asset: AssetFacts,
  code: ReasonCode,
  clause: string,
  path: string,
  quoted: string | null,
): Obstacle {
  return { gate: GATES.approval, code, clause, evidence: [assetEvidence(asset, path, quoted)], ...ALWAYS };
}

interface Term {
  readonly from: number;
  readonly until: number;
  /** Whether the zones of the market disagree about one of its days. */
  readonly isSpread: boolean;
}

/** Bars whenever no licence runs: before the first, between two, and after the last. An asset without any needs none. */
export function licences(asset: AssetFacts, zones: Zones): Obstacle[] {
  if (asset.licences.length === 0) return [];
  const terms = asset.licences.flatMap((licence) => termOf(licence, zones)).sort((a, b) => a.from - b.from);
  const [first] = terms;
  if (first === undefined) {
    const clause = 'no licence of the asset can be read';
    return [bar(asset, 'LICENCE_MISSING', clause, 'licences', null)];
  }
  const obstacles: Obstacle[] = [];
  const isSpread = terms.some((term) => term.isSpread);
  const gap = (code: ReasonCode, clause: string, span: Pick<Term, 'from' | 'until'>) =>
    obstacles.push({ ...bar(asset, code, clause, 'licences', null), ...span, isSpread });
  const waiting = (until: number) =>
    `the licence of the asset begins on ${instantInWords(until, zones.names)}`;
  if (first.from > ALWAYS.from) gap('LICENCE_NOT_STARTED', waiting(first.from), before(first.from));
  let until = first.until;
  for (const term of terms) {
    if (term.from > until) {
      gap('LICENCE_NOT_STARTED', waiting(term.from), { from: until, until: term.from });
    }
    until = Math.max(until, term.until);
  }
  if (until < ALWAYS.until) {
    const clause = `the licence of the asset ended on ${instantInWords(until, zones.names)}`;
    gap('LICENCE_EXPIRED', clause, since(until));
  }
  return obstacles;
}

/** Nothing for a licence that cannot be read or never runs. Both of its days count. */
function termOf({ validFrom, validUntil }: LicenceFacts, zones: Zones): Term[] {
  const start = validFrom === null ? null : boundsOf({ format: '00', value: validFrom }, zones);
  const end = validUntil === null ? null : boundsOf({ format: '00', value: validUntil }, zones);
  if ((validFrom !== null && start === null) || (validUntil !== null && end === null)) return [];
  const term = {
    from: start?.opensAt ?? ALWAYS.from,
    until: end?.closesAt ?? ALWAYS.until,
    isSpread: start?.isSpread === true || end?.isSpread === true,
  };
  return term.from < term.until ? [term] : [];
}
