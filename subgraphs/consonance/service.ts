/** The consonance subgraph: titles and products, read from the catalogue. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { readReadiness } from '../../catalogue/readiness.js';
import type { IdentityOptions } from '../../platform/graphql/identity.js';
import { refuseUnknownReferences } from '../../platform/graphql/references.js';
import { createSubgraphService, type SubgraphService } from '../../platform/graphql/subgraph-service.js';
import type { Log } from '../../platform/log.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import type { Resolvers } from '../../schema/generated/consonance.js';
import { CountryCodeScalar } from '../../schema/scalars/country-code.js';
import { DateScalar } from '../../schema/scalars/date.js';
import { DateTimeScalar } from '../../schema/scalars/date-time.js';
import { DecimalScalar } from '../../schema/scalars/decimal.js';
import { IsbnScalar } from '../../schema/scalars/isbn.js';
import { LanguageTagScalar } from '../../schema/scalars/language-tag.js';
import { UrlScalar } from '../../schema/scalars/url.js';
import { createContext } from './context.js';
import { Asset } from './resolvers/Asset.js';
import { AssetVersion } from './resolvers/AssetVersion.js';
import { Milestone } from './resolvers/Milestone.js';
import { Product } from './resolvers/Product.js';
import { ProductConnection } from './resolvers/ProductConnection.js';
import { Query } from './resolvers/Query.js';
import { RemovedTitleConnection } from './resolvers/RemovedTitleConnection.js';
import { Title } from './resolvers/Title.js';
import { TitleConnection } from './resolvers/TitleConnection.js';
import { TitleResource } from './resolvers/TitleResource.js';
import { UpcomingChange } from './resolvers/UpcomingChange.js';
import { UpcomingChangeConnection } from './resolvers/UpcomingChangeConnection.js';

export interface ConsonanceSubgraphOptions extends IdentityOptions {
  /** schema/consonance.graphql and schema/common.graphql, together. */
  readonly sdl: string;
  readonly catalogue: Catalogue;
  /** The house's; the usual one when left out. */
  readonly policy?: RightsPolicy;
  readonly log: Log;
}

const resolvers = {
  Query,
  Asset,
  AssetVersion,
  Title,
  TitleConnection,
  TitleResource,
  UpcomingChange,
  UpcomingChangeConnection,
  Product,
  ProductConnection,
  RemovedTitleConnection,
  Milestone,
  CountryCode: CountryCodeScalar,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
  ISBN: IsbnScalar,
  LanguageTag: LanguageTagScalar,
  URL: UrlScalar,
} satisfies Resolvers;

/** Starts the subgraph. It is ready once the catalogue has been filled for the first time. */
export function createConsonanceSubgraph(options: ConsonanceSubgraphOptions): Promise<SubgraphService> {
  const { catalogue, sdl, policy = DEFAULT_POLICY, ...identity } = options;
  return createSubgraphService({
    ...identity,
    name: 'consonance',
    schema: buildSchema(sdl),
    createContext: (request) => createContext(request, catalogue, policy),
    readiness: () => readReadiness(catalogue),
  });
}

/** The executable schema. Throws when the SDL is not a subgraph's. */
function buildSchema(sdl: string): GraphQLSchema {
  return refuseUnknownReferences(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
}
