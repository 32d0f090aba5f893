/** Gate 5: whether the product may be sold there. ONIX where it states rights, Consonance's fields where it does not. */
import { regionName, topRegionsOf } from '../codes/regions.js';
import type { Exclusivity, Warning } from '../decision.js';
import type { OnixStatement } from '../facts.js';
import { ALWAYS, GATES, type Obstacle, type ObstacleEvidence } from '../obstacle.js';
import type { TerritoryCode, TerritoryFinding } from '../territory/finding.js';
import { readFlatRights } from '../territory/flat-rights.js';
import type { Place } from '../territory/membership.js';
import { readOnixRights } from '../territory/onix-rights.js';
import { flatEvidence, onixEvidence, type ProductContext } from './context.js';

export interface TerritoryAnswer {
  readonly obstacles: readonly Obstacle[];
  readonly exclusivity: Exclusivity;
  readonly warnings: readonly Warning[];
  /** What the ONIX statement says here; null where Consonance's fields decide. */
  readonly finding: TerritoryFinding | null;
}

/** Where a product may not be sold its cover may still be shown, when the house says so. Unknown rights are not among them. */
const NOT_FOR_SALE: readonly (TerritoryCode | null)[] = [
  'TERRITORY_NOT_FOR_SALE',
  'TERRITORY_RIGHTS_NOT_HELD',
];

/** Decides the territory; `mayDisplayWhereNotForSale` lets DISPLAY pass where the publisher says not for sale. */
export function territory(context: ProductContext, mayDisplayWhereNotForSale: boolean): TerritoryAnswer {
  const { onix, flat, place, asked } = context;
  const flatRights = readFlatRights(flat);
  const onixRights = onix === null || onix.salesRights.length === 0 ? null : readOnixRights(onix);
  const byFlat = flatRights.find(place);
  const byOnix = onixRights?.find(place) ?? null;
  const finding = byOnix ?? byFlat;
  // Only what the fields say is not for sale: that they are silent about a place is no denial.
  const isConflict = byOnix?.code === null && byFlat.code === 'TERRITORY_NOT_FOR_SALE';
  const code = isConflict ? 'RIGHTS_CONFLICT' : finding.code;
  const isLetThrough =
    mayDisplayWhereNotForSale && asked.purpose === 'DISPLAY' && NOT_FOR_SALE.includes(code);
  return {
    obstacles: code === null || isLetThrough ? [] : [obstacleOf(context, code, finding, isConflict)],
    exclusivity: finding.exclusivity ?? 'UNKNOWN',
    warnings: warningsOf(onixRights ?? flatRights, finding),
    finding: byOnix,
  };
}

function warningsOf(
  rights: { readonly changes: readonly string[]; readonly faults: readonly string[] },
  finding: TerritoryFinding,
): Warning[] {
  const message = finding.isMixed
    ? 'Several statements speak for this market and differ in exclusivity.'
    : 'Whether the right is exclusive is not stated.';
  return [
    ...rights.changes.map((text): Warning => ({ code: 'CODE_NORMALISED', message: text })),
    ...rights.faults.map((text): Warning => ({ code: 'STATEMENT_INVALID', message: text })),
    ...(finding.exclusivity === 'UNKNOWN'
      ? [{ code: 'EXCLUSIVITY_UNKNOWN', message } satisfies Warning]
      : []),
  ];
}

function obstacleOf(
  context: ProductContext,
  code: TerritoryCode,
  finding: TerritoryFinding,
  isConflict: boolean,
): Obstacle {
  const { onix, flat } = context;
  const fields = flatEvidence(flat, 'forSaleIn, notForSaleIn, isForSaleWorldwide', quotedFields(context));
  const states = onix !== null && onix.salesRights.length > 0;
  const evidence = states ? evidenceOf(onix, finding, context.place) : [fields];
  return {
    gate: GATES.territory,
    code,
    clause: clauseOf(context, code, finding),
    evidence: isConflict ? [...evidence, fields] : evidence,
    ...ALWAYS,
  };
}

function quotedFields({ flat, place }: ProductContext): string | null {
  const { forSaleIn, notForSaleIn, isForSaleWorldwide } = flat;
  const parts = [
    ...(isForSaleWorldwide === null ? [] : [`worldwide ${isForSaleWorldwide}`]),
    ...(forSaleIn.includes(place.country) ? [`for sale ${place.country}`] : []),
    ...(notForSaleIn.includes(place.country) ? [`not for sale ${place.country}`] : []),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function evidenceOf(onix: OnixStatement, { decidedBy }: TerritoryFinding, place: Place): ObstacleEvidence[] {
  if (decidedBy.length === 0) return [onixEvidence(onix, 'SalesRights', null)];
  return decidedBy.map((by) =>
    by === 'ROW'
      ? onixEvidence(onix, 'ROWSalesRightsType', onix.rowSalesRightsType)
      : onixEvidence(onix, `SalesRights[${by + 1}]`, quotedStatement(onix, by, place)),
  );
}

/** The type, and of the codes those that matter: a list may have 250. */
function quotedStatement(onix: OnixStatement, index: number, { country }: Place): string | null {
  const facts = onix.salesRights[index];
  if (facts === undefined) return null;
  const { countriesIncluded, regionsIncluded, countriesExcluded, regionsExcluded } = facts.territory;
  const here = (codes: readonly string[]) =>
    codes.filter((code) => code.toUpperCase().startsWith(country) || code.toUpperCase() === 'WORLD');
  const named = [...here(countriesIncluded), ...here(regionsIncluded)];
  const without = [...here(countriesExcluded), ...here(regionsExcluded)];
  return [
    `type ${facts.type ?? 'missing'}`,
    ...(named.length > 0 ? [`names ${named.join(' ')}`] : []),
    ...(without.length > 0 ? [`excludes ${without.join(' ')}`] : []),
  ].join(', ');
}

function clauseOf(context: ProductContext, code: TerritoryCode, finding: TerritoryFinding): string {
  const { placeName } = context.asked;
  switch (code) {
    case 'NO_RIGHTS_STATEMENT':
      return 'the publisher has stated no rights for this product';
    case 'RIGHTS_CONFLICT':
      return `what is stated about ${placeName} contradicts itself`;
    case 'RIGHTS_TOKEN_UNRESOLVED':
      return unresolvedClause(placeName, finding.unreadable);
    case 'SUBDIVISION_REQUIRED':
      return subdivisionClause(context);
    case 'TERRITORY_NOT_FOR_SALE':
      return `the product is not for sale there${elsewhere(context, finding)}`;
    case 'TERRITORY_RIGHTS_NOT_HELD':
      return `the publisher does not hold the rights there${elsewhere(context, finding)}`;
    case 'TERRITORY_RIGHTS_UNKNOWN':
      return `the publisher says that the rights for ${placeName} are unknown`;
    case 'TERRITORY_UNSTATED':
      return `the publisher has not stated rights for ${placeName}`;
  }
}

function unresolvedClause(placeName: string, unreadable: readonly string[]): string {
  const tokens = [...new Set(unreadable)].join(' ');
  return tokens === ''
    ? `whether the statement means ${placeName} cannot be told`
    : `whether the statement means ${placeName} cannot be told: ${tokens} cannot be read`;
}

const MAX_PARTS = 12;

function subdivisionClause({ onix, flat, place, asked }: ProductContext): string {
  const rights = onix === null || onix.salesRights.length === 0 ? readFlatRights(flat) : readOnixRights(onix);
  const cleared =
    place.region === null
      ? topRegionsOf(place.country).filter(
          (region) => rights.find({ country: place.country, region }).code === null,
        )
      : [];
  const named = cleared.slice(0, MAX_PARTS).map((region) => `${region} ${regionName(region)}`);
  const more = cleared.length > MAX_PARTS ? ` and ${cleared.length - MAX_PARTS} more` : '';
  const parts = named.length === 0 ? '' : ` (for sale: ${named.join(', ')}${more})`;
  return `not all parts of ${asked.placeName} are for sale, so that a subdivision is needed${parts}`;
}

/** Who has it there, where the statement says. */
function elsewhere({ onix }: ProductContext, { decidedBy }: TerritoryFinding): string {
  for (const by of decidedBy) {
    const facts = by === 'ROW' ? undefined : onix?.salesRights[by];
    if (facts?.equivalentIsbn != null) return `; another edition is given: ${facts.equivalentIsbn}`;
    if (facts?.publisherName != null) return `; another publisher is given: ${facts.publisherName}`;
  }
  return '';
}
