/** Titles and assets decide over each other by facts that callers never see: one inaccessible JSON scalar on each side. */
import type { Case } from './case.js';

interface Given {
  readonly id: string;
  readonly bridgeFacts?: { readonly cleared: boolean; readonly why: { readonly note: string }[] };
}

const titles = [
  { id: 't1', name: 'One', bridgeFacts: { cleared: true, why: [{ note: 'ok' }] } },
  { id: 't2', name: 'Two', bridgeFacts: { cleared: false, why: [{ note: 'embargo' }, { note: 'GB' }] } },
];
const assets = [
  { id: 'a1', titleId: 't1', bridgeFacts: { approved: true } },
  { id: 'a2', titleId: 't2', bridgeFacts: { approved: true } },
  { id: 'a3', titleId: 't1', bridgeFacts: { approved: false } },
];
const titleById = ({ id }: { id: string }) => titles.find((title) => title.id === id) ?? null;
const assetById = ({ id }: { id: string }) => assets.find((asset) => asset.id === id) ?? null;

export const bridge: Case = {
  subgraphs: [
    {
      name: 'consonance',
      typeDefs: `
        scalar TitleFacts @inaccessible
        scalar AssetFacts @inaccessible
        type Query { titles: [Title!] title(id: ID!): Title }
        type Title @key(fields: "id") { id: ID! name: String! bridgeFacts: TitleFacts! @inaccessible }
        type Asset @key(fields: "id") {
          id: ID! bridgeFacts: AssetFacts! @external
          title: Title @requires(fields: "bridgeFacts")
        }`,
      resolvers: {
        Query: { titles: () => titles, title: (_: unknown, key: { id: string }) => titleById(key) },
        Title: { __resolveReference: titleById },
        Asset: {
          __resolveReference: (given: { id: string; bridgeFacts: { approved: boolean } }) => ({
            ...given,
            titleId: assetById(given)?.titleId,
          }),
          title: (asset: { titleId: string; bridgeFacts: { approved: boolean } }) =>
            asset.bridgeFacts.approved ? titleById({ id: asset.titleId }) : null,
        },
      },
    },
    {
      name: 'vip',
      typeDefs: `
        scalar TitleFacts @inaccessible
        scalar AssetFacts @inaccessible
        type Query { asset(id: ID!): Asset }
        type Asset @key(fields: "id") { id: ID! bridgeFacts: AssetFacts! @inaccessible }
        type Title @key(fields: "id") {
          id: ID! bridgeFacts: TitleFacts! @external
          assets: [Asset!] @requires(fields: "bridgeFacts")
          reasons: [String!] @requires(fields: "bridgeFacts")
        }`,
      resolvers: {
        Query: { asset: (_: unknown, key: { id: string }) => assetById(key) },
        Asset: { __resolveReference: assetById },
        Title: {
          assets: ({ id, bridgeFacts }: Given) =>
            bridgeFacts?.cleared ? assets.filter(({ titleId }) => titleId === id) : [],
          reasons: ({ bridgeFacts }: Given) => bridgeFacts?.why.map(({ note }) => note),
        },
      },
    },
  ],
  queries: [
    {
      name: 'the far side decides by the facts of this side',
      query: '{ titles { id assets { id } reasons } }',
      data: {
        titles: [
          { id: 't1', assets: [{ id: 'a1' }, { id: 'a3' }], reasons: ['ok'] },
          { id: 't2', assets: [], reasons: ['embargo', 'GB'] },
        ],
      },
      calls: ['consonance', 'vip'],
    },
    {
      name: 'both bridges are crossed, and met twice on one path',
      query: '{ title(id: "t1") { assets { id title { name assets { id title { name } } } } } }',
      data: {
        title: {
          assets: [
            {
              id: 'a1',
              title: {
                name: 'One',
                assets: [
                  { id: 'a1', title: { name: 'One' } },
                  { id: 'a3', title: null },
                ],
              },
            },
            { id: 'a3', title: null },
          ],
        },
      },
    },
    {
      name: 'from the asset to its title and back',
      query: '{ asset(id: "a2") { title { name assets { id } } } }',
      data: { asset: { title: { name: 'Two', assets: [] } } },
    },
    {
      name: 'an alias may be the name of a key or of hidden facts',
      query: '{ titles { id: name bridgeFacts: id assets { bridgeFacts: id } } }',
      data: {
        titles: [
          { id: 'One', bridgeFacts: 't1', assets: [{ bridgeFacts: 'a1' }, { bridgeFacts: 'a3' }] },
          { id: 'Two', bridgeFacts: 't2', assets: [] },
        ],
      },
    },
  ],
};
