import type { AssetVersionResolvers } from '../../../schema/generated/vip.js';
import { versionFactsOf } from '../asset-facts.js';
import { findReferenced } from '../references.js';
import { downloadUrlOf, servedAs } from '../served.js';
import { findVersion } from '../visible.js';
import { neutralFileName } from '../words.js';

export const AssetVersion = {
  __resolveReference: async (reference, context) => {
    const version = await findReferenced(reference, (id) => findVersion(id, context));
    return version === null ? null : { ...version, linkedFacts: reference.linkedFacts };
  },

  id: ({ version }) => version.id,
  number: ({ version }) => version.number,
  review: ({ version }) => version.review,
  processing: ({ version }) => version.processing,
  fileName: ({ version, isNamed }) =>
    isNamed ? version.fileName : neutralFileName(version.id, version.fileName),
  mediaType: ({ version }) => version.mediaType,
  byteSize: ({ version }) => version.byteSize,
  sha256: ({ version }) => version.sha256,
  widthPx: ({ version }) => version.widthPx,
  heightPx: ({ version }) => version.heightPx,
  durationSeconds: ({ version }) => version.durationSeconds,
  pageCount: ({ version }) => version.pageCount,
  createdAt: ({ version }) => version.createdAt,
  approvedAt: ({ version }) => version.approvedAt,
  approvedBy: ({ version }, _args, { isStaff }) => (isStaff ? version.approvedBy : null),
  bridgeFacts: ({ asset, version }) => versionFactsOf(asset, version),
  downloadUrl: (version, { market }, context) => downloadUrlOf(version, market, context),
  servedAs: (version, { preset, market }, context) => servedAs(version, market, preset, context),
  renditions: async ({ version: { id, renditions } }, _args, { loaders }) => {
    const found = renditions ?? (await loaders.versionById.load(id))?.renditions ?? [];
    return found.map((rendition) => ({ rendition, versionId: id }));
  },
} satisfies AssetVersionResolvers;
