import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedFile } from '../content/find-file.js';
import { lengthOf, partWanted, serveFile, type WantedPart } from '../content/serve-file.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { readSharedFiles } from '../shares/files.js';
import { endedBy, recordDownload } from '../shares/record-access.js';
import type { ShareRow } from '../shares/rows.js';
import { stateAt } from '../shares/state.js';
import { readVersions } from '../versions/rows.js';
import { visitorOf } from './visitor.js';

/**
 * Sends the bytes of a file of the share, and counts that once a download. Without bytes, as of HEAD or of a file that
 * the caller has already, nothing is counted. It throws not-found for what is not served now, without saying why, gone and
 * range-not-satisfiable.
 */
export async function sendDownload(
  share: ShareRow,
  versionId: string,
  request: FastifyRequest,
  reply: FastifyReply,
  context: VipContext,
): Promise<FastifyReply> {
  const found = await findFile(share, versionId, context);
  if (found === null) throw whyNotFound(share, context);
  const { assetId, file } = found;
  const wanted = partWanted(file, request.headers);
  const byteSize = request.method === 'HEAD' ? null : bytesOf(wanted, file);
  if (byteSize === null) {
    if (isUsedUp(share, context)) throw endedBy('exhausted');
  } else {
    const visitor = visitorOf(request, share.share_id, context.tokenSecret);
    const isRest = typeof wanted === 'object' && wanted.start > 0;
    const download = { assetId, versionId, byteSize, isRest };
    await recordDownload(share, download, { visitor, requestId: request.id }, context);
  }
  return serveFile(file, wanted, request, reply, context);
}

function isUsedUp(share: ShareRow, { clock }: VipContext): boolean {
  return stateAt(share, clock.now()) === 'exhausted';
}

function whyNotFound(share: ShareRow, context: VipContext): ProblemError {
  if (isUsedUp(share, context)) return endedBy('exhausted');
  return new ProblemError('not-found', 'This file cannot be had. The page of the link shows those that can.');
}

/** Null: the share has no such file, or it is not served now. */
async function findFile(
  share: ShareRow,
  versionId: string,
  context: VipContext,
): Promise<{ assetId: string; file: ServedFile } | null> {
  const { tenant, recipient_id: recipientId, audience } = share;
  const [version] = await readVersions(context.db, { tenant, ids: [versionId] });
  const assetIds = share.asset_ids.filter((id) => id === version?.asset_id);
  const [shared] = await readSharedFiles({ tenant, recipientId, audience, assetIds }, context);
  // The share follows the approved version: a former one is not served by it.
  if (shared === undefined || shared.row?.content.version_id !== versionId) return null;
  const { sha256, byte_size: byteSize, media_type: mediaType, file_name: fileName } = shared.row.content;
  return { assetId: shared.assetId, file: { sha256, byteSize, mediaType, fileName, isSaved: true } };
}

/** Null: none are sent. */
function bytesOf(wanted: WantedPart, file: ServedFile): number | null {
  if (wanted === 'KNOWN' || wanted === 'UNSATISFIABLE') return null;
  return wanted === 'WHOLE' ? file.byteSize : lengthOf(wanted);
}
