/** Contacts and contracts by their searches; without a search, the first ones there are. */
import { sql } from 'kysely';
import { allOf, contains, when } from './conditions.js';
import type { Executor } from './executor.js';
import { type ContactRow, type ContractRow, flatten } from './rows.js';

export async function findContacts(
  db: Executor,
  personNameCont: string | null,
  limit: number,
): Promise<ContactRow[]> {
  return db
    .selectFrom('contact')
    .selectAll()
    .where(
      allOf(
        when(personNameCont, (text) => allOf([sql<boolean>`kind = 'person'`, contains(sql`name`, text)])),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function findOrganisation(db: Executor, name: string | null): Promise<ContactRow | undefined> {
  return db
    .selectFrom('contact')
    .selectAll()
    .where(
      allOf([sql<boolean>`kind = 'organisation'`, ...when(name, (text) => sql<boolean>`name = ${text}`)]),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

export async function findContract(db: Executor, id: number | null): Promise<ContractRow | null> {
  const row = await db
    .selectFrom('contract')
    .selectAll()
    .where(allOf(when(id, (wanted) => sql<boolean>`id = ${wanted}`)))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : flatten(row);
}
