/** The press in four subgraphs. */
import type { SubgraphFixture } from '../harness/graph.js';
import {
  assets,
  assetsFor,
  byId,
  ofType,
  people,
  products,
  titleFor,
  titles,
  type WorldRecord,
} from './records.js';

const failing = () => {
  throw new Error('made to fail');
};

/** An entity as a subgraph sees it: its record, and what the gateway gave of it. */
const found = (given: WorldRecord) => {
  const record = byId(given.id) ?? products.find(({ isbn }) => isbn !== null && isbn === given.isbn);
  return record === undefined || record === null ? null : { ...record, given };
};

const authorsOf = ({ authors }: { authors: string[] }) => authors.map(byId);

const catalogue: SubgraphFixture = {
  name: 'catalogue',
  typeDefs: `
    scalar Facts @inaccessible
    interface Node { id: ID! }
    interface Product implements Node { id: ID! isbn: String form: Form title: Title }
    union Found = Title | Person | Hardback | Ebook
    enum Stage { DRAFT READY SECRET @inaccessible }
    enum Form { EBOOK HARDBACK }
    input TitleFilter { stage: Stage, idIn: [ID!], not: TitleFilter }
    type Query {
      title(id: ID = "title-1"): Title
      titles(first: Int! = 3, filter: TitleFilter): [Title!]
      products: [Product]
      product(id: ID!): Product
      found: [Found]
      node(id: ID!): Node
      people: [Person!] @shareable
    }
    type Title implements Node @key(fields: "id") {
      id: ID! name: String! subtitle: String stage: Stage facts: Facts! @inaccessible
      authors: [Person!]! series: Series grid: [[Int]!] shelves: [[Title]] broken: String weight: Int @shareable
      products(form: Form): [Product!]
    }
    type Series implements Node @key(fields: "id") { id: ID! name: String @shareable }
    type Person implements Node @key(fields: "id") { id: ID! name: String @shareable mentor: Person }
    type Hardback implements Product & Node @key(fields: "id") @key(fields: "isbn") {
      id: ID! isbn: String form: Form title: Title weightGrams: Int
    }
    type Ebook implements Product & Node @key(fields: "id") @key(fields: "isbn") {
      id: ID! isbn: String form: Form title: Title fileFormat: String
    }
    type Asset @key(fields: "id") {
      id: ID! facts: Facts! @external
      title: Title @requires(fields: "facts")
    }
  `,
  resolvers: {
    Query: {
      title: (_: unknown, { id }: WorldRecord) => ofType(id, 'Title'),
      titles: (_: unknown, args: { first: number; filter?: { stage?: string; idIn?: string[] } }) =>
        titles
          .filter(({ id }) => args.filter?.idIn?.includes(id) ?? true)
          .filter(({ stage }) => args.filter?.stage === undefined || stage === args.filter.stage)
          .slice(0, args.first),
      products: () => [...products, null],
      product: (_: unknown, { id }: WorldRecord) => ofType(id, 'Hardback', 'Ebook'),
      found: () => [titles[0], people[1], products[0], null, products[3]],
      node: (_: unknown, { id }: WorldRecord) => ofType(id, 'Title', 'Series', 'Person', 'Hardback', 'Ebook'),
      people: () => people,
    },
    Title: {
      __resolveReference: found,
      authors: authorsOf,
      series: (title: WorldRecord) => byId(title.series),
      shelves: ({ shelves }: { shelves: string[][] }) => shelves.map((shelf) => shelf.map(byId)),
      broken: failing,
      products: ({ id }: WorldRecord, { form }: WorldRecord) =>
        products.filter((product) => product.title === id && (form == null || product.form === form)),
    },
    Series: { __resolveReference: found },
    Person: { __resolveReference: found, mentor: ({ mentor }: WorldRecord) => byId(mentor) },
    Hardback: { __resolveReference: found, title: ({ title }: WorldRecord) => byId(title) },
    Ebook: { __resolveReference: found, title: ({ title }: WorldRecord) => byId(title) },
    Asset: {
      __resolveReference: found,
      title: ({ title, given }: { title: string; given: { facts: { approved: boolean } } }) =>
        titleFor(title, given.facts),
    },
  },
};

const media: SubgraphFixture = {
  name: 'media',
  typeDefs: `
    scalar Facts @inaccessible
    enum Kind { AUDIO COVER TEXT }
    interface Node { id: ID! }
    type Query { asset(id: ID! = "asset-1"): Asset assets(kind: Kind): [Asset!] people: [Person!] @shareable }
    type Asset implements Node @key(fields: "id") {
      id: ID! kind: Kind! caption: String facts: Facts! @inaccessible tags: [String!]
      maker: Person @provides(fields: "name") broken: String
    }
    type Person @key(fields: "id") { id: ID! name: String @external made: [Asset!] }
    type Title @key(fields: "id") {
      id: ID! facts: Facts! @external
      assets(kind: Kind): [Asset!] @requires(fields: "facts")
      cover: Asset @requires(fields: "facts")
    }
  `,
  resolvers: {
    Query: {
      asset: (_: unknown, { id }: WorldRecord) => ofType(id, 'Asset'),
      assets: (_: unknown, { kind }: WorldRecord) =>
        assets.filter((asset) => kind == null || asset.kind === kind),
      people: () => people,
    },
    Asset: { __resolveReference: found, maker: ({ maker }: WorldRecord) => byId(maker), broken: failing },
    Person: {
      __resolveReference: found,
      made: ({ id }: WorldRecord) => assets.filter(({ maker }) => maker === id),
    },
    Title: {
      __resolveReference: found,
      assets: ({ id, given }: GivenFacts, { kind }: WorldRecord) => assetsFor(id, given.facts, kind),
      cover: ({ id, given }: GivenFacts) => assetsFor(id, given.facts, 'COVER')[0] ?? null,
    },
  },
};

interface GivenFacts extends WorldRecord {
  readonly given: { readonly facts: { readonly cleared: boolean; readonly markets: string[] } };
}

const sales: SubgraphFixture = {
  name: 'sales',
  typeDefs: `
    type Query { bestseller: Title }
    type Price { currency: String! amount: Float }
    type Hardback @key(fields: "isbn") {
      isbn: String weightGrams: Int @external
      price(currency: String! = "GBP"): Price
      postage: Int @requires(fields: "weightGrams")
    }
    type Ebook @key(fields: "isbn") { isbn: String price(currency: String! = "GBP"): Price }
    type Title @key(fields: "id") {
      id: ID! weight: Int @shareable name: String! @external
      slogan(mark: String! = "!"): String @requires(fields: "name") sold: Int broke: String
    }
  `,
  resolvers: {
    Query: { bestseller: () => titles[3] },
    Hardback: {
      __resolveReference: found,
      price: priceOf,
      postage: ({ given }: { given: { weightGrams: number } }) => given.weightGrams / 100,
    },
    Ebook: { __resolveReference: found, price: priceOf },
    Title: {
      __resolveReference: found,
      slogan: ({ given }: { given: { name: string } }, { mark }: WorldRecord) => `Buy ${given.name}${mark}`,
      sold: ({ weight }: { weight: number }) => weight * 3,
      broke: failing,
    },
  },
};

/** The price of a product in a currency. */
export function priceOf({ prices }: { prices: { currency: string }[] }, { currency }: WorldRecord) {
  return prices.find((price) => price.currency === currency) ?? null;
}

const ratings: SubgraphFixture = {
  name: 'ratings',
  typeDefs: `
    type Query { topSeries: Series topTitle: Title }
    type Title @key(fields: "id") { id: ID! rating: Int reviews: [Review!] }
    type Series @key(fields: "id") { id: ID! name: String @shareable titles: [Title!] }
    type Review { stars: Int! about: Title by: Person text: String }
    type Person @key(fields: "id") { id: ID! }
  `,
  resolvers: {
    Query: { topSeries: () => byId('series-1'), topTitle: () => titles[1] },
    Title: {
      __resolveReference: found,
      reviews: (title: { id: string; authors: string[]; rating: number | null }) => reviewsOf(title),
    },
    Series: {
      __resolveReference: found,
      titles: ({ id }: WorldRecord) => titles.filter(({ series }) => series === id),
    },
  },
};

/** Reviews of a title, by its own authors: nobody else is at hand. */
export function reviewsOf(title: { id: string; authors: string[]; rating: number | null }) {
  return title.authors.map((author, index) => ({
    stars: (title.rating ?? 0) + index,
    about: byId(title.id),
    by: byId(author),
    text: index === 0 ? null : `Of ${title.id}`,
  }));
}

export const world: readonly SubgraphFixture[] = [catalogue, media, sales, ratings];
