/**
 * Where a product might be used at all, by anybody, for anything, at any time: by this a data base leaves out most of what
 * the engine would deny. It may name too many countries, and must never name too few.
 */
import { type Content, createContentMemo } from './content-memo.js';
import type { OnixStatement, ProductFacts } from './facts.js';
import { NO_ASSET } from './gates/sale.js';
import { countryClasses } from './grid/country-classes.js';
import { questionsOf } from './grid/world.js';
import { territoryContent } from './territory/membership.js';
import { contentOf } from './territory/onix-rights.js';
import { anybodysPolicy, type DisplayChoices, displayKey } from './timeline-policy.js';
import { findProductTimeline } from './timelines.js';

/** To show it to the trade: what bars that bars every other use too. */
const MILDEST = { purpose: 'DISPLAY', audience: 'TRADE' } as const;

const patterns = createContentMemo<readonly string[]>(1000);

/**
 * The countries of ISO 3166-1, sorted, of which the whole is not barred for good; of their parts it tells nothing. Dates and
 * what restricts a sale are not looked at: they bar some questions and not others.
 */
export function findPossibleCountries(product: ProductFacts, choices: DisplayChoices): readonly string[] {
  const lasting: ProductFacts = {
    ...product,
    onix: product.onix === null ? null : withoutDates(product.onix),
  };
  const { isForSaleWorldwide, forSaleIn, notForSaleIn, publishingStatus, isListable } = product.flat;
  const content: Content = [
    displayKey(choices),
    isForSaleWorldwide,
    forSaleIn,
    notForSaleIn,
    publishingStatus,
    isListable,
    lasting.onix === null ? null : onixContent(lasting.onix),
  ];
  return patterns.get(content, () => findPattern(lasting, choices));
}

function withoutDates(onix: OnixStatement): OnixStatement {
  return {
    ...onix,
    salesRights: onix.salesRights.map((facts) => ({ ...facts, restrictions: [] })),
    restrictions: [],
    dates: [],
    markets: onix.markets
      .filter(({ status }) => status !== null)
      .map((market) => ({ ...market, dates: [], restrictions: [], supplierDates: [] })),
  };
}

function onixContent({
  release,
  salesRights,
  rowSalesRightsType,
  publishingStatus,
  markets,
}: OnixStatement): Content {
  return [
    release,
    salesRights.map(contentOf),
    rowSalesRightsType,
    publishingStatus,
    markets.map(({ territory, status }) => [territory === null ? null : territoryContent(territory), status]),
  ];
}

function findPattern(product: ProductFacts, choices: DisplayChoices): readonly string[] {
  const policy = anybodysPolicy(choices);
  return countryClasses(product, questionsOf(MILDEST))
    .filter(([{ asked, place }]) => {
      const { obstacles } = findProductTimeline(product, asked, place, NO_ASSET, policy);
      return obstacles.length === 0;
    })
    .flatMap((alike) => alike.map(({ place }) => place.country))
    .sort();
}
