/** What may be changed in VIP. Every call has a key, so that it may be made again without doing anything twice. */
import { z } from 'zod';
import type { VipAct, VipOutcome } from './act.js';
import { AssetAnswer } from './answers/asset.js';
import { VersionAnswer } from './answers/version.js';
import type { Ask } from './ask.js';
import { nameOfKind } from './kinds.js';
import type { NewVipAsset, VipAsset, VipLink, VipVersion } from './model.js';
import { REFUSALS, readOutcome } from './outcome.js';
import { createSend, derived, etag, headersOf, withoutUndefined } from './send.js';
import type { VipAssetChanges, VipInventory, VipVersionMove } from './vip.js';

type Changes = Pick<
  VipInventory,
  'addVersion' | 'completeUpload' | 'createAsset' | 'moveAsset' | 'moveVersion' | 'updateAsset'
>;

const VERSION_ACTIONS = {
  APPROVE: 'approve',
  REJECT: 'reject',
  REQUEST_CHANGES: 'requestChanges',
  REVOKE: 'revoke',
  SUBMIT: 'submit',
} as const;

export function createChanges(ask: Ask, versionById: VersionById): Changes {
  const send = createSend(ask);
  return {
    async createAsset(asset, act) {
      const answer = await send('createAsset', '/assets', assetBodyOf(asset), act);
      return readOutcome(AssetAnswer, answer);
    },

    async updateAsset(id, changes, act) {
      const current = await readCurrent(ask, id, act);
      if (current.kind !== 'DONE') return current;
      const answer = await ask(
        {
          operation: 'updateAsset',
          method: 'PATCH',
          path: `/assets/${encodeURIComponent(id)}`,
          body: changesOf(changes, current.thing),
          headers: { ...headersOf(act), 'if-match': etag(current.thing.revision) },
          // Twice for one revision is once: the second is told that it has moved on.
          isRepeatable: false,
          alsoReads: REFUSALS,
        },
        act.signal,
      );
      return readOutcome(AssetAnswer, answer);
    },

    async addVersion(assetId, file, act) {
      const path = `/assets/${encodeURIComponent(assetId)}/versions`;
      const { fileName, mediaType } = file;
      if ('fromUrl' in file) {
        const body = { ingestFrom: { url: file.fromUrl }, fileName, mediaType };
        return readOutcome(VersionAnswer, await send('addVersion', path, body, act));
      }
      const { byteSize, sha256 } = file;
      const upload = { fileName, mediaType, byteSize, sha256 };
      const declared = readOutcome(
        UploadAnswer,
        await send('declareUpload', '/uploads', upload, derived(act, 'upload')),
      );
      if (declared.kind !== 'DONE') return declared;
      const body = { uploadId: declared.thing.id };
      return readOutcome(VersionAnswer, await send('addVersion', path, body, act));
    },

    async completeUpload(versionId, act) {
      const version = await versionById(versionId, act.signal);
      if (version === null) return { kind: 'NOT_FOUND' };
      // It was completed before: there is nothing left to do, and nothing wrong.
      if (version.upload === null) return { kind: 'DONE', thing: version };
      const path = `/uploads/${encodeURIComponent(version.upload.id)}:complete`;
      const completed = readOutcome(UploadAnswer, await send('completeUpload', path, {}, act));
      if (completed.kind !== 'DONE') return completed;
      const after = await versionById(versionId, act.signal);
      return after === null ? { kind: 'NOT_FOUND' } : { kind: 'DONE', thing: after };
    },

    async moveVersion(id, move, act) {
      const version = await versionById(id, act.signal);
      if (version === null) return { kind: 'NOT_FOUND' };
      const { action, comment } = move;
      const body = {
        ...(comment === undefined ? {} : { comment }),
        ...(move.action === 'APPROVE' ? approvalOf(move) : {}),
      };
      const path = `/versions/${encodeURIComponent(id)}:${VERSION_ACTIONS[action]}`;
      return readOutcome(VersionAnswer, await send('moveVersion', path, body, act, etag(version.revision)));
    },

    async moveAsset(id, { action, reason }, act) {
      const current = await readCurrent(ask, id, act);
      if (current.kind !== 'DONE') return current;
      const path = `/assets/${encodeURIComponent(id)}:${action.toLowerCase()}`;
      const answer = await send('moveAsset', path, { reason }, act, etag(current.thing.revision));
      return readOutcome(AssetAnswer, answer);
    },
  };
}

/** The version as it is now; null for none. */
export type VersionById = (id: string, signal: AbortSignal | undefined) => Promise<VipVersion | null>;

const UploadAnswer = z.object({ id: z.string() });

async function readCurrent(ask: Ask, id: string, { signal }: VipAct): Promise<VipOutcome<VipAsset>> {
  const path = `/assets/${encodeURIComponent(id)}`;
  const request = {
    operation: 'asset',
    method: 'GET',
    path,
    isRepeatable: true,
    alsoReads: [404, 410],
  } as const;
  return readOutcome(AssetAnswer, await ask(request, signal));
}

const LEVELS = {
  CONTRIBUTOR: { level: 'contributor', scheme: 'consonance:contributor' },
  PRODUCT: { level: 'product', scheme: 'isbn13' },
  WORK: { level: 'work', scheme: 'consonance:work' },
} as const;

function approvalOf({ sha256, isRollback, milestone }: VipVersionMove & { action: 'APPROVE' }) {
  return { sha256, rollback: isRollback, ...(milestone === undefined ? {} : { onBehalfOf: milestone }) };
}

/** A new asset as VIP takes it. Its source is a reference too: by those it is found again, many at once. */
export function assetBodyOf(asset: NewVipAsset) {
  const { kind, name, links, source, language, credit, altText, audiences, embargoUntil, expiresAt } = asset;
  const refs = [
    ...(source === undefined ? [] : [{ system: source.system, value: source.ref }]),
    ...(asset.externalRefs ?? []),
  ];
  return withoutUndefined({
    kind: nameOfKind(kind),
    name,
    links: links.map(({ level, value }) => ({ ...LEVELS[level], value })),
    source,
    externalRefs: refs.length === 0 ? undefined : refs,
    language,
    credit,
    altText,
    audience: audiences,
    embargo: embargoUntil === undefined ? undefined : { until: embargoUntil.toISOString() },
    expiresAt: expiresAt?.toISOString(),
  });
}

function changesOf(changes: VipAssetChanges, { links }: VipAsset) {
  const { name, credit, altText, audiences, embargoUntil, expiresAt, isbns } = changes;
  return withoutUndefined({
    name,
    credit,
    altText,
    audience: audiences,
    embargo: embargoUntil === undefined ? undefined : embargoUntil && { until: embargoUntil.toISOString() },
    expiresAt: expiresAt === undefined ? undefined : (expiresAt?.toISOString() ?? null),
    links:
      isbns === undefined
        ? undefined
        : [
            ...links.filter(({ level }) => level !== 'PRODUCT').map(linkOf),
            ...isbns.map((value) => ({ ...LEVELS.PRODUCT, value })),
          ],
  });
}

function linkOf({ level, value }: VipLink) {
  return { ...ALL_LEVELS[level], value };
}

const ALL_LEVELS = {
  ...LEVELS,
  IMPRINT: { level: 'imprint', scheme: 'imprint' },
  SERIES: { level: 'collection', scheme: 'consonance:series' },
} as const;
