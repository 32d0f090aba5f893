/** include=: versions and renditions that are answered with assets, in a fixed number of statements. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { listOf } from '../http/parameters.js';
import type { VipContext } from '../http/route.js';
import type { VipTables } from '../tables.js';
import { resourcesOf } from '../versions/include.js';
import { readVersions } from '../versions/rows.js';
import { versionNames } from '../versions/version.js';
import { assetOf } from './asset.js';
import type { AssetRow } from './rows.js';

export const INCLUDES = ['approvedVersion', 'latestVersion', 'renditions'] as const;
export type Include = (typeof INCLUDES)[number];

/** As a query has it. */
export const includeParameter = listOf(z.enum(INCLUDES));
/** As a body has it. */
export const IncludeList = z.array(z.enum(INCLUDES)).max(3).default([]);

/** The assets as they are told at this instant, with what is to be told with them: whole, or these fields. */
export async function tellAssets(
  rows: readonly AssetRow[],
  include: readonly Include[],
  { tenant, context, fields = [] }: { tenant: string; context: VipContext; fields?: readonly string[] },
) {
  const at = context.clock.now();
  const versions = await versionsOf(context.db, rows, include, tenant);
  const tellVersions = async (included: 'approvedVersion' | 'latestVersion') => {
    if (!include.includes(included)) return null;
    const withRenditions = include.includes('renditions');
    const names = versionNames(fields, included);
    const told = await resourcesOf(versions, { context, tenant, withRenditions, names });
    const byId = new Map(versions.map(({ version_id: id }, index) => [id, told[index]]));
    return (id: string | null) => (id === null ? null : (byId.get(id) ?? null));
  };
  const approved = await tellVersions('approvedVersion');
  const latest = await tellVersions('latestVersion');
  return rows.map((row) =>
    assetOf(row, at, {
      fields,
      ...(approved === null ? {} : { approvedVersion: approved(row.approved_version_id) }),
      ...(latest === null ? {} : { latestVersion: latest(row.latest_version_id) }),
    }),
  );
}

async function versionsOf(
  db: Kysely<VipTables>,
  rows: readonly AssetRow[],
  include: readonly Include[],
  tenant: string,
) {
  const ids = rows.flatMap((row) => [
    ...(include.includes('approvedVersion') ? [row.approved_version_id ?? []].flat() : []),
    ...(include.includes('latestVersion') ? [row.latest_version_id ?? []].flat() : []),
  ]);
  return ids.length === 0 ? [] : readVersions(db, { tenant, ids: [...new Set(ids)] });
}
