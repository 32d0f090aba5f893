/** Fields that need others first: with arguments, in chains, nested, over types of a union. */
import type { Case } from './case.js';

export const requires: Case = {
  subgraphs: [
    {
      name: 'stock',
      typeDefs: `
        type Query { parcel: Parcel parcels: [Parcel] }
        type Parcel @key(fields: "id") {
          id: ID! weight(unit: String!): Float size: Size contents: [Item!]!
        }
        type Size { height: Int width: Int }
        union Item = Book | Poster
        type Book { pages: Int }
        type Poster { sides: Int }`,
      resolvers: {
        Query: {
          parcel: () => parcel('p1'),
          parcels: () => [parcel('p1'), null, parcel('flat'), parcel('p2')],
        },
        Parcel: {
          __resolveReference: ({ id }: { id: string }) => parcel(id),
          weight: (_: unknown, { unit }: { unit: string }) => (unit === 'g' ? 500 : 0.5),
        },
      },
    },
    {
      name: 'carrier',
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight(unit: String!): Float @external
          size: Size @external
          contents: [Item!]! @external
          postage: Float @requires(fields: "weight(unit: \\"g\\") size { height width }")
          customs: String @requires(fields: "contents { ... on Book { pages } ... on Poster { sides } }")
        }
        type Size { height: Int @external width: Int @external }
        union Item = Book | Poster
        type Book { pages: Int @external }
        type Poster { sides: Int @external }`,
      resolvers: {
        Parcel: {
          postage: ({ weight, size }: { weight: number; size: { height: number; width: number } | null }) =>
            size === null ? weight : weight + size.height * size.width,
          customs: ({ contents }: { contents: object[] }) =>
            contents.map((item) => JSON.stringify(item)).join(),
        },
      },
    },
    {
      name: 'billing',
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID!
          postage: Float @external
          bill: String @requires(fields: "postage")
        }`,
      resolvers: { Parcel: { bill: ({ postage }: { postage: number }) => `${postage} GBP` } },
    },
  ],
  queries: [
    {
      name: 'one field needs what another subgraph made of the first one’s fields',
      query: '{ parcel { bill } }',
      data: { parcel: { bill: '506 GBP' } },
      calls: ['stock', 'carrier', 'billing'],
    },
    {
      name: 'the caller’s arguments and those of a requirement do not mix',
      query: '{ parcel { weight(unit: "kg") size: weight(unit: "kg") postage } }',
      data: { parcel: { weight: 0.5, size: 0.5, postage: 506 } },
    },
    {
      name: 'objects of a union bring their own fields',
      query: '{ parcel { customs contents { __typename } } }',
      data: {
        parcel: {
          customs: '{"__typename":"Book","pages":10},{"__typename":"Poster","sides":2}',
          contents: [{ __typename: 'Book' }, { __typename: 'Poster' }],
        },
      },
    },
    {
      name: 'a requirement may be null, an object that is null is not asked about',
      query: '{ parcels { postage } }',
      data: { parcels: [{ postage: 506 }, null, { postage: 500 }, { postage: 506 }] },
    },
  ],
};

function parcel(id: string) {
  return {
    id,
    size: id === 'flat' ? null : { height: 2, width: 3 },
    contents: [
      { __typename: 'Book', pages: 10 },
      { __typename: 'Poster', sides: 2 },
    ],
  };
}
