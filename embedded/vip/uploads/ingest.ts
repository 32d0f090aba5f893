/** Fetches a file from where a version says that it is. The caller chooses the address, so that little may be fetched. */
import type { Dispatcher } from 'undici';
import { PrivateAddressError } from '../../../platform/http/public-lookup.js';
import { FileName } from '../files/file-name.js';
import { MediaType } from '../files/media-type.js';
import { type ReceivedFile, receiveFile } from '../files/receive-file.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import type { EmbeddedVipSettings } from '../settings.js';
import { createGuardedAgent } from './guarded-agent.js';

export interface IngestedFile extends ReceivedFile {
  /** As the other side says; application/octet-stream where it says nothing that can be read. */
  readonly mediaType: string;
  /** The last part of the address; null where that is no file's name. */
  readonly fileName: string | null;
}

/** All of it, from the name's resolution to the last byte. */
const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 3;
const UNSTATED = 'application/octet-stream';

/**
 * Makes a blob of what the address answers. It throws validation-failed for an address that is not allowed, or does not
 * answer with a file in time, and file-too-large; then nothing is kept.
 */
export async function ingestFile(url: string, { blobs, settings, log }: VipContext): Promise<IngestedFile> {
  const agent = createGuardedAgent({
    timeoutMs: TIMEOUT_MS,
    mayConnectPrivately: settings.mayIngestPrivately,
  });
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { response, last } = await follow(allowed(url, settings), { agent, settings, signal });
    const received = await receiveFile(blobs, response.body, { limitBytes: settings.uploadLimitBytes });
    return { ...received, mediaType: mediaTypeOf(response), fileName: fileNameOf(last) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (error instanceof PrivateAddressError)
      throw refusal('address', 'It leads to an address of a private network.');
    // The address itself may be a secret.
    log.info({ host: new URL(url).host, error }, 'A file could not be fetched');
    throw refusal('not_fetched', 'It could not be fetched.');
  } finally {
    await agent.destroy();
  }
}

interface Following {
  readonly agent: Dispatcher;
  readonly settings: EmbeddedVipSettings;
  readonly signal: AbortSignal;
}

/** Each step is checked as the first one was. */
async function follow(first: URL, { agent, settings, signal }: Following) {
  let last = first;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const response = await agent.request({
      origin: last.origin,
      path: `${last.pathname}${last.search}`,
      method: 'GET',
      signal,
    });
    const { statusCode, headers } = response;
    if (statusCode === 200) return { response, last };
    await response.body.dump();
    const { location } = headers;
    if (statusCode < 300 || statusCode > 399 || typeof location !== 'string') {
      throw refusal('not_fetched', `It answers ${statusCode}.`);
    }
    last = allowed(resolve(location, last), settings);
  }
  throw refusal('not_fetched', `It is redirected more than ${MAX_REDIRECTS} times.`);
}

/** Empty for what is no address. */
function resolve(location: string, base: URL): string {
  return URL.canParse(location, base.href) ? new URL(location, base).href : '';
}

/** It throws validation-failed. */
function allowed(url: string, { ingestHosts, mayIngestPrivately }: EmbeddedVipSettings): URL {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null) throw refusal('address', 'It is no address.');
  const isSafe = target.protocol === 'https:' || (mayIngestPrivately && target.protocol === 'http:');
  if (!isSafe) throw refusal('scheme', 'Files are fetched by https only.');
  if (target.username !== '' || target.password !== '') throw refusal('address', 'It must hold no password.');
  if (!ingestHosts.includes(target.hostname)) {
    throw refusal(
      'host',
      `Files are not fetched from ${target.hostname}: the setting ingestHosts names the hosts.`,
    );
  }
  return target;
}

function refusal(code: string, message: string): ProblemError {
  return new ProblemError('validation-failed', `The file cannot be taken from there. ${message}`, {
    errors: [{ pointer: '/ingestFrom/url', code, message }],
  });
}

function mediaTypeOf({ headers }: Dispatcher.ResponseData): string {
  return MediaType.safeParse(headers['content-type']).data ?? UNSTATED;
}

function fileNameOf({ pathname }: URL): string | null {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return FileName.safeParse(decodeURIComponent(last)).data ?? null;
  } catch {
    return null;
  }
}
