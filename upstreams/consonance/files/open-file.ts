/** Opens a file where a record says that it is. What comes is limited in size and in time while it is read. */
import type { Dispatcher } from 'undici';
import { PrivateAddressError } from '../../../platform/http/public-lookup.js';
import { failureOfStatus, unreadable } from '../../http/failure.js';
import { parseRetryAfter } from '../../http/retry-after.js';
import { createDeadline, type Deadline } from './deadline.js';
import { discard, type ExchangeOptions, FILE_HOST, failureOf, readTarget, send } from './exchange.js';
import type { ConsonanceFiles, FileOutcome, OpenedFile } from './files.js';

/** Enough for a short address, its long form and the store behind it. */
const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/** The outcome is known with the head of the answer; what the bytes do later fails where they are read. */
export function createOpenFile(options: ExchangeOptions): ConsonanceFiles['openFile'] {
  const { timeoutMs } = options.settings.files;
  return async (url, callers) => {
    const deadline = createDeadline(timeoutMs, callers);
    const fail = (error: unknown) => failureOf(error, { timeoutMs, signal: deadline.signal, callers });
    try {
      const response = await follow(url, options, deadline.signal);
      const outcome =
        'statusCode' in response ? readAnswer(response, { ...options, deadline, fail }) : response;
      if (outcome.kind !== 'OPENED') deadline.clear();
      return outcome;
    } catch (error) {
      deadline.clear();
      if (error instanceof PrivateAddressError)
        return notAllowed('It leads to an address of a private network.');
      throw fail(error);
    }
  };
}

/** Each step is checked as the first one was. */
async function follow(
  url: string,
  options: ExchangeOptions,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData | FileOutcome> {
  let target = readTarget(url);
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    if (target === null) return notAllowed('It is no address of the web, or it holds a password.');
    const response = await send(
      target,
      // Bytes that were packed for the way have another length and another hash.
      { method: 'GET', headers: { accept: '*/*', 'accept-encoding': 'identity' } },
      options,
      signal,
    );
    const { location } = response.headers;
    if (!REDIRECTS.includes(response.statusCode) || typeof location !== 'string') return response;
    discard(response);
    target = readTarget(location, target);
  }
  return notAllowed(`It is redirected more than ${MAX_REDIRECTS} times.`);
}

interface Reading extends ExchangeOptions {
  readonly deadline: Deadline;
  readonly fail: (error: unknown) => Error;
}

function readAnswer(response: Dispatcher.ResponseData, reading: Reading): FileOutcome {
  const outcome = response.statusCode === 200 ? readFile(response, reading) : readRefusal(response, reading);
  if (outcome.kind !== 'OPENED') discard(response);
  return outcome;
}

/** Throws an UpstreamError for what passes, and for what is neither a file nor a refusal. */
function readRefusal(response: Dispatcher.ResponseData, { clock }: Reading): FileOutcome {
  const { statusCode: status, headers } = response;
  if (status === 404 || status === 410) return { kind: 'NOT_FOUND' };
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (isRefusal) return { kind: 'REFUSED', status };
  discard(response);
  if (status < 400) throw unreadable(FILE_HOST, `did not answer with a file (HTTP ${status})`);
  throw failureOfStatus(FILE_HOST, status, parseRetryAfter(headers['retry-after'], clock.now()));
}

function readFile({ headers, body }: Dispatcher.ResponseData, reading: Reading): FileOutcome {
  const { maxBytes } = reading.settings.files;
  const mediaType = mediaTypeOf(headers['content-type']);
  const isPacked = (headers['content-encoding'] ?? 'identity') !== 'identity';
  if (isPacked || /^(text\/html|application\/xhtml\+xml)$/.test(mediaType)) return { kind: 'NOT_A_FILE' };
  const byteSize = byteSizeOf(headers['content-length']);
  if (byteSize !== null && byteSize > maxBytes) return { kind: 'TOO_LARGE', byteSize, maxBytes };
  return { kind: 'OPENED', file: openedFile({ mediaType, byteSize }, body, reading) };
}

function openedFile(
  told: Pick<OpenedFile, 'byteSize' | 'mediaType'>,
  body: Dispatcher.ResponseData['body'],
  reading: Reading,
): OpenedFile {
  // A break between two reads has nobody to tell: the next read fails with it.
  body.on('error', () => undefined);
  return {
    ...told,
    bytes: limited(body, reading),
    close: () => {
      reading.deadline.clear();
      body.destroy();
    },
  };
}

/** Counted while it comes in: a Content-Length may be absent, or a lie. */
async function* limited(
  body: Dispatcher.ResponseData['body'],
  { settings, deadline, fail }: Reading,
): AsyncGenerator<Uint8Array> {
  const { maxBytes } = settings.files;
  let bytes = 0;
  try {
    for await (const piece of body) {
      bytes += piece.length;
      // Leaving the loop destroys the stream, and with it the connection.
      if (bytes > maxBytes) throw unreadable(FILE_HOST, `sent more than ${maxBytes} bytes`);
      yield piece;
    }
  } catch (error) {
    throw fail(error);
  } finally {
    deadline.clear();
  }
}

function mediaTypeOf(header: string | string[] | undefined): string {
  const [type = ''] = typeof header === 'string' ? header.split(';') : [];
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim().toLowerCase() : 'application/octet-stream';
}

function byteSizeOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

function notAllowed(reason: string): FileOutcome {
  return { kind: 'NOT_ALLOWED', reason };
}
