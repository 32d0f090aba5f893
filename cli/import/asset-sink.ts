/** Takes the resources of imported products to the embedded VIP: files beside the message become assets, the others are listed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { VipRecordsInput } from '../../embedded/vip/admin/records.js';
import type { OnixProduct } from '../../onix/model/product.js';
import { inParallel } from '../../upstreams/http/in-parallel.js';
import { resourcesOf } from './product-resources.js';
import { type AssetInput, assetOfResource, type ProductResource } from './resource-asset.js';
import { faultIn, findResourceFile } from './resource-file.js';

export interface AssetCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Resources that no asset could be made of; VIP lists them. */
  readonly unmatched: number;
}

export interface AssetSink {
  /** Takes the resources of products that were read from a file. */
  take(products: readonly OnixProduct[], file: string): Promise<void>;
  counts(): AssetCounts;
}

interface VipAdmin {
  readonly url: string;
  readonly adminKey: string;
}

/** Files read at once, and records sent at once. */
const AT_ONCE = 4;
const BATCH = 200;

const Report = z.object({
  assets: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }),
});

type Unmatched = NonNullable<VipRecordsInput['unmatchedFiles']>[number];

export function createAssetSink(vip: VipAdmin): AssetSink {
  const total = { added: 0, changed: 0, unchanged: 0, unmatched: 0 };
  const send = async (assets: AssetInput[], unmatchedFiles: Unmatched[]) => {
    const records: VipRecordsInput = { assets, unmatchedFiles };
    const response = await ask(vip, 'POST', 'records', 'application/json', JSON.stringify(records));
    const report = Report.parse(await response.json());
    total.added += report.assets.added;
    total.changed += report.assets.changed;
    total.unchanged += report.assets.unchanged;
    total.unmatched += unmatchedFiles.length;
  };
  return {
    async take(products, file) {
      const resources = resourcesOf(products);
      const found = await inParallel(resources, AT_ONCE, (one) => takeResource(one, file, vip));
      for (let from = 0; from < found.length; from += BATCH) {
        const batch = found.slice(from, from + BATCH);
        await send(
          batch.flatMap((one) => ('asset' in one ? [one.asset] : [])),
          batch.flatMap((one) => ('unmatched' in one ? [one.unmatched] : [])),
        );
      }
    },
    counts: () => ({ ...total }),
  };
}

/** Sends the bytes of a resource that is to be an asset. */
async function takeResource(
  one: ProductResource,
  messageFile: string,
  vip: VipAdmin,
): Promise<{ readonly asset: AssetInput } | { readonly unmatched: Unmatched }> {
  const { isbn, link } = one;
  const unmatched = (reason: string) => ({
    // Without the folder: the message is the same one, from wherever it is named.
    unmatched: {
      fileName: start(link),
      reason: start(reason),
      source: start(`${basename(messageFile)}: ${isbn}`),
    },
  });
  const found = await findResourceFile(link, messageFile);
  if ('fault' in found) return unmatched(found.fault);
  const { path } = found.file;
  const fault = await faultIn(found.file);
  if (fault !== null) return unmatched(fault);
  const sha256 = await hashOf(path);
  const described = assetOfResource(one, found.file, sha256);
  if ('fault' in described) return unmatched(described.fault);
  await ask(vip, 'PUT', `blobs/${sha256}`, 'application/octet-stream', createReadStream(path));
  return described;
}

/** As much as the list of files holds, and no half of a sign at the end. */
function start(text: string): string {
  return text.slice(0, 500).replace(/[\ud800-\udbff]$/, '');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function ask(
  { url, adminKey }: VipAdmin,
  method: 'POST' | 'PUT',
  path: string,
  contentType: string,
  body: string | AsyncIterable<Uint8Array>,
): Promise<Response> {
  const streamed = typeof body === 'string' ? {} : { duplex: 'half' as const };
  const response = await fetch(`${url}/admin/${path}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': contentType },
    body,
    ...streamed,
  });
  if (!response.ok) {
    throw new Error(
      `The embedded VIP answered ${response.status} to the resources it was given: ${await response.text()}`,
    );
  }
  return response;
}
