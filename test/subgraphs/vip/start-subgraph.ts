/** The subgraph as its callers reach it: introduced by a token, in process. */
import { subgraphSdl } from '../../../cli/subgraphs.js';
import { createCaller } from '../../../platform/caller.js';
import { createFixedClock } from '../../../platform/clock.js';
import type { SubgraphAnswer } from '../../../platform/graphql/apollo.js';
import {
  createInternalTokenSigner,
  createInternalTokenVerifier,
  INTERNAL_TOKEN_HEADER,
} from '../../../platform/internal-token.js';
import { createLog } from '../../../platform/log.js';
import type { ProductFacts, TitleFacts } from '../../../rights/facts.js';
import { createVipSubgraph } from '../../../subgraphs/vip/service.js';
import type { VipInventory } from '../../../upstreams/vip/vip.js';

type Claims = Parameters<typeof createCaller>[1];

const NOW = '2026-03-05T10:00:00.000Z';
export const reader: Claims = { scopes: ['assets:read'] };
export const staff: Claims = { scopes: ['staff', 'assets:read', 'assets:write', 'assets:approve'] };
export const australian: Claims = { scopes: ['assets:read'], markets: ['AU'] };

export async function startSubgraph(vip: VipInventory) {
  const token = { secret: 'a secret for tests only', subgraph: 'vip', clock: createFixedClock(NOW) };
  const sign = createInternalTokenSigner(token);
  const service = await createVipSubgraph({
    sdl: subgraphSdl('vip'),
    vip,
    publicUrl: () => 'https://graph.example',
    clock: token.clock,
    verifyIntroduction: createInternalTokenVerifier(token),
    verifyCaller: undefined,
    log: createLog({ name: 'test', level: 'silent' }),
  });
  return {
    async ask(
      query: string,
      variables: Record<string, unknown> = {},
      claims = staff,
    ): Promise<SubgraphAnswer> {
      const caller = createCaller('test', claims);
      const introduction = await sign({ caller, at: token.clock.now(), requestId: 'request-1' });
      return service.execute({ query, variables }, { [INTERNAL_TOKEN_HEADER]: introduction });
    },
    [Symbol.asyncDispose]: () => service.close(),
  };
}

/** For sale everywhere but in the countries that are named. */
export function product(number: number, notForSaleIn: readonly string[] = []): ProductFacts {
  return {
    productId: `prd_${number}`,
    isbn: String(9781999900000 + number),
    form: 'HARDBACK',
    languages: ['en'],
    flat: {
      kind: 'CONSONANCE',
      isForSaleWorldwide: true,
      forSaleIn: [],
      notForSaleIn,
      publishingStatus: '04',
      isListable: true,
      publicationDate: '2026-01-01',
      source: { recordId: String(number), asOf: NOW },
    },
    onix: null,
  };
}

export function title(number: number, products: readonly ProductFacts[] = [product(number)]): TitleFacts {
  return {
    titleId: `ttl_${number}`,
    workId: String(number),
    products,
    contributorIds: [`c${number}`],
    seriesIds: [],
    imprintId: 'i1',
  };
}

const ENTITIES = (fields: string) =>
  `query ($references: [_Any!]!) { _entities(representations: $references) { ${fields} } }`;

/** Asks for fields of titles, as a router does that has fetched their facts. */
export function titlesQuery(titles: readonly TitleFacts[], fields: string) {
  const references = titles.map((facts) => ({ __typename: 'Title', id: facts.titleId, bridgeFacts: facts }));
  return { query: ENTITIES(`... on Title { ${fields} }`), variables: { references } };
}

export function versionsQuery(ids: readonly string[], linkedFacts: unknown, fields: string) {
  const references = ids.map((id) => ({ __typename: 'AssetVersion', id, linkedFacts }));
  return { query: ENTITIES(`... on AssetVersion { ${fields} }`), variables: { references } };
}
