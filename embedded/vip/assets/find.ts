import type { Kysely } from 'kysely';
import { ProblemError } from '../http/problem.js';
import type { VipTables } from '../tables.js';
import { type AssetRow, lockAsset, readAssets } from './rows.js';

interface Named {
  readonly tenant: string;
  readonly id: string;
}

/** The asset. It throws not-found, and gone for one that was deleted. */
export async function findAsset(db: Kysely<VipTables>, { tenant, id }: Named): Promise<AssetRow> {
  const [row] = await readAssets(db, { tenant, ids: [id] });
  return present(row, id);
}

/** The same, which nobody else changes until the transaction ends. */
export async function findAndLockAsset(transaction: Kysely<VipTables>, named: Named): Promise<AssetRow> {
  return present(await lockAsset(transaction, named), named.id);
}

function present(row: AssetRow | undefined, id: string): AssetRow {
  if (row === undefined) throw new ProblemError('not-found', 'There is no such asset.');
  if (row.status !== 'deleted') return row;
  throw new ProblemError('gone', 'The asset was deleted.', {
    id,
    deletedAt: (row.deleted_at ?? row.updated_at).toISOString(),
    ...(row.superseded_by === null ? {} : { supersededBy: row.superseded_by }),
  });
}
