/** A subgraph that adds fields to an interface without knowing its types (@interfaceObject). */
import type { Case } from './case.js';

const media = [
  { __typename: 'Video', id: 'v1', length: 3 },
  { __typename: 'Article', id: 'r1', words: 900 },
];
const likes: Record<string, number> = { v1: 7, r1: 1 };

export const interfaceObject: Case = {
  subgraphs: [
    {
      name: 'library',
      typeDefs: `
        type Query { media: [Media!] video: Video }
        interface Media @key(fields: "id") { id: ID! }
        type Video implements Media @key(fields: "id") { id: ID! length: Int }
        type Article implements Media @key(fields: "id") { id: ID! words: Int }`,
      resolvers: {
        Query: { media: () => media, video: () => media[0] },
        Media: { __resolveReference: ({ id }: { id: string }) => media.find((one) => one.id === id) },
        Video: { __resolveReference: ({ id }: { id: string }) => media.find((one) => one.id === id) },
        Article: { __resolveReference: ({ id }: { id: string }) => media.find((one) => one.id === id) },
      },
    },
    {
      name: 'likes',
      typeDefs: `
        type Query { mostLiked: [Media!] }
        type Media @key(fields: "id") @interfaceObject { id: ID! likes: Int }`,
      resolvers: {
        Query: { mostLiked: () => [{ id: 'v1' }, { id: 'r1' }] },
        Media: { likes: ({ id }: { id: string }) => likes[id] },
      },
    },
  ],
  queries: [
    {
      name: 'its fields are those of every type of the interface',
      query: '{ media { id likes __typename } video { likes length } }',
      data: {
        media: [
          { id: 'v1', likes: 7, __typename: 'Video' },
          { id: 'r1', likes: 1, __typename: 'Article' },
        ],
        video: { likes: 7, length: 3 },
      },
    },
    {
      name: 'objects that it names get their true type from who knows it',
      query: '{ mostLiked { __typename likes ... on Video { length } ... on Article { words } } }',
      data: {
        mostLiked: [
          { __typename: 'Video', likes: 7, length: 3 },
          { __typename: 'Article', likes: 1, words: 900 },
        ],
      },
    },
    {
      name: 'nobody is asked for a type that nobody asks for',
      query: '{ mostLiked { id likes } }',
      data: {
        mostLiked: [
          { id: 'v1', likes: 7 },
          { id: 'r1', likes: 1 },
        ],
      },
      calls: ['likes'],
    },
  ],
};
