/** Everything that is cleared for a market, as the graph answers it: a page at a time, one after the other. */
import { z } from 'zod';
import type { Graph } from '../graph/graph.js';
import { GraphError } from '../graph/graph-error.js';
import type { MarketInput } from '../graph/market.js';

/** The most that the graph gives at once. */
const PAGE_SIZE = 200;

const maybe = z.string().nullable();
const obligations = z.array(z.object({ code: z.string(), text: maybe }));

const Cover = z.object({
  linkLevel: z.string(),
  credit: maybe,
  altText: maybe,
  clearance: z.object({ obligations }).nullable(),
  approvedVersion: z
    .object({
      fileName: z.string(),
      mediaType: z.string(),
      sha256: z.string(),
      downloadUrl: maybe,
      renditions: z.array(z.object({ preset: z.string(), url: maybe })),
    })
    .nullable(),
});
export type Cover = Readonly<z.infer<typeof Cover>>;

const Product = z.object({
  isbn: maybe,
  form: z.string(),
  language: maybe,
  publicationDate: maybe,
  prices: z.array(
    z.object({ amount: z.string(), currency: z.string(), type: z.string(), countries: z.array(z.string()) }),
  ),
  clearance: z.object({ exclusivity: maybe, changesAt: maybe, obligations }),
  cover: Cover.nullable(),
  title: z.object({
    title: z.string(),
    subtitle: maybe,
    imprint: maybe,
    contributors: z.array(z.object({ name: z.string(), role: z.string() })),
    texts: z.array(z.object({ plain: z.string() })).nullable(),
    cover: Cover.nullable(),
  }),
});
export type ClearedProduct = Readonly<z.infer<typeof Product>>;

const Page = z.object({
  products: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: maybe }),
    nodes: z.array(Product),
  }),
});

const QUERY = `query Export($market: MarketInput!, $first: Int!, $after: String) {
  products(filter: { clearedFor: $market }, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      isbn form language publicationDate
      prices { amount currency type countries }
      clearance(market: $market) { exclusivity changesAt obligations { code text } }
      cover(market: $market) { ...Cover }
      title {
        title subtitle imprint
        contributors { name role }
        texts(market: $market, kinds: [SHORT_DESCRIPTION]) { plain }
        cover(market: $market) { ...Cover }
      }
    }
  }
}
fragment Cover on Asset {
  linkLevel credit altText
  clearance(market: $market) { obligations { code text } }
  approvedVersion { fileName mediaType sha256 downloadUrl(market: $market) renditions { preset url(market: $market) } }
}`;

/**
 * Pages of products until there are no more. `note` hears once what the key may not see. Rejects with a GraphError for a
 * page that fails, and for one that leads nowhere.
 */
export async function* clearedProducts(
  graph: Graph,
  market: MarketInput,
  note: (sentence: string) => void,
): AsyncGenerator<readonly ClearedProduct[]> {
  let after: string | null = null;
  let isNoted = false;
  for (;;) {
    const { data, errors }: Awaited<ReturnType<typeof askPage>> = await askPage(graph, market, after);
    const fault = errors.find(({ code }) => code !== 'FORBIDDEN');
    if (fault !== undefined) throw new GraphError(fault.message);
    const [refused] = errors;
    if (refused !== undefined && !isNoted) {
      isNoted = true;
      note(`Something is left out that the key may not see: ${refused.message}`);
    }
    const { pageInfo, nodes } = data.products;
    yield nodes;
    if (!pageInfo.hasNextPage) return;
    if (pageInfo.endCursor === null || pageInfo.endCursor === after) {
      throw new GraphError('The graph says that there is more, and not where.');
    }
    after = pageInfo.endCursor;
  }
}

function askPage(graph: Graph, market: MarketInput, after: string | null) {
  return graph.ask(QUERY, { market, first: PAGE_SIZE, after }, Page);
}
