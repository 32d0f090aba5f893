/** Serves bytes by signed addresses. Neither the address nor a part of it is ever logged. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '../files/blob-store.js';
import { type ProblemCode, ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { sendProblem } from '../http/send-problem.js';
import { readContentAddress } from './address.js';
import { findServedFile, type ServedFile } from './find-file.js';
import { etagOf, headersOf } from './headers.js';
import { readRange } from './range.js';

/** Adds GET and HEAD of /content outside /v1: they need no bearer. */
export function installSignedContent(app: FastifyInstance, context: VipContext): void {
  void app.register(async (content) => {
    content.setErrorHandler(sendProblem);
    content.route<{ Params: { '*': string } }>({
      method: ['GET', 'HEAD'],
      // Not a parameter: those are short.
      url: '/content/*',
      handler: async (request, reply) => {
        // A refusal of now is not one of later.
        reply.header('cache-control', 'no-store');
        return serve(await findFile(request.params['*'], context), request, reply, context);
      },
    });
  });
}

/** Decides as if the address had been given now. It throws not-found and gone: why is not for whoever has the address. */
async function findFile(token: string, context: VipContext): Promise<ServedFile> {
  const claims = readContentAddress(token, context);
  if (claims === 'INVALID') throw new ProblemError('not-found', 'There is nothing at this address.');
  if (claims === 'EXPIRED')
    throw new ProblemError('gone', 'The address has had its time. Ask for a new one.');
  try {
    return await findServedFile(claims, context);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(FOR_GOOD.has(error.code) ? 'gone' : 'not-found', 'It is not served.');
  }
}

const FOR_GOOD: ReadonlySet<ProblemCode> = new Set(['gone', 'quarantined']);

async function serve(
  file: ServedFile,
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  { blobs }: VipContext,
): Promise<FastifyReply> {
  if (isKnown(headers['if-none-match'], etagOf(file))) return reply.code(304).headers(headersOf(file)).send();
  const range = wantsPart(headers['if-range'], file) ? readRange(headers.range, file.byteSize) : 'WHOLE';
  if (range === 'UNSATISFIABLE') {
    reply.header('content-range', `bytes */${file.byteSize}`);
    throw new ProblemError('range-not-satisfiable', `The file has ${file.byteSize} bytes.`);
  }
  const part = range === 'WHOLE' ? { start: 0, end: file.byteSize - 1 } : range;
  // Before the headers: a failure has headers of its own.
  const bytes = method === 'HEAD' ? undefined : await blobs.open(file.sha256, part);
  return reply
    .code(range === 'WHOLE' ? 200 : 206)
    .headers({
      ...headersOf(file),
      ...(range === 'WHOLE' ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${file.byteSize}` }),
      'content-length': String(lengthOf(part)),
    })
    .send(bytes);
}

function lengthOf({ start, end }: ByteRange): number {
  return end - start + 1;
}

function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(etag);
}

/** A part only of the bytes that the caller has another part of (RFC 9110, 13.1.5). */
function wantsPart(ifRange: string | string[] | undefined, file: ServedFile): boolean {
  return ifRange === undefined || String(ifRange).trim() === etagOf(file);
}
