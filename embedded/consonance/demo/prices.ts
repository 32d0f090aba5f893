/** What a product costs elsewhere, from what it costs at home. */
import type { ProductRecord } from '../records/product.js';
import type { RightsKey } from './rights.js';

type Currency = 'AUD' | 'CAD' | 'EUR' | 'GBP' | 'NOK' | 'USD';

/** The currencies in which each set of rights is sold; a title states its price in the first. */
const PRICE_LISTS: Readonly<Record<RightsKey, readonly [Currency, ...Currency[]]>> = {
  australasia: ['AUD'],
  dutch: ['EUR'],
  embargoed: ['GBP', 'EUR', 'AUD', 'USD'],
  expiredListed: ['GBP'],
  expiredUnlisted: ['GBP'],
  frenchEurope: ['EUR'],
  frenchWorld: ['EUR', 'CAD'],
  german: ['EUR'],
  ukAndIreland: ['GBP', 'EUR'],
  northAmerica: ['USD', 'CAD'],
  norway: ['NOK'],
  nothingStated: ['GBP'],
  southAsia: ['GBP'],
  spain: ['EUR'],
  splitEnglish: ['GBP', 'EUR', 'AUD'],
  ukAndCommonwealth: ['GBP', 'EUR', 'AUD', 'CAD'],
  world: ['GBP', 'EUR', 'AUD', 'USD'],
  worldEnglish: ['GBP', 'EUR', 'AUD', 'USD'],
  worldExceptNorthAmerica: ['GBP', 'EUR', 'AUD'],
};

/** The house's own rates, freight included: they follow the market by years, not by days. */
const WORTH_OF_A_POUND: Readonly<Record<Currency, number>> = {
  AUD: 2.1,
  CAD: 1.8,
  EUR: 1.25,
  GBP: 1,
  NOK: 14,
  USD: 1.35,
};

/** ONIX List 58: 01 excludes tax, as North American prices do; 02 includes it. */
const PRICE_TYPES: Readonly<Record<Currency, '01' | '02'>> = {
  AUD: '02',
  CAD: '01',
  EUR: '02',
  GBP: '02',
  NOK: '02',
  USD: '01',
};

/** One price for each currency of the rights; none where the house has not decided. */
export function pricesFor(
  rights: RightsKey,
  price: number | undefined,
): NonNullable<ProductRecord['prices']> {
  if (price === undefined) return [];
  const [home, ...elsewhere] = PRICE_LISTS[rights];
  const abroad = elsewhere.map((currency) => ({
    currency,
    amount: endingInNinetyNine((price / WORTH_OF_A_POUND[home]) * WORTH_OF_A_POUND[currency]),
  }));
  return [{ currency: home, amount: price }, ...abroad].map(({ currency, amount }) => ({
    amount,
    currencyCode: currency,
    typeCode: PRICE_TYPES[currency],
    qualifierCode: '05',
  }));
}

function endingInNinetyNine(amount: number): number {
  return Math.round(Math.ceil(amount) * 100 - 1) / 100;
}
