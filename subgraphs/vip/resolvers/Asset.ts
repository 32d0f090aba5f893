import type { AssetResolvers } from '../../../schema/generated/vip.js';
import { assetFactsOf } from '../asset-facts.js';
import { pageOfVip } from '../pages.js';
import { findReferenced } from '../references.js';
import { findAsset, versionOf } from '../visible.js';
import { audiencesOf, kindInWords, linkLevelOf } from '../words.js';

const NO_VERSIONS = { items: [], nextCursor: null, totalCount: 0 };

export const Asset = {
  __resolveReference: (reference, context) => findReferenced(reference, (id) => findAsset(id, context)),

  id: ({ asset }) => asset.id,
  kind: ({ asset }) => asset.kind,
  name: ({ asset, isNamed }) => (isNamed ? asset.name : kindInWords(asset.kind)),
  description: ({ asset, isNamed }) => (isNamed ? asset.description : null),
  altText: ({ asset, isNamed }) => (isNamed ? asset.altText : null),
  language: ({ asset }) => asset.language,
  credit: ({ asset }) => asset.credit,
  audience: ({ asset }) => audiencesOf(asset.audiences),
  linkLevel: ({ asset }) => linkLevelOf(asset.links),
  status: ({ asset }) => asset.status,
  availability: ({ asset }) => asset.availability,
  availabilityChangesAt: ({ asset }) => asset.availabilityChangesAt,
  embargoUntil: ({ asset }) => asset.embargoUntil,
  expiresAt: ({ asset }) => asset.expiresAt,
  approvedVersion: (model) => versionOf(model, model.asset.approvedVersion),

  latestVersion: async (model, _args, { loaders }) => {
    const { latestVersionId: id, approvedVersion } = model.asset;
    if (id === null) return null;
    return versionOf(
      model,
      approvedVersion?.id === id ? approvedVersion : await loaders.versionById.load(id),
    );
  },

  versions: ({ asset, isNamed }, page, { vip }) =>
    pageOfVip(page, {
      scope: { list: 'versions', asset: asset.id },
      read: async (first, after, isCounted = false) =>
        (await vip.versionsOfAsset({ assetId: asset.id, first, after, isCounted })) ?? NO_VERSIONS,
      nodeOf: (version) => ({ asset, version, isNamed }),
    }),

  bridgeFacts: ({ asset }) => assetFactsOf(asset),
} satisfies AssetResolvers;
