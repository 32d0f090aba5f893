/** Gate 5: whether the product may be sold there. ONIX where it states rights, Consonance's fields where it does not. */
import { regionName, topRegionsOf } from '../codes/regions.js';
import type { Exclusivity, Warning } from '../decision.js';
import type { OnixStatement } from '../facts.js';
import { ALWAYS, GATES, type Obstacle, type ObstacleEvidence } from '../obstacle.js';
import type { TerritoryCode, TerritoryFinding } from '../territory/finding.js';
import { readFlatRights } from '../territory/flat-rights.js';
import type { Place } from '../territory/membership.js';
import { readOnixRights } from '../territory/onix-rights.js';
import { readArea } from '../territory/tokens.js';
import { flatEvidence, onixEvidence, type ProductContext } from './context.js';

export interface TerritoryAnswer {
  readonly obstacles: readonly Obstacle[];
  readonly exclusivity: Exclusivity;
  readonly warnings: readonly Warning[];
  /** What the house's own choice lets pass: a clause that says why it would be denied; null where nothing is let pass. */
  readonly letThrough: string | null;
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
  const onixRights = onix === null || !statesRights(onix) ? null : readOnixRights(onix);
  const byFlat = flatRights.find(place);
  const byOnix = onixRights?.find(place) ?? null;
  const finding = byOnix ?? byFlat;
  // Only what the fields say is not for sale: that they are silent about a place is no denial.
  const isConflict = byOnix?.code === null && flatRights.mayBar(place);
  const code = isConflict ? 'RIGHTS_CONFLICT' : finding.code;
  const isLetThrough =
    mayDisplayWhereNotForSale && asked.purpose === 'DISPLAY' && NOT_FOR_SALE.includes(code);
  const letThrough = code !== null && isLetThrough ? clauseOf(context, code, finding) : null;
  return {
    obstacles: code === null || isLetThrough ? [] : [obstacleOf(context, code, finding, isConflict)],
    letThrough,
    exclusivity: finding.exclusivity ?? 'UNKNOWN',
    warnings: [
      ...warningsOf(onixRights ?? flatRights, finding),
      ...(letThrough === null ? [] : [shownAnyway(letThrough)]),
    ],
    finding: byOnix,
  };
}

/** A type for the rest of the world alone is a statement too, though one that states nothing. */
const statesRights = ({ salesRights, rowSalesRightsType }: OnixStatement): boolean =>
  salesRights.length > 0 || rowSalesRightsType !== null;

function shownAnyway(clause: string): Warning {
  const message = `It may be shown by the house’s own choice, though ${clause}.`;
  return { code: 'NOT_FOR_SALE_THERE', message };
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
  const states = onix !== null && statesRights(onix);
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
  const here = (codes: readonly string[]) => codes.filter((code) => mayMean(code, country));
  const named = [...here(countriesIncluded), ...here(regionsIncluded)];
  const without = [...here(countriesExcluded), ...here(regionsExcluded)];
  return [
    `type ${facts.type ?? 'missing'}`,
    ...(named.length > 0 ? [`names ${named.join(' ')}`] : []),
    ...(without.length > 0 ? [`excludes ${without.join(' ')}`] : []),
  ].join(', ');
}

/** Itself, its parts and its aliases, and every code that is of no single country: WORLD, ECZ, AN, and what nobody can read. */
function mayMean(code: string, country: string): boolean {
  const { countries, regions, isWorld, isRest, unreadable } = readArea([code], 'POSSIBLE');
  return isWorld || isRest || unreadable.length > 0 || countries.has(country) || regions.has(country);
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
      return typesOf(context.onix, finding).every((type) => type === SAID_TO_BE_UNKNOWN)
        ? `the publisher says that the rights for ${placeName} are unknown`
        : `what the publisher says about rights for ${placeName} cannot be read`;
    case 'TERRITORY_UNSTATED':
      return `the publisher has not stated rights for ${placeName}`;
  }
}

/** List 46. */
const SAID_TO_BE_UNKNOWN = '00';

function typesOf(onix: OnixStatement | null, { decidedBy }: TerritoryFinding): (string | null)[] {
  return decidedBy.map((by) =>
    by === 'ROW' ? (onix?.rowSalesRightsType ?? null) : (onix?.salesRights[by]?.type ?? null),
  );
}

function unresolvedClause(placeName: string, unreadable: readonly string[]): string {
  const clause = `whether the statement means ${placeName} cannot be told`;
  const tokens = [...new Set(unreadable)].filter((token) => token !== '').join(' ');
  if (tokens !== '') return `${clause}: ${tokens} cannot be read`;
  return unreadable.length > 0 ? `${clause}: it names no place` : clause;
}

const MAX_PARTS = 12;

function subdivisionClause({ onix, flat, place, asked }: ProductContext): string {
  const rights = onix === null || !statesRights(onix) ? readFlatRights(flat) : readOnixRights(onix);
  const cleared =
    place.region === null
      ? topRegionsOf(place.country).filter(
          (region) => rights.find({ country: place.country, region }).code === null,
        )
      : [];
  const named = cleared.slice(0, MAX_PARTS).map((region) => `${region} ${regionName(region)}`);
  const more = cleared.length > MAX_PARTS ? ` and ${cleared.length - MAX_PARTS} more` : '';
  return named.length === 0
    ? `what is stated is about parts of ${asked.placeName} only, and none of them is cleared as a whole`
    : `what is stated differs between parts of ${asked.placeName}: name one of them (for sale: ${named.join(', ')}${more})`;
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
