import type { Operation } from './operation.js';

/** A page of the products with these ISBNs and an id above the given one, each with its work's id. */
export function worksByIsbns(isbns: readonly string[], after: number): Operation {
  return {
    name: 'WorksByIsbns',
    query: `query WorksByIsbns($search: ProductSearchAttributes) {
  products(productSearch: $search) { id isbn { isbn13 } work { id } }
}`,
    variables: { search: { isbn13In: isbns, after } },
  };
}
