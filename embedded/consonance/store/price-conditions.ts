import { sql } from 'kysely';
import { type Condition, when, whenAny } from './conditions.js';
import type { PriceSearch } from './searches.js';

/** Every member of PriceSearchAttributes, on the table price. */
export function priceConditions(search: PriceSearch): Condition[] {
  return [
    ...when(
      search.amountLteq,
      (amount) => sql<boolean>`(price.record ->> 'amount')::numeric <= ${amount}::numeric`,
    ),
    ...whenAny(
      search.currencyCodeIn,
      (codes) => sql<boolean>`price.record ->> 'currencyCode' = any(${codes})`,
    ),
    ...whenAny(
      search.onixPriceTypeCodeIn,
      (codes) => sql<boolean>`price.record ->> 'typeCode' = any(${codes})`,
    ),
    ...whenAny(
      search.onixPriceTypeQualifierCodeIn,
      (codes) => sql<boolean>`price.record ->> 'qualifierCode' = any(${codes})`,
    ),
  ];
}
