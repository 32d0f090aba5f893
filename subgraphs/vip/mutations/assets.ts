/** Making and changing assets. */
import type {
  CreateAssetInput,
  ReinstateAssetInput,
  UpdateAssetInput,
  WithdrawAssetInput,
} from '../../../schema/generated/vip.js';
import type { NewVipAsset, VipAsset } from '../../../upstreams/vip/model.js';
import type { VipContext } from '../context.js';
import type { AssetModel } from '../models.js';
import { sourceContributorIdOf, workIdOf } from '../title-ids.js';
import { codesOf } from '../words.js';
import { actOf } from './act.js';
import { invalid, resultOf } from './results.js';

export interface AssetSuccess {
  readonly __typename: 'AssetSuccess';
  readonly asset: AssetModel;
}

const UNDECIDED = ['InvalidInput', 'RequestKeyReused'] as const;
const CHANGING = ['Conflict', 'InvalidInput', 'NotFound', 'RequestKeyReused'] as const;
const MOVING = ['Conflict', 'NotFound', 'RequestKeyReused'] as const;

export async function createAsset(input: CreateAssetInput, context: VipContext) {
  const links = readLinks(input);
  if ('faults' in links) return invalid('The input does not hold together.', links.faults);
  const act = actOf(input.requestKey, context);
  const asset = {
    kind: input.kind,
    name: input.name,
    links: links.links,
    language: input.language ?? undefined,
    credit: input.credit ?? undefined,
    altText: input.altText ?? undefined,
    audiences: input.audience ? codesOf(input.audience) : undefined,
    embargoUntil: input.embargoUntil ?? undefined,
    expiresAt: input.expiresAt ?? undefined,
  };
  // What one has just made one may be told the name of.
  return resultOf(await context.vip.createAsset(asset, act), {
    named: input.name,
    at: context.at,
    kinds: UNDECIDED,
    success: (made) => success(made, true),
  });
}

export async function updateAsset(input: UpdateAssetInput, context: VipContext) {
  const { id, requestKey, name, audience, isbns, ...emptied } = input;
  const changes = {
    ...emptied,
    name: name ?? undefined,
    audiences: audience ? codesOf(audience) : undefined,
    isbns: isbns ?? undefined,
  };
  if (Object.values(changes).every((change) => change === undefined)) {
    return invalid('Say what is to change.', [{ path: '', message: 'Nothing is to change.' }]);
  }
  return resultOf(await context.vip.updateAsset(id, changes, actOf(requestKey, context)), {
    named: id,
    at: context.at,
    kinds: CHANGING,
    success: (changed) => success(changed, context.isStaff),
  });
}

export function withdrawAsset(input: WithdrawAssetInput, context: VipContext) {
  return moveAsset('WITHDRAW', input, context);
}

export function reinstateAsset(input: ReinstateAssetInput, context: VipContext) {
  return moveAsset('REINSTATE', input, context);
}

async function moveAsset(
  action: 'REINSTATE' | 'WITHDRAW',
  { id, reason, requestKey }: WithdrawAssetInput,
  context: VipContext,
) {
  return resultOf(await context.vip.moveAsset(id, { action, reason }, actOf(requestKey, context)), {
    named: id,
    at: context.at,
    kinds: MOVING,
    success: (moved) => success(moved, context.isStaff),
  });
}

function success(asset: VipAsset, isNamed: boolean): AssetSuccess {
  return { __typename: 'AssetSuccess', asset: { asset, isNamed } };
}

type Links =
  | { readonly links: NewVipAsset['links'] }
  | { readonly faults: { path: string; message: string }[] };

function readLinks({ titleId, isbns, contributorId }: CreateAssetInput): Links {
  const work = titleId ? workIdOf(titleId) : undefined;
  const contributor = contributorId ? sourceContributorIdOf(contributorId) : undefined;
  const faults = [
    ...(work === null ? [{ path: 'titleId', message: `${titleId} is not the id of a title.` }] : []),
    ...(contributor === null
      ? [{ path: 'contributorId', message: `${contributorId} is not the id of a contributor.` }]
      : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    links: [
      ...(work ? [{ level: 'WORK' as const, value: work }] : []),
      ...[...new Set(isbns ?? [])].map((value) => ({ level: 'PRODUCT' as const, value })),
      ...(contributor ? [{ level: 'CONTRIBUTOR' as const, value: contributor }] : []),
    ],
  };
}
