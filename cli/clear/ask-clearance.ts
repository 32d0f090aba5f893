/** Asks a running Colophon whether a product, an asset, or an asset of a product may be used. */
import { z } from 'zod';
import type { Graph } from '../graph/graph.js';
import { GraphError } from '../graph/graph-error.js';
import type { MarketInput } from '../graph/market.js';
import { CLEARANCE_FIELDS, Clearance } from './clearance.js';

export interface Asked {
  /** Of 13 digits. */
  readonly isbn: string | null;
  readonly assetId: string | null;
  readonly market: MarketInput;
}

export interface Cleared {
  /** What was asked about, in words: a title or an asset's name. */
  readonly name: string;
  readonly clearance: Clearance;
}

const Product = z.object({ title: z.object({ title: z.string() }), clearance: Clearance }).nullable();

const Asset = z
  .object({
    name: z.string(),
    clearance: Clearance.nullable(),
    products: z.array(z.object({ isbn: z.string().nullable() })).nullable(),
  })
  .nullable();

const PRODUCT_QUERY = `query Clear($isbn: ISBN!, $market: MarketInput!) {
  product(isbn: $isbn) { title { title } clearance(market: $market) { ${CLEARANCE_FIELDS} } }
}`;

const ASSET_QUERY = `query ClearAsset($id: ID!, $market: MarketInput!) {
  asset(id: $id) { name clearance(market: $market) { ${CLEARANCE_FIELDS} } products(market: $market) { isbn } }
}`;

/** Rejects with a GraphError, also for what is not there. */
export async function askClearance(graph: Graph, { isbn, assetId, market }: Asked): Promise<Cleared> {
  const product = isbn === null ? null : await askProduct(graph, isbn, market);
  if (assetId === null) return product ?? neitherAsked();
  const asset = await askAsset(graph, assetId, market);
  if (product === null) return asset.cleared;
  // An asset of several products is cleared when it is for any: of this one both have to be.
  if (product.clearance.decision === 'DENY') return product;
  if (asset.cleared.clearance.decision === 'DENY' || asset.isbns.includes(isbn)) return asset.cleared;
  throw new GraphError(
    `The asset ${assetId} does not belong to the product ${isbn}, or is not cleared with it.`,
  );
}

function neitherAsked(): never {
  throw new GraphError('Neither a product nor an asset was named.');
}

async function askProduct(graph: Graph, isbn: string, market: MarketInput): Promise<Cleared> {
  const { data, errors } = await graph.ask(PRODUCT_QUERY, { isbn, market }, z.object({ product: Product }));
  const [error] = errors;
  if (error !== undefined) throw new GraphError(error.message);
  if (data.product === null)
    throw new GraphError(`There is no product ${isbn}, or none that your key may see.`);
  return { name: `${data.product.title.title} (${isbn})`, clearance: data.product.clearance };
}

async function askAsset(
  graph: Graph,
  id: string,
  market: MarketInput,
): Promise<{ readonly cleared: Cleared; readonly isbns: readonly (string | null)[] }> {
  const { data, errors } = await graph.ask(ASSET_QUERY, { id, market }, z.object({ asset: Asset }));
  const [error] = errors;
  if (error !== undefined) throw new GraphError(error.message);
  const { asset } = data;
  if (asset === null) throw new GraphError(`There is no asset ${id}, or none that your key may see.`);
  if (asset.clearance === null) throw new GraphError(`Nothing could be decided about the asset ${id}.`);
  return {
    cleared: { name: `${asset.name} (${id})`, clearance: asset.clearance },
    isbns: (asset.products ?? []).map(({ isbn }) => isbn),
  };
}
