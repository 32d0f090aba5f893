import type { AssetResolvers } from '../../../schema/generated/consonance.js';
import { decideOnAsset, productsOfAsset, titleOfAsset, titlesOfAsset } from '../asset-links.js';
import { readAssetReference } from '../asset-reference.js';
import { clearanceOf, plainClearanceOf } from '../clearance.js';
import { readPage } from '../questions.js';

export const Asset = {
  __resolveReference: readAssetReference,

  title: (asset, { market }, context) => titleOfAsset(asset, market, context),

  titles: (asset, { market, ...page }, context) => titlesOfAsset(asset, market, readPage(page), context),

  products: (asset, { market }, context) => productsOfAsset(asset, market, context),

  // Only staff may be told what a title that is not cleared is called.
  clearance: async (asset, { market }, context) => {
    const decision = await decideOnAsset(asset, market, context);
    return context.viewer.isStaff ? clearanceOf(decision) : plainClearanceOf(decision);
  },
} satisfies AssetResolvers;
