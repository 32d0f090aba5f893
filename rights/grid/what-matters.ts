/**
 * What of a product's facts decides on its use, without what only explains a decision or names the product: products that
 * agree in it are read once. Decisions are worked out from what is left here, so that nothing which was taken away can
 * have played a part in an answer that others share.
 */
import { isAnnouncement } from '../codes/publishing-dates.js';
import { barsShowing } from '../codes/restriction-types.js';
import type { Content } from '../content-memo.js';
import type {
  DateFact,
  DateValue,
  MarketFacts,
  OnixStatement,
  OutletFacts,
  ProductFacts,
  RestrictionFacts,
} from '../facts.js';
import type { Purpose } from '../market.js';
import { territoryContent } from '../territory/membership.js';
import { contentOf as rightsContent } from '../territory/onix-rights.js';

/** Less matters to showing a product than to selling it. */
export type Scope = 'SHOWING' | 'USING';

export const scopeOf = (purpose: Purpose): Scope => (purpose === 'DISPLAY' ? 'SHOWING' : 'USING');

/** Roles of List 163 that bar nothing of a product. Any other may, and stays. */
const INFORMATION = '01 11 12 16 19 20 21 22 23 25 26 28 29 35'.split(' ');
const NO_SOURCE = { recordId: '', asOf: '' };

/** The facts without what plays no part, so that products agree as often as they can. */
export function whatMatters(product: ProductFacts, scope: Scope): ProductFacts {
  return {
    productId: '',
    isbn: null,
    form: 'OTHER',
    languages: [],
    flat: { ...product.flat, publicationDate: null, source: NO_SOURCE },
    onix: product.onix === null ? null : onixThatMatters(product.onix, scope),
  };
}

function onixThatMatters(onix: OnixStatement, scope: Scope): OnixStatement {
  return {
    ...onix,
    salesRights: onix.salesRights.map(({ type, territory, restrictions }) => ({
      type,
      territory,
      restrictions: restrictionsThatMatter(restrictions, scope),
      equivalentIsbn: null,
      publisherName: null,
    })),
    restrictions: restrictionsThatMatter(onix.restrictions, scope),
    dates: datesThatMatter(onix.dates, scope),
    markets: marketsThatMatter(onix.markets, scope),
    source: NO_SOURCE,
  };
}

function restrictionsThatMatter(
  restrictions: readonly RestrictionFacts[],
  scope: Scope,
): readonly RestrictionFacts[] {
  if (scope === 'USING') return restrictions.map((facts) => ({ ...facts, note: null }));
  return restrictions
    .filter(({ type }) => barsShowing(type))
    .map((facts) => ({ ...facts, outlets: [], note: null }));
}

function datesThatMatter(dates: readonly DateFact[], scope: Scope): readonly DateFact[] {
  return dates.filter(({ role }) =>
    scope === 'SHOWING' ? isAnnouncement(role) : !INFORMATION.includes(role),
  );
}

function marketsThatMatter(markets: readonly MarketFacts[], scope: Scope): readonly MarketFacts[] {
  const left = markets.map(({ territory, status, dates, restrictions, supplierDates }) => ({
    territory,
    status,
    dates: datesThatMatter(dates, scope),
    restrictions: restrictionsThatMatter(restrictions, scope),
    supplierDates: scope === 'SHOWING' ? [] : supplierDates,
  }));
  // Where it is sold, a market counts by its territory alone.
  if (scope === 'USING') return left;
  return left.filter(
    ({ status, dates, restrictions }) => status !== null || dates.length > 0 || restrictions.length > 0,
  );
}

/** All that `whatMatters` leaves, to remember it by. */
export function contentOf({ flat, onix }: ProductFacts): Content {
  const { isForSaleWorldwide, forSaleIn, notForSaleIn, publishingStatus, isListable } = flat;
  return [
    isForSaleWorldwide,
    forSaleIn,
    notForSaleIn,
    publishingStatus,
    isListable,
    onix === null ? null : onixContent(onix),
  ];
}

function onixContent(onix: OnixStatement): Content {
  return [
    onix.release,
    onix.salesRights.map((facts) => [rightsContent(facts), facts.restrictions.map(restrictionContent)]),
    onix.rowSalesRightsType,
    onix.restrictions.map(restrictionContent),
    onix.publishingStatus,
    onix.dates.map(dateContent),
    onix.markets.map(marketContent),
    onix.rightsLanguages,
    onix.rightsExcludedLanguages,
  ];
}

function marketContent({ territory, status, dates, restrictions, supplierDates }: MarketFacts): Content {
  return [
    territory === null ? null : territoryContent(territory),
    status,
    dates.map(dateContent),
    restrictions.map(restrictionContent),
    supplierDates.map(dateContent),
  ];
}

const dateContent = ({ role, date }: DateFact): Content => [role, date.format, date.value];

function restrictionContent({ type, outlets, from, until }: RestrictionFacts): Content {
  return [type, outlets.map(outletContent), dayContent(from), dayContent(until)];
}

const outletContent = ({ name, codes }: OutletFacts): Content => [name, codes];

const dayContent = (date: DateValue | null): Content => (date === null ? null : [date.format, date.value]);
