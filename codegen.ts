/** Resolver types from the SDL: what a resolver must answer, given the model it answers from. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const model = '../../catalogue/model.js';
const pages = '../../subgraphs/consonance/pages.js';
const facts = '../../rights/facts.js';

/** What the types of all subgraphs have in common. */
const common = {
  federation: true,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
  strictScalars: true,
  defaultScalarType: 'unknown',
};

const scalars = {
  Date: 'string',
  DateTime: 'Date',
  ISBN: 'string',
  CountryCode: 'string',
  LanguageTag: 'string',
  URL: 'string',
  Decimal: 'string',
  _FieldSet: 'string',
};

const vipModels = '../../subgraphs/vip/models.js';
const vipModel = '../../upstreams/vip/model.js';

const config: CodegenConfig = {
  importExtension: '.js',
  generates: {
    'schema/generated/vip.ts': {
      schema: ['schema/vip.graphql', 'schema/common.graphql'],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...common,
        scalars: {
          ...scalars,
          TitleFacts: 'unknown',
          ProductFacts: 'unknown',
          AssetFacts: `${facts}#AssetFacts`,
          LinkedFacts: 'unknown',
        },
        contextType: '../../subgraphs/vip/context.js#VipContext',
        mappers: {
          Asset: `${vipModels}#AssetModel`,
          AssetVersion: `${vipModels}#VersionModel`,
          AssetConnection: `${vipModels}#AssetPage`,
          AssetVersionConnection: `${vipModels}#VersionPage`,
          UnmatchedFileConnection: `${vipModels}#UnmatchedFilePage`,
          Rendition: `${vipModels}#RenditionModel`,
          UnmatchedFile: `${vipModel}#VipUnmatchedFile`,
          AssetInventoryItem: '../../subgraphs/vip/inventory.js#InventoryItem',
        },
      },
    },
    'schema/generated/consonance.ts': {
      schema: ['schema/consonance.graphql', 'schema/common.graphql'],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...common,
        scalars: {
          ...scalars,
          TitleFacts: `${facts}#TitleFacts`,
          ProductFacts: `${facts}#ProductFacts`,
          AssetFacts: 'unknown',
          LinkedFacts: '../../subgraphs/bridge/facts.js#LinkedFacts',
        },
        contextType: '../../subgraphs/consonance/context.js#ConsonanceContext',
        mappers: {
          Asset: '../../subgraphs/consonance/asset-reference.js#AssetReference',
          AssetVersion: '../../subgraphs/consonance/asset-reference.js#AssetReference',
          Title: `${model}#Title as TitleModel`,
          Product: `${model}#Product as ProductModel`,
          Milestone: `${model}#Milestone as MilestoneModel`,
          TitleConnection: `${pages}#TitlePage`,
          ProductConnection: `${pages}#ProductPage`,
          RemovedTitleConnection: `${pages}#RemovedTitlePage`,
          UpcomingChangeConnection: '../../subgraphs/consonance/upcoming-changes.js#ChangePage',
          UpcomingChange: '../../subgraphs/consonance/upcoming-changes.js#ProductChange',
        },
      },
    },
  },
};

export default config;
