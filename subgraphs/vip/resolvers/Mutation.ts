import type { MutationResolvers } from '../../../schema/generated/vip.js';
import { createAsset, reinstateAsset, updateAsset, withdrawAsset } from '../mutations/assets.js';
import {
  addAssetVersion,
  approveAssetVersion,
  completeAssetUpload,
  decideAgainst,
  submitAssetVersion,
} from '../mutations/versions.js';

export const Mutation = {
  createAsset: (_root, { input }, context) => createAsset(input, context),
  updateAsset: (_root, { input }, context) => updateAsset(input, context),
  addAssetVersion: (_root, { input }, context) => addAssetVersion(input, context),
  completeAssetUpload: (_root, { input }, context) => completeAssetUpload(input, context),
  submitAssetVersion: (_root, { input }, context) => submitAssetVersion(input, context),
  approveAssetVersion: (_root, { input }, context) => approveAssetVersion(input, context),
  requestAssetVersionChanges: (_root, { input }, context) => decideAgainst('REQUEST_CHANGES', input, context),
  rejectAssetVersion: (_root, { input }, context) => decideAgainst('REJECT', input, context),
  revokeAssetVersion: (_root, { input }, context) => decideAgainst('REVOKE', input, context),
  withdrawAsset: (_root, { input }, context) => withdrawAsset(input, context),
  reinstateAsset: (_root, { input }, context) => reinstateAsset(input, context),
} satisfies MutationResolvers;
