import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { newId } from '../ids.js';
import type { Sender } from '../mirror/upsert.js';
import type { ServiceTables } from '../service-tables.js';
import type { VipTables } from '../tables.js';

/** A file that somebody has and that no asset could be made of. */
export const UnmatchedFileBody = z
  .strictObject({
    /** As it was found, a path included. */
    fileName: z.string().min(1).max(1_000),
    reason: z.string().min(1).max(1_000),
    /** Where it was found, such as the name of an ONIX file. */
    source: z.string().max(500).default(''),
  })
  .readonly();

export type UnmatchedFileBody = z.infer<typeof UnmatchedFileBody>;

export type UnmatchedFileRow = Selectable<ServiceTables['vip.unmatched_file']> & { readonly is_new: boolean };

/** Lists the files, each once for its name and source: of those in the list the last reason counts. */
export async function recordUnmatched(
  db: Kysely<VipTables>,
  files: readonly UnmatchedFileBody[],
  { tenant, actor, at }: Sender,
): Promise<UnmatchedFileRow[]> {
  const distinct = new Map(files.map((file) => [JSON.stringify([file.fileName, file.source]), file]));
  const given = [...distinct.values()].map((file) => ({ ...file, id: newId('unm') }));
  const { rows } = await sql<UnmatchedFileRow>`
    insert into vip.unmatched_file as held (file_id, tenant, file_name, source, reason, created_at, updated_at, created_by)
    select id, ${tenant}, "fileName", source, reason, ${at}::timestamptz, ${at}::timestamptz, ${JSON.stringify(actor)}::jsonb
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (id text, "fileName" text, source text, reason text)
    order by "fileName", source
    on conflict (tenant, file_name, source) do update set reason = excluded.reason, updated_at = excluded.updated_at
    returning held.*, xmax = 0 as is_new`.execute(db);
  return rows;
}
