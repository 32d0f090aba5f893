/**
 * Takes the bytes of uploads by tus 1.0: HEAD tells how far an upload has come, PATCH goes on from there.
 *
 * Our own and not @tus/server with its file store: an upload is announced over the API before, with its size and hash, and
 * the row in the database says whether it may still be sent to, by the service's clock. The store keeps a second truth in
 * files of its own and by the machine's clock, flushes nothing to the disk, and keeps what came beyond the announced
 * size when the length of a request is not told beforehand.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UploadFile } from '../files/upload-files.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { sendProblem } from '../http/send-problem.js';
import type { UploadRow } from './rows.js';
import { isUploadAddress } from './upload.js';
import { checkUsable } from './usable.js';

const VERSION = '1.0.0';
const BYTES = 'application/offset+octet-stream';

type ToUpload = FastifyRequest<{ Params: { id: string; signature: string } }>;

/** Adds the routes outside /v1. Their addresses are secrets and need no bearer. */
export function installUploadReceiver(app: FastifyInstance, context: VipContext): void {
  void app.register(async (receiver) => {
    receiver.setErrorHandler(sendProblem);
    receiver.removeAllContentTypeParsers();
    // The body is not read here: it is written to disk as it comes.
    receiver.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    receiver.addHook('onRequest', async (request: ToUpload, reply) => {
      reply.headers({ 'tus-resumable': VERSION, 'cache-control': 'no-store' });
      const { id, signature } = request.params;
      if (!isUploadAddress(id, signature, context.tokenSecret)) throw notFound();
      if (request.method === 'OPTIONS' || request.headers['tus-resumable'] === VERSION) return undefined;
      return reply.code(412).header('tus-version', VERSION).send();
    });
    const path = '/uploads/:id/:signature';
    receiver.options(path, async (_request, reply) => reply.code(204).header('tus-version', VERSION).send());
    receiver.head(path, async (request: ToUpload, reply) => tellOffset(request, reply, context));
    receiver.patch(path, async (request: ToUpload, reply) => receive(request, reply, context));
  });
}

async function tellOffset(
  request: ToUpload,
  reply: FastifyReply,
  context: VipContext,
): Promise<FastifyReply> {
  const upload = await findUpload(request, context);
  const length =
    upload.state === 'complete'
      ? upload.byte_size
      : await context.blobs.uploads.exclusively(upload.upload_id, (file) => file.length());
  return reply
    .code(200)
    .headers({ ...progressOf(upload, length), 'upload-length': upload.byte_size })
    .send();
}

async function receive(request: ToUpload, reply: FastifyReply, context: VipContext): Promise<FastifyReply> {
  if (request.headers['content-type'] !== BYTES) {
    throw new ProblemError('unsupported-media', `Send the bytes as ${BYTES}.`);
  }
  const { upload, length } = await context.blobs.uploads.exclusively(request.params.id, async (file) => {
    // Read when it is our turn: meanwhile it may have been completed or cancelled.
    const found = await findUpload(request, context);
    return { upload: found, length: await appendTo(file, found, request) };
  });
  return reply.code(204).headers(progressOf(upload, length)).send();
}

async function appendTo(file: UploadFile, upload: UploadRow, { raw, headers }: ToUpload): Promise<number> {
  if (upload.state === 'complete') throw conflict('The upload is complete.');
  const length = await file.length();
  if (headers['upload-offset'] !== String(length)) throw conflict(`The upload has come to ${length} bytes.`);
  if (length + Number(headers['content-length'] ?? 0) > upload.byte_size) {
    throw new ProblemError('file-too-large', `The file was announced with ${upload.byte_size} bytes.`);
  }
  return file.append(raw, upload.byte_size);
}

function notFound(): ProblemError {
  return new ProblemError('not-found', 'There is no such upload.');
}

function conflict(detail: string): ProblemError {
  return new ProblemError('state-conflict', detail);
}

/** By its id alone: the signature proves that the tenant's caller was given the address. It throws not-found and gone. */
async function findUpload({ params }: ToUpload, { db, clock }: VipContext): Promise<UploadRow> {
  const upload = await db
    .selectFrom('vip.upload')
    .selectAll()
    .where('upload_id', '=', params.id)
    .executeTakeFirst();
  checkUsable(upload, clock.now());
  return upload;
}

function progressOf(upload: UploadRow, length: number): Record<string, number | string> {
  return { 'upload-offset': length, 'upload-expires': upload.expires_at.toUTCString() };
}
