/** A product's rights as facts: what Consonance's flat fields say beside the ONIX statement, so that rights/ can decide. */
import type { OnixStatement, ProductFacts } from '../../rights/facts.js';
import { productId } from '../ids.js';
import type { ProductTable } from '../tables.js';

/** The columns of a product that its rights are read from. */
type Columns = Pick<
  ProductTable,
  | 'for_sale_in'
  | 'form'
  | 'is_cleared_for_onix'
  | 'is_for_sale_worldwide'
  | 'isbn13'
  | 'languages'
  | 'not_for_sale_in'
  | 'product_id'
  | 'publication_date'
  | 'status_code'
>;
export type RightsColumns = { readonly [Name in keyof Columns]: Readonly<Columns[Name]> };

/** The facts of a product; asOf is when Consonance was last known to say so. */
export function productFactsOf(row: RightsColumns, onix: OnixStatement | null, asOf: Date): ProductFacts {
  return {
    productId: productId(row.product_id),
    isbn: row.isbn13,
    form: row.form,
    languages: row.languages,
    flat: {
      kind: 'CONSONANCE',
      isForSaleWorldwide: row.is_for_sale_worldwide,
      forSaleIn: row.for_sale_in,
      notForSaleIn: row.not_for_sale_in,
      publishingStatus: row.status_code,
      isListable: row.is_cleared_for_onix,
      publicationDate: row.publication_date,
      source: { recordId: String(row.product_id), asOf: asOf.toISOString() },
    },
    onix,
  };
}
