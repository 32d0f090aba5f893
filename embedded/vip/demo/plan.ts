/**
 * The demo's assets: what there is of which title, in which state. Files are made when they are needed, so a plan is
 * small; the same list gives the same plan and the same bytes.
 */
import type { VipRecordsInput } from '../admin/records.js';
import { creditsOf, houseAssets } from './house-assets.js';
import type { ListedTitle } from './list.js';
import type { PlannedAsset } from './planned.js';
import { rightsOf } from './rights.js';
import { titleAssets } from './title-assets.js';

export interface Plan {
  readonly assets: readonly PlannedAsset[];
  readonly rights: NonNullable<VipRecordsInput['rights']>;
}

/** @param at When the rights were read, RFC 3339. */
export function planDemo(titles: readonly ListedTitle[], at: string): Plan {
  return {
    assets: [
      ...titles.flatMap((title, place) => titleAssets(title, place)),
      ...houseAssets(titles),
      ...creditsOf(titles),
    ],
    rights: titles.flatMap(({ products }) => products.flatMap((product) => rightsOf(product, at))),
  };
}
