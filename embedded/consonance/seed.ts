import { loadWithin } from './load/load-records.js';
import type { ConsonanceRecords } from './records.js';
import type { Executor } from './store/executor.js';

/**
 * Loads the records where there is nothing yet, all or none of them; answers whether it did.
 * It throws where a record is refused: a seed is ours, and must be sound.
 */
export async function seedOnce(db: Executor, seed: ConsonanceRecords, now: Date): Promise<boolean> {
  const [known] = await db.selectFrom('work').select('id').limit(1).execute();
  if (known !== undefined) return false;
  await db.transaction().execute(async (transaction) => {
    const { refused } = await loadWithin(transaction, seed, now);
    const [first] = refused;
    if (first !== undefined) {
      throw new Error(
        `The seed has a record that cannot be loaded: ${first.reference}: ${first.faults.join(' ')}`,
      );
    }
  });
  return true;
}
