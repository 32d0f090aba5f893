/** Takes the resources of imported products to the embedded VIP: files beside the message become assets, the others are listed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { VipRecordsInput } from '../../embedded/vip/admin/records.js';
import type { OnixProduct } from '../../onix/model/product.js';
import { isbnOfProduct } from '../../onix/product-isbn.js';
import { inParallel } from '../../upstreams/http/in-parallel.js';
import { type AssetInput, assetOfResource } from './resource-asset.js';
import { findResourceFile } from './resource-file.js';

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

/** Files read at once, and records sent at once. */
const AT_ONCE = 4;
const BATCH = 200;

/** In what system assets of ONIX messages have their names. */
const SYSTEM = 'onix';

const Report = z.object({
  assets: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }),
  versions: z.object({ added: z.number() }),
});

type Unmatched = NonNullable<VipRecordsInput['unmatchedFiles']>[number];

export function createAssetSink(vip: { readonly url: string; readonly adminKey: string }): AssetSink {
  const total = { added: 0, changed: 0, unchanged: 0, unmatched: 0 };
  const send = async (assets: readonly AssetInput[], unmatchedFiles: readonly Unmatched[]) => {
    const records: VipRecordsInput = { assets: [...assets], unmatchedFiles: [...unmatchedFiles] };
    const body = JSON.stringify(records);
    const headers = { 'content-type': 'application/json' };
    const response = await ask(vip, 'POST', 'records', headers, body);
    const report = Report.parse(await response.json());
    total.added += report.assets.added;
    total.changed += report.assets.changed;
    total.unchanged += report.assets.unchanged;
    total.unmatched += unmatchedFiles.length;
  };
  return {
    async take(products, file) {
      const resources = products.flatMap(resourcesOf);
      const found = await inParallel(resources, AT_ONCE, (resource) => readResource(resource, file, vip));
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

interface Resource {
  readonly isbn: string;
  readonly link: string;
  readonly resource: NonNullable<OnixProduct['collateral']>['resources'][number];
  readonly version: Resource['resource']['versions'][number];
}

/** The same resource under the same link once. */
function resourcesOf(product: OnixProduct): Resource[] {
  const isbn = isbnOfProduct(product);
  if (isbn === null) return [];
  const all = (product.collateral?.resources ?? []).flatMap((resource) =>
    resource.versions.flatMap((version) => version.links.map((link) => ({ isbn, link, resource, version }))),
  );
  return [...new Map(all.map((one) => [refOf(one), one])).values()];
}

function refOf({ isbn, link, resource }: Resource): string {
  return `${isbn} ${resource.contentType ?? '-'} ${link}`.slice(0, 500);
}

async function readResource(
  resource: Resource,
  messageFile: string,
  vip: { readonly url: string; readonly adminKey: string },
): Promise<{ readonly asset: AssetInput } | { readonly unmatched: Unmatched }> {
  const { isbn, link } = resource;
  const unmatched = (fault: string) => ({
    unmatched: { fileName: link.slice(0, 500), reason: fault, source: `${messageFile}: ${isbn}`.slice(-500) },
  });
  const found = await findResourceFile(link, messageFile);
  if ('fault' in found) return unmatched(found.fault);
  const { path, name, mediaType, byteSize } = found.file;
  const described = assetOfResource(resource.resource, resource.version, `${isbn}: ${name}`);
  if ('fault' in described) return unmatched(described.fault);
  const sha256 = await hashOf(path);
  await ask(
    vip,
    'PUT',
    `blobs/${sha256}`,
    { 'content-type': 'application/octet-stream' },
    createReadStream(path),
  );
  return {
    asset: {
      ...described.fields,
      ref: { system: SYSTEM, value: refOf(resource) },
      links: [{ level: 'product', scheme: 'isbn13', value: isbn }],
      // What a publisher sends out is signed off by that.
      versions: [{ fileName: name, mediaType, sha256, byteSize, review: 'approved', approvedBy: SYSTEM }],
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function ask(
  { url, adminKey }: { readonly url: string; readonly adminKey: string },
  method: 'POST' | 'PUT',
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | AsyncIterable<Uint8Array>,
): Promise<Response> {
  const streamed = typeof body === 'string' ? {} : { duplex: 'half' as const };
  const response = await fetch(`${url}/admin/${path}`, {
    method,
    headers: { authorization: `Bearer ${adminKey}`, ...headers },
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
