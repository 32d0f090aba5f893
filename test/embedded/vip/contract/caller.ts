/** A caller of the contract over plain HTTP: no code of the product stands between the suite and the service. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Credentials } from './target.js';

// biome-ignore lint/suspicious/noExplicitAny: the suite reaches into JSON whose shape the contract tells
type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly key?: string;
  /** The revision that it is made for. */
  readonly revision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Caller {
  readonly url: string;
  /** method and path, such as GET and /assets/ast_1: below /v1. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

export async function readToken(url: string, { clientId, clientSecret }: Credentials): Promise<Response> {
  return fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
}

export async function createCaller(url: string, credentials: Credentials): Promise<Caller> {
  const token = (await (await readToken(url, credentials)).json()) as { access_token: string };
  return callerWith(url, { authorization: `Bearer ${token.access_token}` });
}

export function callerWith(url: string, identity: Readonly<Record<string, string>>): Caller {
  return {
    url,
    async call(method, path, { body, key, revision, headers = {} } = {}) {
      const response = await fetch(`${url}/v1${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...identity,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
          ...headers,
        },
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text !== '' ? JSON.parse(text) : text,
      };
    },
  };
}

export function sha256Of(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Text that nobody has had before: equal bytes are one version. */
export function someText(): Buffer {
  return Buffer.from(`Jacket copy, ${randomUUID()}.\n`);
}

export interface Fresh {
  readonly kind?: string;
  readonly links?: readonly { level: string; scheme: string; value: string }[];
  readonly [more: string]: unknown;
}

/** A new asset, by default a text without links. */
export async function createAsset(
  { call }: Caller,
  { kind = 'jacket_copy', ...more }: Fresh = {},
): Promise<Json> {
  const { status, body } = await call('POST', '/assets', {
    key: randomUUID(),
    body: { kind, name: 'Copy for the jacket', links: [], language: 'en', ...more },
  });
  if (status !== 201) throw new Error(`POST /assets: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Declares a file, and says what the service answers. */
export function declareUpload({ call }: Caller, bytes: Buffer, more: Readonly<Record<string, unknown>> = {}) {
  return call('POST', '/uploads', {
    key: randomUUID(),
    body: {
      fileName: 'copy.txt',
      byteSize: bytes.length,
      mediaType: 'text/plain',
      sha256: sha256Of(bytes),
      ...more,
    },
  });
}

/** Sends bytes to an upload's address, from where it stands (tus 1.0). */
export function sendBytes(address: string, bytes: Buffer, offset = 0): Promise<Response> {
  return fetch(address, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
}

/** A version with these bytes, all sent and checked. */
export async function addVersion(
  caller: Caller,
  assetId: string,
  bytes: Buffer = someText(),
  more: Readonly<Record<string, unknown>> = {},
): Promise<Json> {
  const upload = (await declareUpload(caller, bytes, more)).body;
  await sendBytes(upload.url, bytes);
  await caller.call('POST', `/uploads/${upload.id}:complete`, { key: randomUUID() });
  const added = await caller.call('POST', `/assets/${assetId}/versions`, {
    key: randomUUID(),
    body: { uploadId: upload.id },
  });
  if (added.status !== 201) throw new Error(`POST versions: ${added.status} ${JSON.stringify(added.body)}`);
  return untilProcessed(caller, added.body.id);
}

const PROCESSED = ['ready', 'quarantined', 'failed'];
const GIVE_UP_MS = 60_000;

export async function untilProcessed({ call }: Caller, versionId: string): Promise<Json> {
  const end = Date.now() + GIVE_UP_MS;
  for (;;) {
    const { body } = await call('GET', `/versions/${versionId}`);
    if (PROCESSED.includes(body.processing)) return body;
    if (Date.now() > end) throw new Error(`${versionId} is still ${body.processing}`);
    await sleep(50);
  }
}

/** One step of a version, such as submit, for the revision that it has now. */
export async function act(
  { call }: Caller,
  versionId: string,
  action: string,
  body: unknown = {},
): Promise<Answer> {
  const { body: version } = await call('GET', `/versions/${versionId}`);
  return call('POST', `/versions/${versionId}:${action}`, {
    key: randomUUID(),
    revision: version.revision,
    body,
  });
}

/** A version with these bytes, approved. */
export async function addApproved(
  caller: Caller,
  assetId: string,
  bytes: Buffer = someText(),
): Promise<Json> {
  const version = await addVersion(caller, assetId, bytes);
  await act(caller, version.id, 'submit');
  const { status, body } = await act(caller, version.id, 'approve', { sha256: version.file.sha256 });
  if (status !== 200) throw new Error(`approve: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** An ISBN of nobody: 13 digits with the right check digit. */
export function someIsbn(): string {
  const body = `978199${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return body + String((10 - (sum % 10)) % 10);
}
