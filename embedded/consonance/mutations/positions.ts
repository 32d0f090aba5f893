import { sql } from 'kysely';
import type { Executor } from '../store/executor.js';

/** After everything that the owner has in the table. */
export async function nextPosition(
  db: Executor,
  table: 'marketing_text' | 'supporting_resource' | 'web_link',
  owner: { readonly work_id: number } | { readonly product_id: number },
): Promise<number> {
  const [column, id] = Object.entries(owner)[0] ?? [];
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from ${sql.table(table)} where ${sql.ref(String(column))} = ${id}`.execute(
    db,
  );
  return rows[0]?.next ?? 1;
}
