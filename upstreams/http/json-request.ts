/**
 * One HTTP exchange: a request out, a JSON answer back, within the limits. No retries here.
 */
import type { Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import { failureOfConnection, failureOfStatus, unreadable } from './failure.js';
import { parseRetryAfter } from './retry-after.js';
import type { HttpSettings } from './settings.js';
import type { Upstream } from './upstream.js';

export interface JsonRequest {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  /** Below the upstream's origin, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  /** Statuses beside 2xx whose JSON the caller wants to read himself. */
  readonly alsoReads?: readonly number[];
  /** Statuses whose answer has no body to read, such as 302: the caller wants its headers. */
  readonly withoutBody?: readonly number[];
}

export interface JsonAnswer {
  readonly status: number;
  /** Undefined for a status that was asked for without its body. */
  readonly body: unknown;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface JsonRequestOptions {
  readonly upstream: Upstream;
  readonly origin: string;
  readonly dispatcher: Dispatcher;
  readonly settings: Pick<HttpSettings, 'bodyTimeoutMs' | 'headersTimeoutMs' | 'maxAnswerBytes'>;
  readonly clock: Clock;
}

/** Rejects with an UpstreamError and nothing else. */
export async function requestJson(
  request: JsonRequest,
  options: JsonRequestOptions,
  signal: AbortSignal,
): Promise<JsonAnswer> {
  try {
    return await readAnswer(await send(request, options, signal), request, options);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw failureOfConnection(options.upstream, error);
  }
}

function send(
  request: JsonRequest,
  { origin, dispatcher, settings }: JsonRequestOptions,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const content = request.body === undefined ? {} : { 'content-type': 'application/json' };
  return dispatcher.request({
    origin,
    path: request.path,
    method: request.method,
    headers: { accept: 'application/json', ...content, ...request.headers },
    body: request.body ?? null,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
    signal,
  });
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  request: JsonRequest,
  { upstream, settings, clock }: JsonRequestOptions,
): Promise<JsonAnswer> {
  if (request.withoutBody?.includes(status)) {
    body.on('error', () => undefined).destroy();
    return { status, headers, body: undefined };
  }
  const isWanted = (status >= 200 && status < 300) || (request.alsoReads ?? []).includes(status);
  if (isWanted && isJson(headers['content-type'])) {
    return {
      status,
      headers,
      body: parse(await readText(body, upstream, settings.maxAnswerBytes), upstream),
    };
  }
  // An answer that nobody reads would keep its connection busy.
  body.on('error', () => undefined).destroy();
  if (status >= 200 && status < 300) throw unreadable(upstream, 'did not answer with JSON');
  throw failureOfStatus(upstream, status, parseRetryAfter(headers['retry-after'], clock.now()));
}

function isJson(contentType: string | string[] | undefined): boolean {
  return typeof contentType === 'string' && /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType);
}

/** Counted while it comes in: a Content-Length may be absent, or a lie. */
async function readText(
  body: Dispatcher.ResponseData['body'],
  upstream: Upstream,
  maxBytes: number,
): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) throw unreadable(upstream, `answered with more than ${maxBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string, upstream: Upstream): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which is not ours to show.
    throw unreadable(upstream, 'answered with JSON that cannot be read');
  }
}
