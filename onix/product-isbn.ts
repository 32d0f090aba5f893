import { toIsbn13 } from './isbn.js';
import type { Identifier } from './model/identifier.js';
import type { OnixProduct } from './model/product.js';

/** List 5: the ISBN itself, then the GTIN that it is part of, then its form of ten digits. */
const BY_PREFERENCE = ['15', '03', '02'];

/** The 13 digits of a product's ISBN; null where it states none that can be one. */
export function isbnOfProduct({ identifiers }: Pick<OnixProduct, 'identifiers'>): string | null {
  return isbnAmong(identifiers);
}

/** The same of anything that is identified as products are. */
export function isbnAmong(identifiers: readonly Identifier[]): string | null {
  for (const preferred of BY_PREFERENCE) {
    for (const { type, value } of identifiers) {
      const isbn = type === preferred ? toIsbn13(value) : null;
      if (isbn !== null) return isbn;
    }
  }
  return null;
}
