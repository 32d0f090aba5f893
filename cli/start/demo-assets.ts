/**
 * The files of the demo list: made by code, and written to the embedded VIP when it has none yet. What a start that was
 * killed has written stays, and the next start writes the rest: every asset is known by its name in the demo.
 */
import { createHash } from 'node:crypto';
import type { LoadReport } from '../../embedded/vip/admin/records.js';
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
}

/** Assets in the making at once: while one waits for the disk of the other end another is drawn. */
const AT_ONCE = 6;

/** Resolves when all is written; at once when it was written before. */
export async function seedDemoAssets(options: DemoAssetsOptions): Promise<void> {
  const { vip, clock, log } = options;
  const titles = await readDemoTitles(options);
  const { assets, rights } = planDemo(titles, clock.now().toISOString());
  if (await isSeeded(vip, assets.length)) return;
  const records = await inParallel(assets, AT_ONCE, (asset) => writeBytes(asset, vip));
  const report = (await send(vip, 'POST', 'records', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ assets: records, rights }),
  }).then((response) => response.json())) as LoadReport;
  log.info({ ...report.assets }, 'The files of the demo were written');
}

/** Writes the files of an asset, and answers it as it is recorded. */
async function writeBytes({ versions, ...asset }: PlannedAsset, vip: DemoAssetsOptions['vip']) {
  const written = await inParallel(versions, 1, async ({ make, ...version }) => {
    const bytes = await make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await send(vip, 'PUT', `blobs/${sha256}`, {
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    return { ...version, sha256, byteSize: bytes.length };
  });
  return { ...asset, versions: written };
}

async function isSeeded(vip: DemoAssetsOptions['vip'], planned: number): Promise<boolean> {
  const response = await send(vip, 'GET', 'asset-count', { headers: {}, body: null });
  const { count } = (await response.json()) as { count: number };
  return count >= planned;
}

async function send(
  { url, adminKey }: DemoAssetsOptions['vip'],
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { headers, body }: { headers: Record<string, string>; body: Buffer | string | null },
): Promise<Response> {
  const response = await fetch(`${url}/admin/${path}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, ...headers },
    body,
  });
  if (!response.ok) {
    throw new Error(
      `The embedded VIP answered ${response.status} to ${method} ${path}: ${await response.text()}`,
    );
  }
  return response;
}
