/** The blocks of a product of 2.1, whose elements stand side by side. */
import type { OnixProduct } from '../../model/product.js';
import type { RelatedMaterial } from '../../model/related.js';
import type { Element } from '../../xml/element.js';
import { WORK_ID } from '../identifier-kinds.js';
import { readIdentifiers } from '../identifiers.js';
import type { Reading } from '../reading.js';
import { readRelatedProducts } from '../related.js';
import { readCollateral } from './collateral.js';
import { readDescriptive } from './descriptive.js';
import { readPublishing } from './publishing.js';
import { readSupplies } from './supply.js';

type Blocks = Pick<OnixProduct, 'collateral' | 'descriptive' | 'publishing' | 'related' | 'supplies'>;

/**
 * A partial update carries the blocks in which it has anything; any other record carries them all, so that what it
 * leaves out is gone.
 */
export function readBlocks(reading: Reading, product: Element, isUpdate: boolean): Blocks {
  const blocks = {
    descriptive: readDescriptive(reading, product),
    collateral: readCollateral(reading, product),
    publishing: readPublishing(reading, product),
    related: readRelated(reading, product),
    supplies: readSupplies(reading, product),
  };
  if (!isUpdate) return blocks;
  return {
    descriptive: carried(blocks.descriptive),
    collateral: carried(blocks.collateral),
    publishing: carried(blocks.publishing),
    related: carried(blocks.related),
    supplies: carried(blocks.supplies),
  };
}

/** A WorkIdentifier of the product says what ONIX 3 says by a related work that it is a manifestation of. */
function readRelated(reading: Reading, product: Element): RelatedMaterial {
  const work = readIdentifiers(reading, product, WORK_ID);
  return {
    works: work.length === 0 ? [] : [{ relation: '01', identifiers: work }],
    products: readRelatedProducts(reading, product, 'RelationCode'),
  };
}

function carried<Block extends object>(block: Block): Block | null {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return Object.values(block).every(isEmpty) ? null : block;
}
