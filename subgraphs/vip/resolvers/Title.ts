import type { TitleResolvers } from '../../../schema/generated/vip.js';
import { parseTitleFacts } from '../../bridge/facts.js';
import { assetsOfTitle, placeOf } from '../cleared-assets.js';
import { bestCover, COVER_KINDS } from '../cover.js';
import { inventoryOf } from '../inventory.js';
import { pageOfAll } from '../pages.js';

export const Title = {
  __resolveReference: (reference) => reference,

  assets: async ({ id, bridgeFacts }, { market, kinds, ...page }, context) => {
    const facts = parseTitleFacts(bridgeFacts);
    const found = facts === null ? [] : await assetsOfTitle(facts, { market, kinds: kinds ?? null }, context);
    const scope = { title: id, market, kinds };
    return pageOfAll(
      found.map((asset) => ({ asset, isNamed: true })),
      page,
      {
        scope,
        placeOf: ({ asset }) => placeOf(asset),
      },
    );
  },

  cover: async ({ bridgeFacts }, { market, form }, context) => {
    const facts = parseTitleFacts(bridgeFacts);
    if (facts === null) return null;
    const products = form ? facts.products.filter((product) => product.form === form) : facts.products;
    const covers = await assetsOfTitle({ ...facts, products }, { market, kinds: COVER_KINDS }, context);
    const asset = bestCover(covers);
    return asset === null ? null : { asset, isNamed: true };
  },

  assetInventory: async ({ bridgeFacts }, _args, context) => {
    const facts = parseTitleFacts(bridgeFacts);
    return facts === null ? [] : inventoryOf(facts, context);
  },
} satisfies TitleResolvers;
