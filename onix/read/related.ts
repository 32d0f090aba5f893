import { PRODUCT_RELATIONS, WORK_RELATIONS } from '../codes/records.js';
import type { RelatedMaterial, RelatedProduct } from '../model/related.js';
import { child, children, type Element } from '../xml/element.js';
import { WORK_ID } from './identifier-kinds.js';
import { readIdentifiers, readProductIdentifiers } from './identifiers.js';
import { code, codes, type Reading } from './reading.js';

/** Block 5 of ONIX 3; null where the product does not carry it. */
export function readRelated(reading: Reading, product: Element): RelatedMaterial | null {
  const block = child(product, 'RelatedMaterial');
  if (block === undefined) return null;
  return {
    works: children(block, 'RelatedWork').map((element) => ({
      relation: code(reading, element, 'WorkRelationCode', WORK_RELATIONS),
      identifiers: readIdentifiers(reading, element, WORK_ID),
    })),
    products: readRelatedProducts(reading, block, 'ProductRelationCode'),
  };
}

/** The code of the relation has another name in 2.1. */
export function readRelatedProducts(reading: Reading, parent: Element, relation: string): RelatedProduct[] {
  return children(parent, 'RelatedProduct').map((element) => ({
    relations: codes(reading, element, relation, PRODUCT_RELATIONS),
    identifiers: readProductIdentifiers(reading, element),
  }));
}
