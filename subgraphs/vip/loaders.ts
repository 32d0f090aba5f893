/** VIP asked once for everything that the fields of one level need: one call for a hundred ids or keys. */
import DataLoader from 'dataloader';
import type { VipAsset, VipVersion } from '../../upstreams/vip/model.js';
import type { VipContentQuestion, VipInventory, VipKey } from '../../upstreams/vip/vip.js';

export interface Loaders {
  /** Null for none. */
  readonly assetById: DataLoader<string, VipAsset | null>;
  readonly versionById: DataLoader<string, VipVersion | null>;
  /** What is linked to a thing, of these kinds, and can be used now, before or later. */
  readonly assetsOfKey: DataLoader<AssetsOfKey, readonly VipAsset[], string>;
  readonly contentAddress: DataLoader<VipContentQuestion, string | null, string>;
}

export interface AssetsOfKey {
  readonly key: VipKey;
  /** Null: all. */
  readonly kinds: readonly string[] | null;
  /** Whether those count too that cannot be used at any time, such as drafts. */
  readonly isUnusableToo?: boolean;
}

/** The keys of the largest page, 200 titles with some 20 each, fit into one batch: the client splits it. */
const OPTIONS = { maxBatchSize: 5000 };

/** Time alone decides between these; the decision is made for the instant that is asked about. */
const USABLE_SOMETIME = ['AVAILABLE', 'EMBARGOED', 'EXPIRED'] as const;

/** One set per request: what a loader remembers must never outlive the caller it was read for. */
export function createLoaders(vip: VipInventory): Loaders {
  return {
    assetById: new DataLoader<string, VipAsset | null>(
      (ids: readonly string[]) => vip.assetsByIds(ids),
      OPTIONS,
    ),
    versionById: new DataLoader<string, VipVersion | null>(
      (ids: readonly string[]) => vip.versionsByIds(ids),
      OPTIONS,
    ),
    assetsOfKey: new DataLoader((asked: readonly AssetsOfKey[]) => loadAssetsOfKeys(vip, asked), {
      ...OPTIONS,
      cacheKeyFn: ({ key, ...which }) => `${key.scheme} ${key.value} ${groupOf(which)}`,
    }),
    contentAddress: new DataLoader(
      (questions: readonly VipContentQuestion[]) =>
        Promise.all(questions.map((question) => vip.contentAddress(question))),
      { ...OPTIONS, cacheKeyFn: (question) => JSON.stringify(question) },
    ),
  };
}

/** The kinds are a filter of the whole question: keys that are asked for the same ones go together. */
async function loadAssetsOfKeys(
  vip: VipInventory,
  asked: readonly AssetsOfKey[],
): Promise<(Error | readonly VipAsset[])[]> {
  const groups = new Map<string, AssetsOfKey[]>();
  for (const one of asked) {
    const name = groupOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  const answers = new Map<AssetsOfKey, Error | readonly VipAsset[]>();
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const availability = group[0]?.isUnusableToo ? undefined : USABLE_SOMETIME;
      const filter = { kinds: group[0]?.kinds ?? undefined, availability };
      const found = await vip.assetsOfKeys(
        group.map(({ key }) => key),
        filter,
      );
      group.forEach((one, index) => {
        answers.set(one, found[index] ?? []);
      });
    }),
  );
  return asked.map((one) => answers.get(one) ?? []);
}

function groupOf({ kinds, isUnusableToo }: Omit<AssetsOfKey, 'key'>): string {
  return `${kinds?.join() ?? 'all'} ${isUnusableToo ?? false}`;
}
