import { z } from 'zod';
import type { VipHeldAsset } from '../files.js';
import type { VipSourceRef } from '../model.js';
import { assetOf, GivenAsset } from './asset.js';
import { GivenVersion, versionOf } from './version.js';

/** An asset with its newest version, and with all that other systems call it. */
export const HeldAssetAnswer = GivenAsset.extend({
  source: z.object({ system: z.string(), ref: z.string() }).nullish(),
  externalRefs: z.array(z.object({ system: z.string(), value: z.string() })).nullish(),
  latestVersion: GivenVersion.nullish(),
}).transform(
  (given): VipHeldAsset & { readonly source: VipSourceRef | null; readonly refs: VipSourceRef[] } => ({
    asset: assetOf(given),
    latestVersion: given.latestVersion ? versionOf(given.latestVersion) : null,
    source: given.source ?? null,
    refs: (given.externalRefs ?? []).map(({ system, value }) => ({ system, ref: value })),
  }),
);
