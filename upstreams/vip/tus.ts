/**
 * The two requests of tus 1.0 that sending bytes takes: HEAD asks how far an upload has come, PATCH goes on from there.
 *
 * An upload's address is a secret that needs no bearer, and may be at another host than the API. It is never logged, and
 * no failure names it.
 */
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import { failureOfConnection, failureOfStatus, unavailable, unreadable } from '../http/failure.js';
import { parseRetryAfter } from '../http/retry-after.js';
import { VIP } from './answers/read.js';

const VERSION = '1.0.0';
const BYTES = 'application/offset+octet-stream';
const GONE = [404, 410];
/** Another request has moved the upload on, or still holds it (423). */
const ELSEWHERE = [409, 423];

export type TusAnswer =
  | { readonly kind: 'AT'; readonly offset: number }
  /** The upload has had its time, or was cancelled. */
  | { readonly kind: 'GONE' };

export interface Tus {
  /** Rejects with an UpstreamError. */
  offset(url: string, signal: AbortSignal): Promise<TusAnswer>;
  /** Sends the bytes behind the offset. Rejects with an UpstreamError, and with what the bytes themselves throw. */
  append(url: string, piece: TusPiece, signal: AbortSignal): Promise<TusAnswer>;
}

export interface TusPiece {
  readonly offset: number;
  /** How many there will be. */
  readonly length: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface TusOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly userAgent: string;
  /** Without an answer, or with nothing taken from us, for so long an exchange is given up. */
  readonly stallMs: number;
}

export function createTus(options: TusOptions): Tus {
  return {
    async offset(url, signal) {
      const response = await exchange(url, { method: 'HEAD' }, options, signal);
      return readAnswer(response, [200, 204], options);
    },
    async append(url, { offset, length, bytes }, signal) {
      const watch: Watch = { failure: null };
      const headers = {
        'content-type': BYTES,
        'content-length': String(length),
        'upload-offset': String(offset),
      };
      // In bytes and not in objects, so that it holds a few kilobytes and not a few chunks of any size.
      const body = Readable.from(watched(bytes, watch), { objectMode: false }).on('error', () => undefined);
      try {
        const response = await exchange(url, { method: 'PATCH', headers, body }, options, signal);
        return readAnswer(response, [204], options);
      } catch (error) {
        // What broke first counts: bytes that fail end the connection too.
        if (watch.failure !== null) throw watch.failure.error;
        throw error;
      } finally {
        body.destroy();
      }
    },
  };
}

interface Exchange {
  readonly method: 'HEAD' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
}

async function exchange(
  url: string,
  { method, headers = {}, body }: Exchange,
  { dispatcher, userAgent, stallMs }: TusOptions,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(url);
  try {
    return await dispatcher.request({
      origin,
      path: `${pathname}${search}`,
      method,
      headers: { 'tus-resumable': VERSION, 'user-agent': userAgent, ...headers },
      body: body ?? null,
      headersTimeout: stallMs,
      bodyTimeout: stallMs,
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw unavailable(VIP, 'was not waited for: the caller gave up', { cause: error });
    throw error instanceof UpstreamError ? error : failureOfConnection(VIP, error);
  }
}

function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  wanted: readonly number[],
  { clock }: TusOptions,
): TusAnswer {
  // Nothing of tus stands in a body, and one that nobody reads would keep its connection busy.
  body.on('error', () => undefined).destroy();
  if (GONE.includes(status)) return { kind: 'GONE' };
  if (ELSEWHERE.includes(status)) throw unavailable(VIP, 'has come to another place of the file');
  if (status >= 300) {
    throw failureOfStatus(VIP, status, parseRetryAfter(headers['retry-after'], clock.now()));
  }
  const told = headers['upload-offset'];
  if (!wanted.includes(status) || typeof told !== 'string' || !/^\d{1,15}$/.test(told)) {
    throw unreadable(VIP, 'did not say how far an upload has come');
  }
  return { kind: 'AT', offset: Number(told) };
}

interface Watch {
  failure: { readonly error: unknown } | null;
}

/** The same bytes; what they throw is noted, and not what is thrown at them when the connection breaks. */
async function* watched(bytes: AsyncIterable<Uint8Array>, watch: Watch): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await iterator.next().catch((error: unknown) => {
        watch.failure = { error };
        throw error;
      });
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}
