/**
 * Gates 2 and 6: restrictions of List 71. Each applies, within its own dates; one that is not known denies. Which partner an
 * exclusive is for is told to nobody: it may be confidential.
 */
import type { ReasonCode } from '../decision.js';
import type { OnixStatement, RestrictionFacts } from '../facts.js';
import type { SalesChannel } from '../market.js';
import { ALWAYS, GATES, type Obstacle } from '../obstacle.js';
import type { Asked } from '../question.js';
import type { TerritoryFinding } from '../territory/finding.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import { onixEvidence, type ProductContext } from './context.js';

interface RestrictionHere {
  readonly facts: RestrictionFacts;
  readonly path: string;
}

interface Refusal {
  readonly code: ReasonCode;
  readonly clause: string;
}

const ONLY_CHANNELS = new Map<string, readonly SalesChannel[]>([
  ['02', ['OFFICE_SUPPLY']],
  ['06', ['LIBRARY']],
  ['07', ['SCHOOL']],
  ['10', ['NEWS']],
  ['13', ['SUBSCRIPTION']],
  ['15', ['ONLINE_RETAIL']],
  ['22', ['HIGHER_EDUCATION', 'SCHOOL']],
]);

const NOT_CHANNELS = new Map<string, readonly SalesChannel[]>([
  ['09', ['LIBRARY']],
  ['12', ['SUBSCRIPTION']],
  ['14', ['ONLINE_RETAIL']],
  ['16', ['SCHOOL']],
  ['23', ['HIGHER_EDUCATION', 'SCHOOL']],
]);

/** Internal: not to be listed at all. */
const INTERNAL = '03';
/** On the German index of what endangers the young. */
const GERMAN_INDEX = '08';
const ONLY_PARTNERS = ['01', '04', '05'];
const NOT_PARTNERS = '11';
/** Retail is open, and of subscription services those named. */
const RETAIL_AND_NAMED_SUBSCRIPTIONS = '20';
const NAMED_SUBSCRIPTIONS = '21';
/** Terms of printing on demand, and the statement that there is no restriction. */
const PASSING = ['17', '18', '19', '99'];

const PROFESSIONALS = ['LIBRARIAN', 'PRESS', 'TEACHER', 'TRADE'];

/** What bars by restrictions; `partnerKeys` are the id and the outlet codes of the partner that asks. */
export function restrictions(
  context: ProductContext,
  finding: TerritoryFinding | null,
  partnerKeys: readonly string[],
): Obstacle[] {
  const { onix, asked } = context;
  if (onix === null) return [];
  const found = restrictionsHere(context, onix, finding);
  const barring = (gate: Obstacle['gate'], refuse: (facts: RestrictionFacts) => Refusal | null) =>
    found.flatMap((one) => obstacleOf(onix, one, gate, refuse(one.facts), asked.zones));
  const listing = barring(GATES.listing, (facts) => refuseListing(facts, context));
  if (asked.purpose === 'DISPLAY') return listing;
  const sale = barring(GATES.restriction, (facts) => refuseSale(facts, asked, partnerKeys));
  const missing =
    finding?.isRestricted === true && found.length === 0 ? [missingRestriction(onix, finding)] : [];
  return [...listing, ...sale, ...missing];
}

function obstacleOf(
  onix: OnixStatement,
  { facts, path }: RestrictionHere,
  gate: Obstacle['gate'],
  refusal: Refusal | null,
  zones: Zones,
): Obstacle[] {
  if (refusal === null) return [];
  const evidence = [onixEvidence(onix, path, `type ${facts.type ?? 'missing'}`)];
  return [{ gate, ...refusal, evidence, ...spanOf(facts, zones) }];
}

/** Of the statements that hold here, of the product, and of its markets here. */
function restrictionsHere(
  { markets }: ProductContext,
  onix: OnixStatement,
  finding: TerritoryFinding | null,
): RestrictionHere[] {
  const among = (facts: readonly RestrictionFacts[], path: string) =>
    facts.map((one, index) => ({ facts: one, path: `${path}SalesRestriction[${index + 1}]` }));
  return [
    ...(finding?.decidedBy ?? []).flatMap((by) =>
      by === 'ROW' ? [] : among(onix.salesRights[by]?.restrictions ?? [], `SalesRights[${by + 1}]/`),
    ),
    ...among(onix.restrictions, ''),
    ...markets.flatMap(({ facts, path }) => among(facts.restrictions, `${path}/`)),
  ];
}

/** List 46, 07 and 08 say that there is a restriction: which one, nobody has said. */
function missingRestriction(onix: OnixStatement, { decidedBy }: TerritoryFinding): Obstacle {
  const path = decidedBy
    .map((by) => (by === 'ROW' ? 'ROWSalesRightsType' : `SalesRights[${by + 1}]`))
    .join(', ');
  return {
    gate: GATES.restriction,
    code: 'RESTRICTION_UNSPECIFIED',
    clause: 'a sales restriction applies that is not specified',
    evidence: [onixEvidence(onix, path, null)],
    ...ALWAYS,
  };
}

function refuseListing({ type }: RestrictionFacts, { place, asked }: ProductContext): Refusal | null {
  const code = 'PRODUCT_NOT_LISTABLE';
  if (type === INTERNAL) return { code, clause: 'the product is for internal use and may not be listed' };
  const isShown = asked.purpose === 'DISPLAY' || asked.purpose === 'DOWNLOAD';
  const isPublic = !PROFESSIONALS.includes(asked.audience);
  return type === GERMAN_INDEX && place.country === 'DE' && isShown && isPublic
    ? { code, clause: 'it may not be shown to the public in Germany' }
    : null;
}

function refuseSale(
  { type, outlets }: RestrictionFacts,
  asked: Asked,
  partnerKeys: readonly string[],
): Refusal | null {
  const code = type ?? '';
  if (PASSING.includes(code) || code === INTERNAL || code === GERMAN_INDEX) return null;
  const only = ONLY_CHANNELS.get(code);
  if (only !== undefined) return refuseChannel(asked, (channel) => only.includes(channel));
  const not = NOT_CHANNELS.get(code);
  if (not !== undefined) return refuseChannel(asked, (channel) => !not.includes(channel));
  const named = outlets.flatMap(({ name, codes }) => [...codes, ...(name === null ? [] : [name])]);
  if (named.length === 0) return UNSPECIFIED;
  const isNamed = partnerKeys.some((key) => named.includes(key));
  if (ONLY_PARTNERS.includes(code)) return refusePartner(asked, isNamed);
  if (code === NOT_PARTNERS) return refuseExcluded(asked, named, partnerKeys);
  if (code === NAMED_SUBSCRIPTIONS) {
    return refusePartner(asked, isNamed) ?? refuseChannel(asked, (channel) => channel === 'SUBSCRIPTION');
  }
  if (code !== RETAIL_AND_NAMED_SUBSCRIPTIONS) return UNSPECIFIED;
  const isOpen = asked.channel !== null && asked.channel !== 'SUBSCRIPTION';
  return isOpen ? null : (refuseChannel(asked, () => true) ?? refusePartner(asked, isNamed));
}

const UNSPECIFIED: Refusal = {
  code: 'RESTRICTION_UNSPECIFIED',
  clause: 'a sales restriction applies that only a person can read',
};

function refuseChannel({ channel }: Asked, isPermitted: (channel: SalesChannel) => boolean): Refusal | null {
  if (channel === null) {
    return { code: 'CHANNEL_REQUIRED', clause: 'the sales channel decides, and none is named' };
  }
  return isPermitted(channel)
    ? null
    : { code: 'CHANNEL_NOT_PERMITTED', clause: 'a sales restriction closes this channel' };
}

function refusePartner({ partner }: Asked, isNamed: boolean): Refusal | null {
  if (partner === null) {
    return { code: 'PARTNER_REQUIRED', clause: 'it is exclusive to a partner, and none is named' };
  }
  return isNamed ? null : { code: 'PARTNER_NOT_PERMITTED', clause: 'it is exclusive to another partner' };
}

/** An exclusion counts however the name is written; a permission only as it is. */
function refuseExcluded(
  { partner }: Asked,
  named: readonly string[],
  partnerKeys: readonly string[],
): Refusal | null {
  if (partner === null) {
    return { code: 'PARTNER_REQUIRED', clause: 'the partner decides, and none is named' };
  }
  const excluded = new Set(named.map((name) => name.toLowerCase()));
  return partnerKeys.some((key) => excluded.has(key.toLowerCase()))
    ? { code: 'PARTNER_EXCLUDED', clause: 'it is not for this partner' }
    : null;
}

/** From the first zone that reaches the first day to the last that leaves the last; for good where a date cannot be read. */
function spanOf({ from, until }: RestrictionFacts, zones: Zones) {
  const start = from === null ? null : boundsOf(from, zones);
  const end = until === null ? null : boundsOf(until, zones);
  return { from: start?.earliest ?? ALWAYS.from, until: end?.latest ?? ALWAYS.until };
}
