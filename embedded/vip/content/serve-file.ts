/** Sends the bytes of a file, or the part of them that was asked for (RFC 9110, 13 and 14). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '../files/blob-store.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import type { ServedFile } from './find-file.js';
import { etagOf, headersOf } from './headers.js';
import { readRange } from './range.js';

/** 'KNOWN': the caller has the bytes already. */
export type WantedPart = ByteRange | 'KNOWN' | 'UNSATISFIABLE' | 'WHOLE';

/** What of the file the request asks for. */
export function partWanted(file: ServedFile, headers: FastifyRequest['headers']): WantedPart {
  if (isKnown(headers['if-none-match'], etagOf(file))) return 'KNOWN';
  return wantsPart(headers['if-range'], file) ? readRange(headers.range, file.byteSize) : 'WHOLE';
}

/** Answers with the part. It throws range-not-satisfiable. */
export async function serveFile(
  file: ServedFile,
  wanted: WantedPart,
  { method }: Pick<FastifyRequest, 'method'>,
  reply: FastifyReply,
  { blobs }: Pick<VipContext, 'blobs'>,
): Promise<FastifyReply> {
  if (wanted === 'KNOWN') return reply.code(304).headers(headersOf(file)).send();
  if (wanted === 'UNSATISFIABLE') {
    reply.header('content-range', `bytes */${file.byteSize}`);
    throw new ProblemError('range-not-satisfiable', `The file has ${file.byteSize} bytes.`);
  }
  const part = wanted === 'WHOLE' ? { start: 0, end: file.byteSize - 1 } : wanted;
  // Before the headers: a failure has headers of its own.
  const bytes = method === 'HEAD' ? undefined : await blobs.open(file.sha256, part);
  return reply
    .code(wanted === 'WHOLE' ? 200 : 206)
    .headers({
      ...headersOf(file),
      ...(wanted === 'WHOLE' ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${file.byteSize}` }),
      'content-length': String(lengthOf(part)),
    })
    .send(bytes);
}

/** In bytes. */
export function lengthOf({ start, end }: ByteRange): number {
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
