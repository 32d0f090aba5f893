/**
 * The files of the demo list: made by code, and written to the embedded VIP when it has none yet. A start that was killed
 * on the way has written some bytes that nothing refers to; the next one writes all of it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { planDemo } from '../../embedded/vip/demo/plan.js';
import type { PlannedAsset } from '../../embedded/vip/demo/planned.js';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import { inParallel } from '../../upstreams/http/in-parallel.js';
import { readDemoTitles } from './demo-titles.js';

export interface DemoAssetsOptions {
  readonly consonance: { readonly url: string; readonly apiKey: string };
  readonly vip: { readonly url: string; readonly adminKey: string };
  readonly clock: Clock;
  readonly log: Log;
  /** Gives up: what was written stays, and the next start does it again. */
  readonly signal: AbortSignal;
}

const Count = z.object({ count: z.number() });

/** Assets in the making at once: while one waits for the disk of the other end another is drawn. */
const AT_ONCE = 6;

/** In what system the demo's assets have their names. */
const SYSTEM = 'demo';

/** Resolves when all is written; at once when it was written before, or where the demo list is not. */
export async function seedDemoAssets(options: DemoAssetsOptions): Promise<void> {
  const { vip, clock, log, signal } = options;
  // They are written in one piece: where there is one, all are.
  if ((await countAssets(vip, signal)) > 0) return;
  const titles = await readDemoTitles(options);
  if (titles.length === 0) return;
  const { assets, rights } = planDemo(titles, clock.now().toISOString());
  const records = await inParallel(assets, AT_ONCE, (asset) => writeBytes(asset, vip, signal));
  await send(vip, 'POST', 'records', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ assets: records, rights }),
    signal,
  });
  log.info({ assets: records.length }, 'The files of the demo were written');
}

/** Writes the files of an asset, and answers it as it is recorded. */
async function writeBytes(
  { versions, ...asset }: PlannedAsset,
  vip: DemoAssetsOptions['vip'],
  signal: AbortSignal,
) {
  const written = await inParallel(versions, 1, async ({ make, ...version }) => {
    signal.throwIfAborted();
    const bytes = await make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await send(vip, 'PUT', `blobs/${sha256}`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      signal,
    });
    return { ...version, sha256, byteSize: bytes.length };
  });
  return { ...asset, versions: written };
}

async function countAssets(vip: DemoAssetsOptions['vip'], signal: AbortSignal): Promise<number> {
  const response = await send(vip, 'GET', `asset-count?source=${SYSTEM}`, {
    headers: {},
    body: null,
    signal,
  });
  return Count.parse(await response.json()).count;
}

async function send(
  { url, adminKey }: DemoAssetsOptions['vip'],
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  {
    headers,
    body,
    signal,
  }: { headers: Record<string, string>; body: Buffer | string | null; signal: AbortSignal },
): Promise<Response> {
  const response = await fetch(`${url}/admin/${path}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, ...headers },
    body,
    signal,
  });
  if (!response.ok) {
    throw new Error(
      `The embedded VIP answered ${response.status} to ${method} ${path}: ${await response.text()}`,
    );
  }
  return response;
}
