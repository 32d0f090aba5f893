import type { Transaction } from 'kysely';
import type { DistributionTables } from '../tables.js';

/** One thing that happened, in words for people. */
export interface NewEntry {
  /** The work of the catalogue; null: of no title. */
  readonly workId: number | null;
  /** The id of what it happened to. */
  readonly subject: string;
  readonly at: Date;
  /** Who did it: a caller's name, or the rule or the system that acted. */
  readonly actor: string;
  /** A word of ours, such as PUSHED. */
  readonly action: string;
  readonly sentence: string;
  readonly requestKey?: string;
}

/** Writes entries of the history, in the transaction of what they tell. One statement. */
export async function appendHistory(
  transaction: Transaction<DistributionTables>,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await transaction
    .insertInto('distribution.history')
    .values(
      entries.map(({ workId, subject, at, actor, action, sentence, requestKey }) => ({
        work_id: workId,
        subject,
        at,
        actor,
        action,
        sentence,
        request_key: requestKey ?? null,
      })),
    )
    .execute();
}
