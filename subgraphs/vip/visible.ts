/** What of VIP a caller may see: staff everything, others available assets and their approved version. */
import type { VipAsset, VipVersion } from '../../upstreams/vip/model.js';
import type { VipContext } from './context.js';
import type { AssetModel, VersionModel } from './models.js';

export async function findAsset(id: string, context: VipContext): Promise<AssetModel | null> {
  const asset = await context.loaders.assetById.load(id);
  return asset !== null && maySee(asset, context) ? { asset, isNamed: context.isStaff } : null;
}

export async function findVersion(id: string, context: VipContext): Promise<VersionModel | null> {
  const { isStaff, loaders } = context;
  const version = await loaders.versionById.load(id);
  if (version === null) return null;
  const asset = await loaders.assetById.load(version.assetId);
  if (asset === null || !maySee(asset, context)) return null;
  if (!isStaff && asset.approvedVersion?.id !== version.id) return null;
  return { asset, version, isNamed: isStaff };
}

/** The version as one of the asset; null where there is none. */
export function versionOf({ asset, isNamed }: AssetModel, version: VipVersion | null): VersionModel | null {
  return version === null ? null : { asset, version, isNamed };
}

function maySee({ availability, status }: VipAsset, { isStaff }: VipContext): boolean {
  return status !== 'DELETED' && (isStaff || availability === 'AVAILABLE');
}
