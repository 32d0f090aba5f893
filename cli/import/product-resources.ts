import type { OnixProduct } from '../../onix/model/product.js';
import { isbnOfProduct } from '../../onix/product-isbn.js';
import { LanguageTag } from '../../upstreams/consonance/answers/language.js';
import { type ProductResource, refOf } from './resource-asset.js';

/** List 22: of the text. */
const OF_THE_TEXT = '01';
/** BCP 47: undetermined. */
const UNDETERMINED = 'und';

/** Each resource under each of its links once, the later of two that are alike: a product may come twice in a file. */
export function resourcesOf(products: readonly OnixProduct[]): ProductResource[] {
  return [...new Map(products.flatMap(allOf).map((one) => [refOf(one), one])).values()];
}

/** None of a product without an ISBN: there is nothing to link them to. */
function allOf(product: OnixProduct): ProductResource[] {
  const isbn = isbnOfProduct(product);
  if (isbn === null) return [];
  const language = languageOf(product);
  return (product.collateral?.resources ?? []).flatMap((resource) =>
    resource.versions.flatMap((version) =>
      version.links.map((link) => ({ isbn, language, link, resource, version })),
    ),
  );
}

/** ONIX states none for a resource. What a product has in words is in its language, if that is one. */
function languageOf({ descriptive }: OnixProduct): string | null {
  const texts = (descriptive?.languages ?? []).filter(({ role }) => role === OF_THE_TEXT);
  const [first, ...others] = new Set(texts.map(({ code }) => LanguageTag.parse(code)));
  return first === undefined || first === UNDETERMINED || others.length > 0 ? null : first;
}
