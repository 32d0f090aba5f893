/** Where in the world a product may be used, as far as the caller may ask about it. */

import type { Product } from '../../catalogue/model.js';
import { territoryMap } from '../../rights/grid/territory-map.js';
import type { Audience, InputMaybe, Purpose, TerritoryMap } from '../../schema/generated/consonance.js';
import type { ConsonanceContext } from './context.js';
import { productFactsOf } from './decisions.js';

interface TerritoriesAsked {
  readonly purpose: Purpose;
  readonly audience: Audience;
  readonly at?: InputMaybe<Date>;
}

/** Throws SUBGRAPH_UNAVAILABLE when a sync took the product away in between. */
export async function territoriesOf(
  product: Pick<Product, 'id' | 'titleId'>,
  { purpose, audience, at }: TerritoriesAsked,
  context: ConsonanceContext,
): Promise<TerritoryMap> {
  const facts = await productFactsOf(product, context);
  const question = {
    purpose,
    audience,
    at: (at ?? context.at).toISOString(),
    within: context.caller.markets,
  };
  const map = territoryMap(facts, question, context.policy);
  return { ...map, changesAt: map.changesAt === null ? null : new Date(map.changesAt) };
}
