/** Bytes that end the process that looks at them, such as by exhausting its memory, must not do so for ever. */
import type { Kysely } from 'kysely';
import type { VipTables } from '../tables.js';

/** A version may also be at work when somebody stops the service, but not that often. */
const MOST_STARTS = 5;

/**
 * Counts a beginning, at once and not with the step; answers false where it was begun too often without an end. Db is the
 * pool: the count is to be there when the process is not.
 */
export async function beginStep(db: Kysely<VipTables>, versionId: string): Promise<boolean> {
  const { starts } = await db
    .insertInto('vip.processing_start')
    .values({ version_id: versionId, starts: 1 })
    .onConflict((conflict) =>
      conflict
        .column('version_id')
        .doUpdateSet((eb) => ({ starts: eb('vip.processing_start.starts', '+', 1) })),
    )
    .returning('starts')
    .executeTakeFirstOrThrow();
  return starts <= MOST_STARTS;
}

export async function endStep(transaction: Kysely<VipTables>, versionId: string): Promise<void> {
  await transaction.deleteFrom('vip.processing_start').where('version_id', '=', versionId).execute();
}
