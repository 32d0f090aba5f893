/** Lists, a page at a time (contract 3.1). */
import { AssetAnswer } from './answers/asset.js';
import { readPage } from './answers/lists.js';
import { UnmatchedFileAnswer } from './answers/unmatched-file.js';
import { VersionAnswer } from './answers/version.js';
import type { Ask } from './ask.js';
import { INCLUDED } from './batches.js';
import { nameOfKind } from './kinds.js';
import { type Parameters, pageQuery, queryOf } from './query.js';
import type { VipAssetFilter, VipInventory } from './vip.js';

export function createLists(ask: Ask): Pick<VipInventory, 'assets' | 'unmatchedFiles' | 'versionsOfAsset'> {
  return {
    async assets({ filter, ...page }, signal) {
      const query = queryOf({ ...pageQuery(page), ...filterQuery(filter), include: INCLUDED });
      const request = {
        operation: 'assets',
        method: 'GET',
        path: `/assets?${query}`,
        isRepeatable: true,
      } as const;
      return readPage(AssetAnswer, (await ask(request, signal)).body);
    },
    async versionsOfAsset({ assetId, ...page }, signal) {
      const query = queryOf({ ...pageQuery(page), include: ['renditions'] });
      const path = `/assets/${encodeURIComponent(assetId)}/versions?${query}`;
      const request = {
        operation: 'versions',
        method: 'GET',
        path,
        isRepeatable: true,
        alsoReads: [404, 410],
      } as const;
      const { status, body } = await ask(request, signal);
      return status >= 400 ? null : readPage(VersionAnswer, body);
    },
    async unmatchedFiles(page, signal) {
      const path = `/unmatched-files?${queryOf(pageQuery(page))}`;
      const request = { operation: 'unmatchedFiles', method: 'GET', path, isRepeatable: true } as const;
      return readPage(UnmatchedFileAnswer, (await ask(request, signal)).body);
    },
  };
}

function filterQuery(filter: VipAssetFilter): Parameters {
  const { ids, isbns, workId, kinds, language, availability, reviews, search, updatedSince } = filter;
  return {
    id: ids,
    product: isbns?.map((isbn) => `isbn13:${isbn}`),
    title: workId === undefined ? undefined : `consonance:${workId}`,
    kind: kinds?.map(nameOfKind),
    language,
    availability: availability?.map((word) => word.toLowerCase()),
    approval: reviews?.map((word) => word.toLowerCase()),
    q: search,
    updatedSince: updatedSince?.toISOString(),
  };
}
