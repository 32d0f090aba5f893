/** The same press as one schema with one set of resolvers: what the federated graph must answer. */
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { assets, assetsFor, titleFor, type WorldRecord } from './records.js';
import { priceOf, reviewsOf, world } from './subgraphs.js';

type Resolver = GraphQLFieldResolver<WorldRecord, unknown>;

/** Fields that depend on another subgraph's facts: here both sides are at hand. */
const WHOLE: Record<string, Record<string, Resolver>> = {
  Title: {
    assets: ({ id, facts }, { kind }) =>
      assetsFor(id, facts as { cleared: boolean; markets: string[] }, kind),
    cover: ({ id, facts }) =>
      assetsFor(id, facts as { cleared: boolean; markets: string[] }, 'COVER')[0] ?? null,
    slogan: ({ name }, { mark }) => `Buy ${name}${mark}`,
    reviews: (title) => reviewsOf(title as { id: string; authors: string[]; rating: number | null }),
  },
  Asset: { title: ({ title, facts }) => titleFor(title, facts as { approved: boolean }) },
  Hardback: {
    postage: ({ isbn, weightGrams }) => (isbn === null ? null : Number(weightGrams) / 100),
    price: priceIfSold,
  },
  Ebook: { price: priceIfSold },
  Person: { made: ({ id }) => assets.filter(({ maker }) => maker === id) },
};

/** Sales knows products by their ISBN: what has none has no price. */
function priceIfSold(product: WorldRecord, { currency }: { currency?: unknown }): unknown {
  return product.isbn === null ? null : priceOf(product as { prices: { currency: string }[] }, { currency });
}

/** Gives an API schema the resolvers of all subgraphs. */
export function installOracle(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const theirs = world.flatMap(({ resolvers }) => resolvers[type.name]?.[name] ?? []);
      const resolver = WHOLE[type.name]?.[name] ?? theirs[0];
      if (resolver !== undefined) field.resolve = resolver;
    }
  }
  return schema;
}
