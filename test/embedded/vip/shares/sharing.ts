/** Assets that may be shared, and links to them. */
import { randomUUID } from 'node:crypto';
import { type Json, NOON, type VipService } from '../service.js';
import {
  type Announced,
  addVersion,
  createAsset,
  sha256Of,
  untilProcessed,
  act as vipAct,
} from '../uploads/sending.js';

export const act = vipAct;
export const IN_A_WEEK = '2026-11-12T12:00:00.000Z';
export { NOON };

type Calling = Pick<VipService, 'call'>;

export function someText(): string {
  return `Jacket copy ${randomUUID()}.`;
}

/** Puts what the rights say of one asset, in place of what they said before. */
export async function putRights({ call }: Calling, assetId: string, more: object = {}): Promise<void> {
  const body = {
    subject: { level: 'asset', value: assetId },
    effect: 'grant',
    territories: { include: ['WORLD'] },
    ...more,
    source: { system: 'house', ref: assetId, revision: '1', asOf: NOON, ...revisionOf(more) },
  };
  const { status, text } = await call('PUT', `/rights/house:${assetId}`, { body });
  if (status > 201) throw new Error(text);
}

/** Whatever is put later is of a later revision. */
let revisions = 1;
function revisionOf(more: object): object {
  revisions += 1;
  return Object.keys(more).length === 0 ? {} : { revision: String(revisions) };
}

/** An asset with an approved version of these bytes, cleared for the world. */
export async function addShareable(
  service: Calling,
  {
    bytes = someText(),
    file = {},
    asset = {},
  }: { bytes?: Buffer | string; file?: Announced; asset?: object } = {},
): Promise<{ assetId: string; versionId: string }> {
  const { id: assetId } = await createAsset(service, asset);
  const versionId = await approveNext(service, assetId, bytes, file);
  await putRights(service, assetId);
  return { assetId, versionId };
}

export async function approveNext(
  service: Calling,
  assetId: string,
  bytes: Buffer | string,
  file: Announced = {},
): Promise<string> {
  const { id } = await addVersion(service, bytes, file, assetId);
  await untilProcessed(service, id);
  await act(service, `/versions/${id}:submit`);
  const { status, text } = await act(service, `/versions/${id}:approve`, { sha256: sha256Of(bytes) });
  if (status !== 200) throw new Error(text);
  return id;
}

export function postShare({ call }: Calling, body: object, key?: string) {
  return call('POST', '/shares', {
    body: { expiresAt: IN_A_WEEK, ...body },
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
}

/** A share of one new text. Its url is that of the link. */
export async function addShare(service: Calling, more: object = {}, bytes = someText()): Promise<Json> {
  const { assetId, versionId } = await addShareable(service, { bytes });
  const { status, body, text } = await postShare(service, { assetIds: [assetId], ...more });
  if (status !== 201) throw new Error(text);
  return { ...body, assetId, versionId, bytes, fileUrl: `${body.url}/files/${versionId}` };
}
