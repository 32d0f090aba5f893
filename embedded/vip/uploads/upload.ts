/** An upload as the contract has it (3.4): a file that is announced first, and then comes in parts. */
import { z } from 'zod';
import { FileName } from '../files/file-name.js';
import { MediaType } from '../files/media-type.js';
import { isSignatureOf, signatureOf } from '../files/signature.js';
import type { VipContext } from '../http/route.js';
import type { UploadRow } from './rows.js';

/** What is announced. */
export const UploadBody = z.strictObject({
  fileName: FileName,
  byteSize: z.int().min(1),
  mediaType: MediaType,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'It must be a SHA-256 as 64 hex digits in lower case.'),
});
export type UploadBody = z.infer<typeof UploadBody>;

/** What is answered. */
export const Upload = z.strictObject({
  id: z.string(),
  protocol: z.literal('tus'),
  /** Takes the bytes by tus 1.0, without a bearer. Whoever has it can send: it is a secret. */
  url: z.string(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'complete', 'cancelled', 'expired']),
  fileName: z.string(),
  byteSize: z.int(),
  mediaType: z.string(),
  sha256: z.string(),
});

type Signer = Pick<VipContext, 'origin' | 'tokenSecret'>;

/** The upload as the API tells it. */
export function uploadOf(row: UploadRow, signer: Signer): z.infer<typeof Upload> {
  return {
    id: row.upload_id,
    protocol: 'tus',
    url: uploadAddress(row.upload_id, signer),
    expiresAt: row.expires_at.toISOString(),
    state: row.state,
    fileName: row.file_name,
    byteSize: row.byte_size,
    mediaType: row.media_type,
    sha256: row.sha256,
  };
}

/** Where the bytes go. It is the same at every reading and after every restart. */
export function uploadAddress(id: string, { origin, tokenSecret }: Signer): string {
  return `${origin()}/uploads/${id}/${signatureOf(id, 'upload', tokenSecret)}`;
}

/** Whether the address is one that we gave. */
export function isUploadAddress(id: string, signature: string, tokenSecret: string): boolean {
  return isSignatureOf(signature, id, 'upload', tokenSecret);
}
