/** What a title should have and what it has, whatever state it is in. */
import { displayCountries } from '../../rights/decide.js';
import type { ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { VipKind } from '../../upstreams/vip/kinds.js';
import type { VipAsset } from '../../upstreams/vip/model.js';
import type { VipContext } from './context.js';
import { expectedOf } from './expected-kinds.js';
import { keysOfTitle } from './keys.js';

/** The names of InventoryState in schema/vip.graphql. */
type InventoryState =
  | 'APPROVED'
  | 'EMBARGOED'
  | 'EXPIRED'
  | 'IN_REVIEW'
  | 'MISSING'
  | 'NOT_CLEARED'
  | 'UNSUBMITTED'
  | 'WITHDRAWN';

export interface InventoryItem {
  readonly id: string;
  readonly kind: VipKind;
  readonly product: ProductFacts | null;
  readonly asset: VipAsset | null;
  readonly expectedBy: readonly string[];
  readonly state: InventoryState;
}

/** Missing things first, then by kind. */
export async function inventoryOf(facts: TitleFacts, context: VipContext): Promise<InventoryItem[]> {
  const keys = keysOfTitle(facts);
  const found = await Promise.all(
    keys.map((key) => context.loaders.assetsOfKey.load({ key, kinds: null, isUnusableToo: true })),
  );
  const assets = [...new Map(found.flat().map((asset) => [asset.id, asset])).values()];
  const states = await statesOf(assets, facts, context);
  const expected = facts.products.flatMap((product) => linesOf(product, { facts, assets, states }));
  const used = new Set(expected.map(({ asset }) => asset?.id));
  const others = assets
    .filter(({ id }) => !used.has(id))
    .map(
      (asset): InventoryItem => ({
        id: `inv_${facts.workId}_${asset.id}`,
        kind: asset.kind,
        product: productOf(asset, facts),
        asset,
        expectedBy: [],
        state: states.get(asset.id) ?? 'UNSUBMITTED',
      }),
    );
  return [...expected, ...others].sort(compareItems);
}

interface Found {
  readonly facts: TitleFacts;
  readonly assets: readonly VipAsset[];
  readonly states: ReadonlyMap<string, InventoryState>;
}

function linesOf(product: ProductFacts, { facts, assets, states }: Found): InventoryItem[] {
  return expectedOf(product).map(({ kind, expectedBy, mayBeOfWork }) => {
    const own = assets.filter((asset) => asset.kind === kind && isLinkedTo(asset, product.isbn));
    const ofWork = assets.filter(
      (asset) => asset.kind === kind && asset.links.some(({ level }) => level === 'WORK'),
    );
    const asset = own[0] ?? (mayBeOfWork ? ofWork[0] : undefined) ?? null;
    const state = asset === null ? 'MISSING' : (states.get(asset.id) ?? 'UNSUBMITTED');
    return {
      id: `inv_${facts.workId}_${product.productId}_${kind}`,
      kind,
      product,
      asset,
      expectedBy,
      state,
    };
  });
}

/** The latest version tells where an asset stands that has no approved one. */
async function statesOf(
  assets: readonly VipAsset[],
  facts: TitleFacts,
  { loaders, at, policy }: VipContext,
): Promise<ReadonlyMap<string, InventoryState>> {
  const shown = facts.products.some(
    (product) => displayCountries(product, at.toISOString(), policy).countries.length > 0,
  );
  const entries = await Promise.all(
    assets.map(async (asset): Promise<[string, InventoryState]> => {
      if (asset.availability === 'AVAILABLE') return [asset.id, shown ? 'APPROVED' : 'NOT_CLEARED'];
      if (asset.availability === 'EMBARGOED' || asset.availability === 'EXPIRED')
        return [asset.id, asset.availability];
      if (asset.availability !== 'NO_APPROVED_VERSION') return [asset.id, 'WITHDRAWN'];
      const { latestVersionId: id } = asset;
      const latest = id === null ? null : await loaders.versionById.load(id);
      return [asset.id, latest?.review === 'IN_REVIEW' ? 'IN_REVIEW' : 'UNSUBMITTED'];
    }),
  );
  return new Map(entries);
}

function productOf({ links }: VipAsset, { products }: TitleFacts): ProductFacts | null {
  const isbns = new Set(links.flatMap(({ level, value }) => (level === 'PRODUCT' ? [value] : [])));
  return products.find(({ isbn }) => isbn !== null && isbns.has(isbn)) ?? null;
}

function isLinkedTo({ links }: VipAsset, isbn: string | null): boolean {
  return isbn !== null && links.some(({ level, value }) => level === 'PRODUCT' && value === isbn);
}

function compareItems(one: InventoryItem, other: InventoryItem): number {
  const rank = ({ state, kind, id }: InventoryItem) => `${state === 'MISSING' ? 0 : 1} ${kind} ${id}`;
  return rank(one) < rank(other) ? -1 : 1;
}

const NEXT_STEPS: Readonly<Record<InventoryState, string | null>> = {
  APPROVED: null,
  EMBARGOED: 'Wait until the embargo ends.',
  EXPIRED: 'Renew it, or add another.',
  IN_REVIEW: 'Approve it, or ask for changes.',
  MISSING: 'Add it.',
  NOT_CLEARED: 'Clear the rights of what it belongs to.',
  UNSUBMITTED: 'Hand it in for review.',
  WITHDRAWN: 'Bring it back, or add another.',
};

export function nextStepOf({ state }: InventoryItem): string | null {
  return NEXT_STEPS[state];
}
