import { NOTIFICATION_TYPES } from '../codes/records.js';
import type { OnixHeader, OnixProduct, OnixRelease } from '../model/product.js';
import { isBlockUpdate } from '../notification.js';
import { type Element, textOf } from '../xml/element.js';
import type { Problem } from '../xml/problem.js';
import { readCollateral } from './collateral.js';
import { readDescriptive } from './descriptive.js';
import { readProductIdentifiers } from './identifiers.js';
import { readPublishing } from './publishing.js';
import { code, type Reading } from './reading.js';
import { readRelated } from './related.js';
import { readBlocks } from './release-2/product.js';
import { readSupplies } from './supply.js';

export interface ReadProduct {
  readonly product: OnixProduct;
  readonly problems: readonly Problem[];
}

/** A product with everything that is read of it, and what was wrong with it. `release` is the message's, if it says. */
export function readProduct(element: Element, release: OnixRelease | null, header: OnixHeader): ReadProduct {
  const problems: Problem[] = [];
  const reading: Reading = {
    release: releaseOf(element, release),
    header,
    report: (line, message) => problems.push({ line, message }),
  };
  const notificationType = code(reading, element, 'NotificationType', NOTIFICATION_TYPES);
  const product: OnixProduct = {
    release: reading.release,
    recordReference: textOf(element, 'RecordReference'),
    notificationType,
    identifiers: readProductIdentifiers(reading, element),
    ...(reading.release === '2.1'
      ? readBlocks(reading, element, isBlockUpdate(notificationType))
      : {
          descriptive: readDescriptive(reading, element),
          collateral: readCollateral(reading, element),
          publishing: readPublishing(reading, element),
          related: readRelated(reading, element),
          supplies: readSupplies(reading, element),
        }),
  };
  return { product, problems };
}

/** Only ONIX 3 has blocks. */
const BLOCKS = [
  'CollateralDetail',
  'DescriptiveDetail',
  'ProductSupply',
  'PublishingDetail',
  'RelatedMaterial',
];

/** What stands before them; of 2.1 everything else stands beside it. */
const BEFORE_BLOCKS = ['NotificationType', 'ProductIdentifier', 'RecordReference'];

/** What the product looks like, because messages also state a release that they are not of. */
function releaseOf(product: Element, stated: OnixRelease | null): OnixRelease {
  const has = (names: readonly string[]) => product.children.some(({ name }) => names.includes(name));
  if (has(BLOCKS)) return stated === '3.1' ? '3.1' : '3.0';
  const isFlat = product.children.some(({ name }) => !BEFORE_BLOCKS.includes(name));
  return isFlat ? '2.1' : (stated ?? '3.0');
}
