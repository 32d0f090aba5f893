/** Many things in few requests (contract 3.1: batch get and batch query). */
import { UpstreamError } from '../../platform/errors.js';
import { inParallel } from '../http/in-parallel.js';
import { ASSET_FIELDS, AssetAnswer } from './answers/asset.js';
import { type KeyResult, readBatch, readByKeys } from './answers/lists.js';
import { VersionAnswer } from './answers/version.js';
import type { Ask } from './ask.js';
import { chunksOf } from './chunks.js';
import { nameOfKind } from './kinds.js';
import type { VipAsset } from './model.js';
import type { VipSettings } from './settings.js';
import type { VipInventory, VipKey, VipKeyFilter } from './vip.js';

type Sizes = Pick<VipSettings, 'idsPerRequest' | 'keysPerRequest' | 'requestsAtOnce'>;

/** Assets come with their approved version. Its renditions are many, and asked for when somebody wants them. */
export const INCLUDED = ['approvedVersion'];

export function createBatches(
  ask: Ask,
  { idsPerRequest, keysPerRequest, requestsAtOnce }: Sizes,
): Pick<VipInventory, 'assetsByIds' | 'assetsOfKeys' | 'versionsByIds'> {
  const byIds = async <Item>(
    ids: readonly string[],
    read: (chunk: readonly string[]) => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> =>
    (await inParallel(chunksOf(ids, idsPerRequest), requestsAtOnce, read)).flat();

  return {
    assetsByIds: (ids, signal) =>
      byIds(ids, async (chunk) => {
        const body = { ids: chunk, include: INCLUDED, fields: ASSET_FIELDS };
        const path = '/assets:batchGet';
        const { body: answer } = await ask({ operation: 'assetsByIds', ...POST, path, body }, signal);
        return readBatch(AssetAnswer, chunk, answer);
      }),
    versionsByIds: (ids, signal) =>
      byIds(ids, async (chunk) => {
        const body = { ids: chunk, include: ['renditions'] };
        const path = '/versions:batchGet';
        const { body: answer } = await ask({ operation: 'versionsByIds', ...POST, path, body }, signal);
        return readBatch(VersionAnswer, chunk, answer);
      }),
    async assetsOfKeys(keys, filter, signal) {
      const asked = keys.map((key) => ({ key, cursor: null }));
      const read = (chunk: readonly Asked[]) => askKeys(ask, chunk, filter, signal);
      const first = (await inParallel(chunksOf(asked, keysPerRequest), requestsAtOnce, read)).flat();
      return Promise.all(first.map((result, index) => readOn(result, keys[index], read)));
    },
  };
}

/** Batches are read by POST, and change nothing. */
const POST = { method: 'POST', isRepeatable: true } as const;

interface Asked {
  readonly key: VipKey;
  readonly cursor: string | null;
}

async function askKeys(
  ask: Ask,
  asked: readonly Asked[],
  { kinds, availability }: VipKeyFilter,
  signal: AbortSignal | undefined,
): Promise<readonly KeyResult<VipAsset>[]> {
  const body = {
    keys: asked.map(({ key: { scheme, value }, cursor }) => ({
      scheme,
      value,
      ...(cursor === null ? {} : { cursor }),
    })),
    filter: {
      ...(kinds === undefined ? {} : { kind: kinds.map(nameOfKind) }),
      ...(availability === undefined ? {} : { availability: availability.map((word) => word.toLowerCase()) }),
    },
    include: INCLUDED,
    fields: ASSET_FIELDS,
  };
  const path = '/assets:batchQuery';
  const { body: answer } = await ask({ operation: 'assetsOfKeys', ...POST, path, body }, signal);
  return readByKeys(AssetAnswer, asked.length, answer);
}

/** The assets of a key that has more than one answer holds: rare, and one request a hundred. */
async function readOn(
  { items, nextCursor }: KeyResult<VipAsset>,
  key: VipKey | undefined,
  read: (asked: readonly Asked[]) => Promise<readonly KeyResult<VipAsset>[]>,
): Promise<UpstreamError | readonly VipAsset[]> {
  const all = [...items];
  for (let cursor = nextCursor; cursor !== null && key !== undefined; ) {
    const [more] = await read([{ key, cursor }]);
    all.push(...(more?.items ?? []));
    cursor = more?.nextCursor ?? null;
  }
  const broken = all.find((item) => item instanceof UpstreamError);
  // A list with a hole looks like a list whose item is gone.
  return broken ?? all.filter((item) => !(item instanceof UpstreamError));
}
