import type { ProductResolvers } from '../../../schema/generated/vip.js';
import { parseProductFacts } from '../../bridge/facts.js';
import { assetsOfProduct, placeOf } from '../cleared-assets.js';
import { bestCover, COVER_KINDS } from '../cover.js';
import { pageOfAll } from '../pages.js';

export const Product = {
  __resolveReference: (reference) => reference,

  assets: async ({ id, bridgeFacts }, { market, kinds, ...page }, context) => {
    const facts = parseProductFacts(bridgeFacts);
    const found =
      facts === null ? [] : await assetsOfProduct(facts, { market, kinds: kinds ?? null }, context);
    const scope = { product: id, market, kinds };
    return pageOfAll(
      found.map((asset) => ({ asset, isNamed: true })),
      page,
      {
        scope,
        placeOf: ({ asset }) => placeOf(asset),
      },
    );
  },

  cover: async ({ bridgeFacts }, { market }, context) => {
    const facts = parseProductFacts(bridgeFacts);
    const covers =
      facts === null ? [] : await assetsOfProduct(facts, { market, kinds: COVER_KINDS }, context);
    const asset = bestCover(covers);
    return asset === null ? null : { asset, isNamed: true };
  },
} satisfies ProductResolvers;
