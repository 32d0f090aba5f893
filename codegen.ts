/** Resolver types from the SDL: what a resolver must answer, given the model it answers from. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const model = '../../catalogue/model.js';
const pages = '../../subgraphs/consonance/pages.js';

const config: CodegenConfig = {
  importExtension: '.js',
  generates: {
    'schema/generated/consonance.ts': {
      schema: ['schema/consonance.graphql', 'schema/common.graphql'],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null | undefined',
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: 'string',
          DateTime: 'Date',
          ISBN: 'string',
          CountryCode: 'string',
          LanguageTag: 'string',
          URL: 'string',
          Decimal: 'string',
          _FieldSet: 'string',
        },
        contextType: '../../subgraphs/consonance/context.js#ConsonanceContext',
        mappers: {
          Title: `${model}#Title as TitleModel`,
          Product: `${model}#Product as ProductModel`,
          Milestone: `${model}#Milestone as MilestoneModel`,
          TitleConnection: `${pages}#TitlePage`,
          ProductConnection: `${pages}#ProductPage`,
          RemovedTitleConnection: `${pages}#RemovedTitlePage`,
        },
      },
    },
  },
};

export default config;
