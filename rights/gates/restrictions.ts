/**
 * Gates 2 and 6: restrictions of List 71. Each applies, within its own dates; one that is not known denies. Which partner an
 * exclusive is for is told to nobody: it may be confidential.
 */
import { NO_RESTRICTION, type OutletRule, readRestrictionType } from '../codes/restriction-types.js';
import type { ReasonCode } from '../decision.js';
import type { OnixStatement, OutletFacts, RestrictionFacts } from '../facts.js';
import type { SalesChannel } from '../market.js';
import { ALWAYS, GATES, type Obstacle } from '../obstacle.js';
import type { Asked } from '../question.js';
import type { TerritoryFinding } from '../territory/finding.js';
import { boundsOf, type Zones } from '../time/bounds.js';
import type { TimelinePolicy } from '../timeline-policy.js';
import { onixEvidence, type ProductContext } from './context.js';

interface RestrictionHere {
  readonly facts: RestrictionFacts;
  readonly path: string;
}

interface Refusal {
  readonly code: ReasonCode;
  readonly clause: string;
}

const PROFESSIONALS = ['LIBRARIAN', 'PRESS', 'TEACHER', 'TRADE'];

/** What bars by restrictions; partnerKeys are the id and the outlet codes of the partner that asks. */
export function restrictions(
  context: ProductContext,
  finding: TerritoryFinding | null,
  policy: Pick<TimelinePolicy, 'mayDisplayIndexedInGermany' | 'partnerKeys'>,
): Obstacle[] {
  const { onix, asked } = context;
  if (onix === null) return [];
  const found = restrictionsHere(context, onix, finding);
  const barring = (gate: Obstacle['gate'], refuse: (facts: RestrictionFacts) => Refusal | null) =>
    found.flatMap((one) => obstacleOf(onix, one, gate, refuse(one.facts), asked.zones));
  const listing = [
    ...barring(GATES.listing, ({ type }) => refuseListing(type)),
    ...(policy.mayDisplayIndexedInGermany
      ? []
      : barring(GATES.restriction, ({ type }) => refuseShowing(type, context))),
  ];
  if (asked.purpose === 'DISPLAY') return listing;
  const sale = barring(GATES.restriction, (facts) => refuseSale(facts, asked, policy.partnerKeys));
  // That there is none, beside a type which says that there is one, specifies nothing.
  const isSpecified = found.some(({ facts }) => facts.type !== NO_RESTRICTION);
  const missing = finding?.isRestricted === true && !isSpecified ? [missingRestriction(onix, finding)] : [];
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

function refuseListing(type: string | null): Refusal | null {
  return readRestrictionType(type).says === 'NOT_LISTED'
    ? { code: 'PRODUCT_NOT_LISTABLE', clause: 'the product is for internal use and may not be listed' }
    : null;
}

function refuseShowing(type: string | null, { place, asked }: ProductContext): Refusal | null {
  const { says } = readRestrictionType(type);
  const isShown = asked.purpose === 'DISPLAY' || asked.purpose === 'DOWNLOAD';
  const isPublic = !PROFESSIONALS.includes(asked.audience);
  return says === 'NOT_SHOWN_IN_GERMANY' && place.country === 'DE' && isShown && isPublic
    ? { code: 'PRODUCT_NOT_LISTABLE', clause: 'it may not be shown to the public in Germany' }
    : null;
}

function refuseSale(
  { type, outlets }: RestrictionFacts,
  asked: Asked,
  partnerKeys: readonly string[],
): Refusal | null {
  const meaning = readRestrictionType(type);
  switch (meaning.says) {
    case 'NOTHING':
    case 'NOT_LISTED':
    case 'NOT_SHOWN_IN_GERMANY':
      return null;
    case 'ONLY_THESE_CHANNELS':
      return refuseChannel(asked, (channel) => meaning.channels.includes(channel));
    case 'NOT_THESE_CHANNELS':
      return refuseChannel(asked, (channel) => !meaning.channels.includes(channel));
    case 'UNKNOWN':
      return UNSPECIFIED;
    case 'NOT_THESE_PARTNERS':
    case 'OF_SUBSCRIPTIONS_ONLY_THESE':
    case 'ONLY_THESE_PARTNERS':
    case 'ONLY_THESE_SUBSCRIPTIONS':
      return refuseByOutlets(meaning.says, outlets, asked, partnerKeys);
  }
}

function refuseByOutlets(
  says: OutletRule,
  outlets: readonly OutletFacts[],
  asked: Asked,
  partnerKeys: readonly string[],
): Refusal | null {
  const named = outlets
    .flatMap(({ name, codes }) => [...codes, ...(name === null ? [] : [name])])
    .filter((word) => word.trim() !== '');
  if (named.length === 0) return UNSPECIFIED;
  const isNamed = partnerKeys.some((key) => named.includes(key));
  switch (says) {
    case 'ONLY_THESE_PARTNERS':
      return refusePartner(asked, isNamed);
    case 'NOT_THESE_PARTNERS':
      return refuseExcluded(asked, named, partnerKeys);
    case 'ONLY_THESE_SUBSCRIPTIONS':
      return refusePartner(asked, isNamed) ?? refuseChannel(asked, (channel) => channel === 'SUBSCRIPTION');
    case 'OF_SUBSCRIPTIONS_ONLY_THESE': {
      const isOpen = asked.channel !== null && asked.channel !== 'SUBSCRIPTION';
      return isOpen ? null : (refuseChannel(asked, () => true) ?? refusePartner(asked, isNamed));
    }
  }
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
  // Each word of a name too: it may be several codes that were written together.
  const excluded = new Set(
    named.flatMap((name) => [name, ...name.split(/[\s,;]+/)]).map((word) => word.toLowerCase()),
  );
  return partnerKeys.some((key) => excluded.has(key.toLowerCase()))
    ? { code: 'PARTNER_EXCLUDED', clause: 'it is not for this partner' }
    : null;
}

/**
 * From the first zone that reaches the first day to the last that leaves the last; for good where a date cannot be read, or
 * where it ends before it begins.
 */
function spanOf({ from, until }: RestrictionFacts, zones: Zones) {
  const start = from === null ? null : boundsOf(from, zones);
  const end = until === null ? null : boundsOf(until, zones);
  const span = { from: start?.earliest ?? ALWAYS.from, until: end?.latest ?? ALWAYS.until };
  if (span.from >= span.until) return ALWAYS;
  return { ...span, isSpread: start?.isSpread === true || end?.isSpread === true };
}
