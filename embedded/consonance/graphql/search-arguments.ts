/** The search arguments as the store takes them: with codes where the API has enum values. */
import { fromEnumValue } from '../codes/code-list.js';
import type { PriceSearch, ProductSearch, WorkSearch } from '../store/searches.js';

export interface SearchArguments {
  readonly workSearch?: WorkSearch | null;
  readonly productSearch?: ProductSearch | null;
  readonly priceSearch?: PriceSearch | null;
}

export function readProductSearch(search: ProductSearch | null | undefined): ProductSearch {
  return { ...search, onix21ProductFormCodeIn: toCodes(search?.onix21ProductFormCodeIn) };
}

export function readPriceSearch(search: PriceSearch | null | undefined): PriceSearch {
  return {
    ...search,
    onixPriceTypeCodeIn: toCodes(search?.onixPriceTypeCodeIn),
    onixPriceTypeQualifierCodeIn: toCodes(search?.onixPriceTypeQualifierCodeIn),
  };
}

export function readSearches({ workSearch, productSearch, priceSearch }: SearchArguments) {
  return {
    workSearch: workSearch ?? {},
    productSearch: readProductSearch(productSearch),
    priceSearch: readPriceSearch(priceSearch),
  };
}

function toCodes(values: readonly string[] | null | undefined): readonly string[] | null {
  return values?.map(fromEnumValue) ?? null;
}
