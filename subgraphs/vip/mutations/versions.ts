/** Adding versions, and their review. */
import { UpstreamError } from '../../../platform/errors.js';
import type {
  AddAssetVersionInput,
  ApproveAssetVersionInput,
  CompleteAssetUploadInput,
  RejectAssetVersionInput,
  SubmitAssetVersionInput,
} from '../../../schema/generated/vip.js';
import type { VipVersion } from '../../../upstreams/vip/model.js';
import type { NewVipFile, VipVersionMove } from '../../../upstreams/vip/vip.js';
import type { VipContext } from '../context.js';
import type { AssetModel, VersionModel } from '../models.js';
import { actOf } from './act.js';
import { invalid, resultOf } from './results.js';

const MOVING = ['Conflict', 'NotFound', 'RequestKeyReused'] as const;

export async function addAssetVersion(input: AddAssetVersionInput, context: VipContext) {
  const file = readFile(input);
  if ('faults' in file) return invalid('The input does not hold together.', file.faults);
  const { assetId, requestKey } = input;
  return resultOf(await context.vip.addVersion(assetId, file.file, actOf(requestKey, context)), {
    named: assetId,
    at: context.at,
    kinds: ['InvalidInput', 'NotFound', 'RequestKeyReused'],
    success: async (version) => ({
      __typename: 'UploadSuccess' as const,
      version: (await withAsset(version, context)).version,
      uploadUrl: version.upload?.url ?? null,
      uploadExpiresAt: version.upload?.expiresAt ?? null,
    }),
  });
}

export async function completeAssetUpload(
  { versionId, requestKey }: CompleteAssetUploadInput,
  context: VipContext,
) {
  return resultOf(await context.vip.completeUpload(versionId, actOf(requestKey, context)), {
    named: versionId,
    at: context.at,
    kinds: ['Conflict', 'InvalidInput', 'NotFound', 'RequestKeyReused'],
    success: (version) => withAsset(version, context),
  });
}

export function submitAssetVersion(input: SubmitAssetVersionInput, context: VipContext) {
  return moveVersion(input, { action: 'SUBMIT', comment: input.comment ?? undefined }, context);
}

export function approveAssetVersion(input: ApproveAssetVersionInput, context: VipContext) {
  const { sha256, comment, rollback } = input;
  return moveVersion(
    input,
    {
      action: 'APPROVE',
      sha256: sha256.toLowerCase(),
      comment: comment ?? undefined,
      isRollback: rollback ?? false,
    },
    context,
  );
}

/** Requests for changes, rejections and revocations have one form. */
export function decideAgainst(
  action: 'REJECT' | 'REQUEST_CHANGES' | 'REVOKE',
  input: RejectAssetVersionInput,
  context: VipContext,
) {
  return moveVersion(input, { action, comment: input.comment }, context);
}

async function moveVersion(
  { id, requestKey }: { readonly id: string; readonly requestKey: string },
  move: VipVersionMove,
  context: VipContext,
) {
  return resultOf(await context.vip.moveVersion(id, move, actOf(requestKey, context)), {
    named: id,
    at: context.at,
    kinds: MOVING,
    success: (version) => withAsset(version, context),
  });
}

export interface AssetVersionSuccess {
  readonly __typename: 'AssetVersionSuccess';
  readonly asset: AssetModel;
  readonly version: VersionModel;
}

/** The asset as it is after the change. */
async function withAsset(version: VipVersion, { vip, isStaff }: VipContext): Promise<AssetVersionSuccess> {
  const [asset] = await vip.assetsByIds([version.assetId]);
  if (asset instanceof UpstreamError) throw asset;
  if (asset === null || asset === undefined) {
    throw new UpstreamError('UPSTREAM_UNREADABLE', 'vip', 'VIP has a version without its asset.');
  }
  const model = { asset, isNamed: isStaff };
  return { __typename: 'AssetVersionSuccess', asset: model, version: { ...model, version } };
}

type File = { readonly file: NewVipFile } | { readonly faults: { path: string; message: string }[] };

function readFile({ fileName, mediaType, byteSize, sha256, fromUrl }: AddAssetVersionInput): File {
  if (fromUrl) {
    const both = sha256 ? [{ path: 'sha256', message: 'Give exactly one of sha256 and fromUrl.' }] : [];
    return both.length > 0 ? { faults: both } : { file: { fileName, mediaType, fromUrl } };
  }
  if (!sha256) return { faults: [{ path: 'sha256', message: 'Give exactly one of sha256 and fromUrl.' }] };
  const faults = [
    ...(/^[0-9a-f]{64}$/i.test(sha256)
      ? []
      : [{ path: 'sha256', message: 'It should be 64 hexadecimal digits.' }]),
    ...(Number.isSafeInteger(byteSize) && (byteSize ?? 0) > 0
      ? []
      : [{ path: 'byteSize', message: 'Say how many bytes are going to be sent.' }]),
  ];
  if (faults.length > 0) return { faults };
  return { file: { fileName, mediaType, byteSize: byteSize ?? 0, sha256: sha256.toLowerCase() } };
}
