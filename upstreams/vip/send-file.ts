/** Makes a file a version of its asset: found or made, looked for among its versions, sent, and added. */
import { unreadable } from '../http/failure.js';
import type { VipAct, VipOutcome } from './act.js';
import { AssetAnswer } from './answers/asset.js';
import { VIP } from './answers/read.js';
import { VersionAnswer } from './answers/version.js';
import { assetBodyOf } from './changes.js';
import type { VipFile, VipFiles, VipSentFile } from './files.js';
import type { VipPage, VipVersion } from './model.js';
import { readOutcome } from './outcome.js';
import { LONGEST_PAGE } from './query.js';
import { isReplayed, type Send, withoutUndefined } from './send.js';
import { stepOf, type UploadFile } from './uploads.js';
import type { VipInventory } from './vip.js';

interface Parts {
  readonly send: Send;
  readonly uploadFile: UploadFile;
  readonly versionsOfAsset: VipInventory['versionsOfAsset'];
}

export function createSendFile(parts: Parts): VipFiles['sendFile'] {
  return async (file, act) => {
    const found = await findOrMakeAsset(parts, file, act);
    if (found.kind !== 'DONE') return found;
    const { id: assetId, isNew } = found.thing;
    const held = isNew ? null : await findVersion(parts, { assetId, sha256: file.sha256 }, act);
    if (held !== null) return { kind: 'DONE', thing: { assetId, version: held, isDeduplicated: true } };
    // Before its version, so that no version ever waits for bytes that do not come.
    const uploaded = await parts.uploadFile(file, act);
    if (uploaded.kind !== 'DONE') return uploaded;
    return addVersion(parts, { file, assetId, uploadId: uploaded.thing.id }, act);
  };
}

async function findOrMakeAsset(
  { send }: Parts,
  { asset }: VipFile,
  act: VipAct,
): Promise<VipOutcome<{ readonly id: string; readonly isNew: boolean }>> {
  if ('id' in asset) return { kind: 'DONE', thing: { id: asset.id, isNew: false } };
  const body = assetBodyOf(asset);
  const answer = await send('createAsset', '/assets', body, stepOf(act, 'asset', body));
  const made = readOutcome(AssetAnswer, answer);
  if (made.kind !== 'DONE') return made;
  return {
    kind: 'DONE',
    thing: { id: made.thing.id, isNew: answer.status === 201 && !isReplayed(answer) },
  };
}

/** The version with these bytes; null where there is none, or one that still waits for them or could not take them. */
async function findVersion(
  { versionsOfAsset }: Parts,
  { assetId, sha256 }: { readonly assetId: string; readonly sha256: string },
  { signal }: VipAct,
): Promise<VipVersion | null> {
  for (let after: string | null = null; ; ) {
    const page: VipPage<VipVersion> | null = await versionsOfAsset(
      { assetId, first: LONGEST_PAGE, after },
      signal,
    );
    const same = page?.items.find((version) => version.sha256 === sha256);
    // An asset has the same bytes once: sent again they are those of this version, and are looked at anew.
    if (same !== undefined) return BYTELESS.includes(same.processing) ? null : same;
    if (page === null || page.nextCursor === null || page.nextCursor === after) return null;
    after = page.nextCursor;
  }
}

const BYTELESS: readonly VipVersion['processing'][] = ['AWAITING_UPLOAD', 'FAILED'];

async function addVersion(
  { send }: Parts,
  {
    file,
    assetId,
    uploadId,
  }: { readonly file: VipFile; readonly assetId: string; readonly uploadId: string },
  act: VipAct,
): Promise<VipOutcome<VipSentFile>> {
  const { system, milestone } = file;
  // Without a reference: two versions by one reference would be one, whatever their bytes (contract 3.1: natural keys).
  const body = { uploadId, source: withoutUndefined({ system, milestone }) };
  const path = `/assets/${encodeURIComponent(assetId)}/versions`;
  const answer = await send('addVersion', path, body, stepOf(act, 'version', body));
  const added = readOutcome(VersionAnswer, answer);
  if (added.kind !== 'DONE') return added;
  const version = added.thing;
  if (version.sha256 !== file.sha256) throw unreadable(VIP, 'answered a version with other bytes');
  return { kind: 'DONE', thing: { assetId, version, isDeduplicated: answer.status === 200 } };
}
