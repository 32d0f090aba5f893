import type { QueryResolvers } from '../../../schema/generated/vip.js';
import { pageOfVip } from '../pages.js';
import { listAssets } from '../questions.js';
import { findAsset, findVersion } from '../visible.js';

export const Query = {
  asset: (_root, { id }, context) => findAsset(id, context),

  assets: (_root, args, context) => listAssets(args, context),

  assetVersion: (_root, { id }, context) => findVersion(id, context),

  unmatchedFiles: (_root, page, { vip }) =>
    pageOfVip(page, {
      scope: { list: 'unmatchedFiles' },
      read: (first, after) => vip.unmatchedFiles({ first, after }),
      nodeOf: (file) => file,
    }),
} satisfies QueryResolvers;
