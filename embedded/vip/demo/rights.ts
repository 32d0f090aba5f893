/** What the house may do with a product, as VIP is told: whole grants, one a product. */
import type { VipRecordsInput } from '../admin/records.js';
import type { ListedProduct } from './list.js';

type Statement = NonNullable<VipRecordsInput['rights']>[number];

/** None for a product of which nothing is stated: what is not granted is denied. */
export function rightsOf(product: ListedProduct, at: string): Statement[] {
  const { isbn, language, isForSaleWorldwide, forSaleIn, notForSaleIn } = product;
  const include =
    isForSaleWorldwide === true ? ['WORLD'] : forSaleIn.filter((code) => !notForSaleIn.includes(code));
  if (include.length === 0) return [];
  const exclude = isForSaleWorldwide === true ? notForSaleIn : [];
  return [
    {
      subject: { level: 'product', value: isbn },
      effect: 'grant',
      territories: { include, ...(exclude.length === 0 ? {} : { exclude: [...exclude] }) },
      languages: [language],
      source: { system: 'consonance', ref: isbn, revision: '1', asOf: at },
    },
  ];
}
