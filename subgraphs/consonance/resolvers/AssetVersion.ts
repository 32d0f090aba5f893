import type { AssetVersionResolvers } from '../../../schema/generated/consonance.js';
import { linkedFactsOf } from '../asset-links.js';
import { readAssetReference } from '../asset-reference.js';

export const AssetVersion = {
  __resolveReference: readAssetReference,

  linkedFacts: (version, _args, context) => linkedFactsOf(version, context),
} satisfies AssetVersionResolvers;
