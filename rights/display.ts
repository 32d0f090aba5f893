/** Where a product may be shown to anybody: asked for every product of a house, of which few differ in what matters here. */
import { COUNTRIES } from './codes/countries.js';
import { type Content, createContentMemo } from './content-memo.js';
import type {
  DateFact,
  DateValue,
  MarketFacts,
  OnixStatement,
  ProductFacts,
  RestrictionFacts,
} from './facts.js';
import { NO_ASSET } from './gates/sale.js';
import { isActive, nextChange, type Obstacle } from './obstacle.js';
import { readQuestion } from './question.js';
import { territoryContent } from './territory/membership.js';
import { contentOf as rightsContent } from './territory/onix-rights.js';
import { findProductTimeline, type TimelinePolicy } from './timelines.js';

export interface DisplayCountries {
  readonly countries: readonly string[];
  readonly changesAt: string | null;
}

/** What products that agree in all that matters have in common. */
interface Pattern {
  /** Countries that are barred for good are left out. */
  readonly countries: readonly CountryTimeline[];
  latest: Answer;
}

interface CountryTimeline {
  readonly country: string;
  readonly obstacles: readonly Obstacle[];
}

/** Holds from one instant up to another. */
interface Answer {
  readonly from: number;
  readonly until: number;
  readonly answer: DisplayCountries;
}

const patterns = createContentMemo<Pattern>(500);
const NOWHERE: DisplayCountries = { countries: [], changesAt: null };
const NEVER: Answer = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY, answer: NOWHERE };

/** The countries at an instant, in milliseconds since 1970; nowhere for none. */
export function findDisplayCountries(
  product: ProductFacts,
  at: number,
  mayDisplayWhereNotForSale: boolean,
): DisplayCountries {
  if (Number.isNaN(at)) return NOWHERE;
  const facts = whatMatters(product);
  const content = [mayDisplayWhereNotForSale, ...contentOf(facts)];
  const pattern = patterns.get(content, () => findPattern(facts, mayDisplayWhereNotForSale));
  if (at < pattern.latest.from || at >= pattern.latest.until) pattern.latest = answerAt(pattern, at);
  return pattern.latest.answer;
}

function findPattern(product: ProductFacts, mayDisplayWhereNotForSale: boolean): Pattern {
  const policy: TimelinePolicy = {
    maxAgeMinutes: null,
    mayDisplayWhereNotForSale,
    now: null,
    partnerKeys: [],
    key: '',
  };
  const countries = questions().flatMap(({ asked }): CountryTimeline[] => {
    if (asked.place === null) return [];
    const { obstacles } = findProductTimeline(product, asked, asked.place, NO_ASSET, policy);
    const isBarred = obstacles.some(({ from, until }) => !Number.isFinite(from) && !Number.isFinite(until));
    return isBarred ? [] : [{ country: asked.place.country, obstacles }];
  });
  return { countries, latest: NEVER };
}

let asked: readonly ReturnType<typeof readQuestion>[] | null = null;

/** One for each country; read when they are first needed. */
function questions() {
  asked ??= [...COUNTRIES].map((country) =>
    readQuestion({
      country,
      subdivision: null,
      language: null,
      partner: null,
      channel: null,
      audience: 'END_CUSTOMER',
      purpose: 'DISPLAY',
      at: '1970-01-01T00:00:00Z',
    }),
  );
  return asked;
}

function answerAt({ countries }: Pattern, at: number): Answer {
  const open = countries.filter(({ obstacles }) => !obstacles.some((one) => isActive(one, at)));
  const until = Math.min(
    Number.POSITIVE_INFINITY,
    ...countries.map(({ obstacles }) =>
      obstacles.length === 0 ? Number.POSITIVE_INFINITY : nextChange([[obstacles]], at),
    ),
  );
  return {
    from: at,
    until,
    answer: {
      countries: open.map(({ country }) => country),
      changesAt: Number.isFinite(until) ? new Date(until).toISOString() : null,
    },
  };
}

/** Announcements are all the dates that bar showing (List 163, 09 and 10). */
const ANNOUNCEMENTS = ['09', '10'];
/** Of the restrictions of List 71 those that bar showing. */
const LISTING_RESTRICTIONS = ['03', '08'];
const NO_SOURCE = { recordId: '', asOf: '' };

/** The facts without what plays no part in showing, so that products agree as often as they can. */
function whatMatters(product: ProductFacts): ProductFacts {
  return {
    productId: '',
    isbn: null,
    form: 'OTHER',
    languages: [],
    flat: { ...product.flat, publicationDate: null, source: NO_SOURCE },
    onix: product.onix === null ? null : onixThatMatters(product.onix),
  };
}

function onixThatMatters(onix: OnixStatement): OnixStatement {
  return {
    kind: 'ONIX',
    release: onix.release,
    salesRights: onix.salesRights.map(({ type, territory, restrictions }) => ({
      type,
      territory,
      restrictions: restrictions.flatMap(restrictionThatMatters),
      equivalentIsbn: null,
      publisherName: null,
    })),
    rowSalesRightsType: onix.rowSalesRightsType,
    restrictions: onix.restrictions.flatMap(restrictionThatMatters),
    publishingStatus: onix.publishingStatus,
    dates: onix.dates.filter(isAnnouncement),
    markets: onix.markets.flatMap(marketThatMatters),
    rightsLanguages: [],
    rightsExcludedLanguages: [],
    source: NO_SOURCE,
  };
}

function restrictionThatMatters(facts: RestrictionFacts): RestrictionFacts[] {
  return LISTING_RESTRICTIONS.includes(facts.type ?? '') ? [{ ...facts, outlets: [], note: null }] : [];
}

function marketThatMatters({ territory, status, dates, restrictions }: MarketFacts): MarketFacts[] {
  const market = {
    territory,
    status,
    dates: dates.filter(isAnnouncement),
    restrictions: restrictions.flatMap(restrictionThatMatters),
    supplierDates: [],
  };
  const matters = status !== null || market.dates.length > 0 || market.restrictions.length > 0;
  return matters ? [market] : [];
}

/** All that is left by `whatMatters`. */
function contentOf({ flat, onix }: ProductFacts): readonly Content[] {
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
    onix.markets.map(({ territory, status, dates, restrictions }) => [
      territory === null ? null : territoryContent(territory),
      status,
      dates.map(dateContent),
      restrictions.map(restrictionContent),
    ]),
  ];
}

const dateContent = ({ role, date }: DateFact): Content => [role, date.format, date.value];

function restrictionContent({ type, from, until }: RestrictionFacts): Content {
  const day = (date: DateValue | null) => (date === null ? null : [date.format, date.value]);
  return [type, day(from), day(until)];
}

const isAnnouncement = ({ role }: DateFact): boolean => ANNOUNCEMENTS.includes(role);
