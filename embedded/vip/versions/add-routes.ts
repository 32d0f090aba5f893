import { z } from 'zod';
import { actOf } from '../assets/act.js';
import { findAndLockAsset } from '../assets/find.js';
import { moveAsset } from '../assets/write.js';
import { FileName } from '../files/file-name.js';
import { MediaType } from '../files/media-type.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute, type RouteRequest, type VipContext } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { ingestFile } from '../uploads/ingest.js';
import { lockUpload } from '../uploads/rows.js';
import { checkUsable } from '../uploads/usable.js';
import { resourcesOf } from './include.js';
import { Version } from './version.js';
import { addVersion, type NewVersion, tellOfVersion } from './write.js';

const text = (max: number) => z.string().min(1).max(max);

const Body = z
  .strictObject({
    uploadId: text(100).optional(),
    ingestFrom: z.strictObject({ url: z.string().max(2_000) }).optional(),
    fileName: FileName.optional(),
    mediaType: MediaType.optional(),
    label: text(200).optional(),
    comment: text(5_000).optional(),
    basedOn: text(100).optional(),
    source: z
      .strictObject({ system: text(100), ref: text(500).optional(), milestone: text(100).optional() })
      .optional(),
  })
  .refine(({ uploadId, ingestFrom }) => (uploadId === undefined) !== (ingestFrom === undefined), {
    error: 'Say exactly one of uploadId and ingestFrom.',
  });

const addRoute = defineRoute({
  method: 'POST',
  path: '/assets/{id}/versions',
  summary:
    'Add a version: of an upload, complete or not, or of a file that is fetched. Bytes that are there are one version.',
  scope: 'assets:write',
  query: z.strictObject({}),
  body: Body,
  answers: { 200: Version, 201: Version },
  idempotency: 'OPTIONAL',
  precondition: false,
  limit: 'UPLOAD',
  async handle(request, context) {
    const { tenant, params, body } = request;
    const ingested = await ingest(body, context);
    const answer = await inTransaction(context.db, async (transaction) => {
      const asset = await findAndLockAsset(transaction, { tenant, id: params.id ?? '' });
      const file = ingested ?? (await announcedFile(request, { ...context, db: transaction }));
      const act = actOf(request, context);
      const { fileName = file.fileName, label, comment, basedOn, source } = body;
      const described = { ...file, fileName, label, comment, basedOn, source };
      const { row, isNew } = await addVersion(transaction, asset, described, act);
      if (isNew) {
        await moveAsset(transaction, asset, { latest_version_id: row.version_id }, act.at);
        await tellOfVersion(transaction, 'version.created', row, asset, act);
      }
      const inside = { ...context, db: transaction };
      const [version] = await resourcesOf([row], { tenant, context: inside, withRenditions: false });
      if (version === undefined) throw new ProblemError('not-found', 'There is no such version.');
      const { revision, version_id: id } = row;
      if (!isNew) return { status: 200, body: { ...version, deduplicated: true }, revision };
      return { status: 201, body: version, revision, headers: { location: `/v1/versions/${id}` } };
    });
    context.nudge();
    return answer;
  },
});

type Request = RouteRequest<unknown, z.output<typeof Body>>;

type VersionFile = Pick<
  NewVersion,
  'byteSize' | 'fileName' | 'isComplete' | 'mediaType' | 'sha256' | 'uploadId'
>;

/** The file that is to be fetched, fetched; null where there is an upload. Nothing is locked meanwhile. */
async function ingest(
  { ingestFrom, fileName, mediaType }: Request['body'],
  context: VipContext,
): Promise<VersionFile | null> {
  if (ingestFrom === undefined) return null;
  const file = await ingestFile(ingestFrom.url, context);
  const name = fileName ?? file.fileName;
  if (name === null) {
    throw new ProblemError('validation-failed', 'The file needs a name.', {
      errors: [{ pointer: '/fileName', code: 'required', message: 'Its address does not end in one.' }],
    });
  }
  const { byteSize, sha256 } = file;
  return {
    fileName: name,
    mediaType: mediaType ?? file.mediaType,
    byteSize,
    sha256,
    uploadId: null,
    isComplete: true,
  };
}

/** The file of the upload that is named, complete or not. It throws not-found and gone. */
async function announcedFile({ tenant, body }: Request, { db, clock }: VipContext): Promise<VersionFile> {
  const upload = await lockUpload(db, { tenant, id: body.uploadId ?? '' });
  checkUsable(upload, clock.now());
  return {
    fileName: upload.file_name,
    mediaType: upload.media_type,
    byteSize: Number(upload.byte_size),
    sha256: upload.sha256,
    uploadId: upload.upload_id,
    isComplete: upload.state === 'complete',
  };
}

export const addRoutes: readonly AnyRoute[] = [addRoute];
