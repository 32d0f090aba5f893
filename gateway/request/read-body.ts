/** Reads a request's body up to a limit. */
import type { IncomingMessage } from 'node:http';
import { KnownError } from '../../platform/errors.js';

/**
 * The body as text. Throws PAYLOAD_TOO_LARGE as soon as the limit is passed, and BAD_REQUEST for a body that was cut
 * off or is not UTF-8.
 *
 * What comes after the limit is left to Node, which reads and drops it once we have answered: a connection that is
 * closed while its client still sends loses the answer.
 */
export async function readBody(message: IncomingMessage, limitBytes: number): Promise<string> {
  const declared = Number(message.headers['content-length'] ?? 0);
  if (declared > limitBytes) throw tooLarge(limitBytes);
  return decode(await collect(message, limitBytes));
}

function collect(message: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    message.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) {
        chunks.length = 0;
        reject(tooLarge(limitBytes));
      } else chunks.push(chunk);
    });
    message.once('end', () => resolve(Buffer.concat(chunks)));
    message.once('error', () => reject(new KnownError('BAD_REQUEST', 'The body was cut off.')));
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new KnownError('BAD_REQUEST', 'The body is not UTF-8.', { cause });
  }
}

function tooLarge(limitBytes: number): KnownError {
  return new KnownError(
    'PAYLOAD_TOO_LARGE',
    `The body is larger than ${limitBytes.toLocaleString('en')} bytes, the limit here.`,
  );
}
