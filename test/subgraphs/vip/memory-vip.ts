/** VIP as a list in memory, which counts what it is asked. */
import type { VipAsset, VipVersion } from '../../../upstreams/vip/model.js';
import type { VipInventory, VipKey, VipKeyFilter } from '../../../upstreams/vip/vip.js';

export interface MemoryVip extends VipInventory {
  readonly calls: string[];
  assetList: VipAsset[];
}

const SCHEMES = {
  CONTRIBUTOR: 'consonance:contributor',
  IMPRINT: 'imprint',
  PRODUCT: 'isbn13',
  SERIES: 'consonance:series',
  WORK: 'consonance:work',
} as const;

/** A hundred keys a call, as the real client splits them. */
const KEYS_PER_CALL = 100;

export function createMemoryVip(assetList: VipAsset[]): MemoryVip {
  const calls: string[] = [];
  const vip: MemoryVip = {
    calls,
    assetList,
    async assetsByIds(ids) {
      calls.push(`assetsByIds ${ids.length}`);
      return ids.map((id) => vip.assetList.find((asset) => asset.id === id) ?? null);
    },
    async versionsByIds(ids) {
      calls.push(`versionsByIds ${ids.length}`);
      return ids.map(
        (id) =>
          vip.assetList
            .flatMap(({ approvedVersion }) => approvedVersion ?? [])
            .find((one) => one.id === id) ?? null,
      );
    },
    async assetsOfKeys(keys, filter) {
      for (let from = 0; from < keys.length; from += KEYS_PER_CALL) calls.push('assetsOfKeys');
      return keys.map((key) =>
        vip.assetList.filter((asset) => isLinked(asset, key) && passes(asset, filter)),
      );
    },
    async assets({ first, filter }) {
      calls.push('assets');
      const found = vip.assetList.filter((asset) => passes(asset, filter));
      return { items: found.slice(0, first), nextCursor: null, totalCount: found.length };
    },
    versionsOfAsset: async () => null,
    unmatchedFiles: async () => ({ items: [], nextCursor: null, totalCount: null }),
    async contentAddress({ versionId, preset }) {
      calls.push('contentAddress');
      return `https://files.example/${versionId}/${preset ?? 'original'}`;
    },
    createAsset: async () => ({ kind: 'NOT_FOUND' }),
    updateAsset: async () => ({
      kind: 'CONFLICT',
      message: 'It has changed.',
      currentState: 'ACTIVE',
      allowedActions: [],
    }),
    addVersion: async () => ({ kind: 'NOT_FOUND' }),
    completeUpload: async () => ({ kind: 'NOT_FOUND' }),
    moveVersion: async () => ({
      kind: 'CONFLICT',
      message: 'It was rejected.',
      currentState: 'REJECTED',
      allowedActions: [],
    }),
    moveAsset: async () => ({ kind: 'KEY_REUSED', message: 'Used.', firstUsedAt: null }),
  };
  return vip;
}

function isLinked({ links }: VipAsset, key: VipKey): boolean {
  return links.some(({ level, value }) => key.scheme === SCHEMES[level] && key.value === value);
}

function passes(asset: VipAsset, { kinds, availability }: VipKeyFilter): boolean {
  return (kinds?.includes(asset.kind) ?? true) && (availability?.includes(asset.availability) ?? true);
}

export function version(id: string, changes: Partial<VipVersion> = {}): VipVersion {
  return {
    id,
    assetId: 'ast_1',
    revision: 1,
    number: 1,
    processing: 'READY',
    review: 'APPROVED',
    fileName: '9781999900014_cover.jpg',
    mediaType: 'image/jpeg',
    byteSize: 12,
    sha256: 'a'.repeat(64),
    widthPx: 640,
    heightPx: 1000,
    durationSeconds: null,
    pageCount: null,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    approvedAt: new Date('2026-01-02T00:00:00Z'),
    approvedBy: 'ann',
    upload: null,
    renditions: [
      { id: 'rnd_1', preset: 'thumb', mediaType: 'image/jpeg', widthPx: 128, heightPx: 200, byteSize: 9 },
    ],
    ...changes,
  };
}

/** A cover of work 1 that can be used. */
export function asset(id: string, changes: Partial<VipAsset> = {}): VipAsset {
  const versionId = id.replace('ast_', 'asv_');
  return {
    id,
    revision: 1,
    kind: 'FRONT_COVER',
    name: 'The Salt Road: front cover',
    description: 'Of The Salt Road.',
    altText: 'The Salt Road',
    credit: null,
    language: null,
    audiences: ['00'],
    links: [{ level: 'WORK', value: '1' }],
    territory: null,
    licences: [],
    hostOwnCopy: false,
    status: 'ACTIVE',
    availability: 'AVAILABLE',
    availabilityChangesAt: null,
    embargoUntil: null,
    expiresAt: null,
    isOnHold: false,
    approvedVersion: version(versionId, { assetId: id }),
    latestVersionId: versionId,
    ...changes,
  };
}
