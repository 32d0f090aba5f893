/** The vip subgraph: assets, versions and their review, read from VIP. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { IdentityOptions } from '../../platform/graphql/identity.js';
import { refuseUnknownReferences } from '../../platform/graphql/references.js';
import { createSubgraphService, type SubgraphService } from '../../platform/graphql/subgraph-service.js';
import type { Log } from '../../platform/log.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import type { Resolvers } from '../../schema/generated/vip.js';
import { CountryCodeScalar } from '../../schema/scalars/country-code.js';
import { DateScalar } from '../../schema/scalars/date.js';
import { DateTimeScalar } from '../../schema/scalars/date-time.js';
import { DecimalScalar } from '../../schema/scalars/decimal.js';
import { IsbnScalar } from '../../schema/scalars/isbn.js';
import { LanguageTagScalar } from '../../schema/scalars/language-tag.js';
import { UrlScalar } from '../../schema/scalars/url.js';
import type { VipInventory } from '../../upstreams/vip/vip.js';
import { createContext } from './context.js';
import { Asset } from './resolvers/Asset.js';
import { AssetInventoryItem } from './resolvers/AssetInventoryItem.js';
import { AssetVersion } from './resolvers/AssetVersion.js';
import { AssetConnection, AssetVersionConnection, UnmatchedFileConnection } from './resolvers/connections.js';
import { Mutation } from './resolvers/Mutation.js';
import { Product } from './resolvers/Product.js';
import { Query } from './resolvers/Query.js';
import { Rendition } from './resolvers/Rendition.js';
import { Title } from './resolvers/Title.js';

export interface VipSubgraphOptions extends IdentityOptions {
  /** schema/vip.graphql and schema/common.graphql, together. */
  readonly sdl: string;
  readonly vip: VipInventory;
  /** The house's; the usual one when left out. */
  readonly policy?: RightsPolicy;
  /** Where callers reach the gateway: asked for when an address is handed out. */
  readonly publicUrl: () => string;
  readonly log: Log;
}

const resolvers = {
  Query,
  Mutation,
  Asset,
  AssetConnection,
  AssetInventoryItem,
  AssetVersion,
  AssetVersionConnection,
  Rendition,
  UnmatchedFileConnection,
  Title,
  Product,
  CountryCode: CountryCodeScalar,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
  ISBN: IsbnScalar,
  LanguageTag: LanguageTagScalar,
  URL: UrlScalar,
} satisfies Resolvers;

/** Starts the subgraph. It is ready at once: while VIP is down it says so, field by field. */
export function createVipSubgraph(options: VipSubgraphOptions): Promise<SubgraphService> {
  const { vip, sdl, publicUrl, policy = DEFAULT_POLICY, ...identity } = options;
  return createSubgraphService({
    ...identity,
    name: 'vip',
    schema: buildSchema(sdl),
    createContext: (request) => createContext(request, { vip, policy, publicUrl }),
    readiness: async () => ({ ready: true, reasons: [] }),
  });
}

/** The executable schema. Throws when the SDL is not a subgraph's. */
function buildSchema(sdl: string): GraphQLSchema {
  return refuseUnknownReferences(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
}
