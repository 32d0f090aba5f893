/** Announcing files and sending their bytes, as a client of the service does. */
import { createHash } from 'node:crypto';
import type { Json, VipService } from '../service.js';

/** Whatever calls the API. */
export type Calling = Pick<VipService, 'call'>;

export function sha256Of(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export interface Announced {
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly byteSize?: number;
  readonly sha256?: string;
}

export function announce({ call }: Calling, bytes: Buffer | string, more: Announced = {}) {
  return call('POST', '/uploads', {
    body: {
      fileName: 'copy.txt',
      mediaType: 'text/plain',
      byteSize: Buffer.from(bytes).length,
      sha256: sha256Of(bytes),
      ...more,
    },
  });
}

/** tus 1.0. */
export function send(
  url: string,
  bytes: Buffer | string | ReadableStream,
  offset = 0,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    body: bytes,
    ...(bytes instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  });
}

export function askOffset(url: string): Promise<Response> {
  return fetch(url, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
}

/** An upload with all its bytes, which are the announced ones. */
export async function upload(service: Calling, bytes: Buffer | string, more: Announced = {}): Promise<Json> {
  const { body } = await announce(service, bytes, more);
  await send(body.url, bytes);
  return (await service.call('POST', `/uploads/${body.id}:complete`)).body;
}

export async function createAsset({ call }: Calling, more: object = {}): Promise<Json> {
  return (await call('POST', '/assets', { body: { kind: 'front_cover', name: 'Cover', links: [], ...more } }))
    .body;
}

/** A version that is looked at next, or was already. */
export async function addVersion(
  service: Calling,
  bytes: Buffer | string,
  more: Announced = {},
  assetId?: string,
): Promise<Json> {
  const { id } = assetId === undefined ? await createAsset(service) : { id: assetId };
  const { id: uploadId } = await upload(service, bytes, more);
  return (await service.call('POST', `/assets/${id}/versions`, { body: { uploadId } })).body;
}

/** As it is once nothing is due any more. */
export async function untilProcessed({ call }: Calling, versionId: string): Promise<Json> {
  for (;;) {
    const { body } = await call('GET', `/versions/${versionId}`);
    if (['ready', 'quarantined', 'failed'].includes(body.processing)) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function act({ call }: Calling, path: string, body: object = {}) {
  const [resource = ''] = path.split(':');
  const { revision } = (await call('GET', resource)).body;
  return call('POST', path, { body, headers: { 'if-match': `"${revision}"` } });
}

/** A ready version, approved. */
export async function addApproved(
  service: Calling,
  bytes: Buffer | string,
  more: Announced = {},
): Promise<Json> {
  const { id } = await addVersion(service, bytes, more);
  const { file } = await untilProcessed(service, id);
  await act(service, `/versions/${id}:submit`);
  return (await act(service, `/versions/${id}:approve`, { sha256: file.sha256 })).body;
}
