import { fromEnumValue } from '../codes/code-list.js';
import type { Context } from '../graphql/context.js';
import type { Executor } from '../store/executor.js';
import { flatten } from '../store/rows.js';
import { readIsbn13 } from '../text/isbn.js';
import { refuse } from './payload.js';
import { kept } from './update-work.js';

interface UpdateProductInput {
  readonly id: number;
  readonly isbn?: string | null;
  readonly asin?: string | null;
  readonly prefix?: string | null;
  readonly title?: string | null;
  readonly subtitle?: string | null;
  readonly publicationDate?: string | null;
  readonly plannedPublicationDate?: string | null;
  readonly onixPublishingStatusCode?: string | null;
}

/** What is absent stays; null empties. */
export async function updateProduct({ db, clock }: Context, input: UpdateProductInput) {
  const product = await db
    .selectFrom('product')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (product === undefined) refuse('id', `There is no product ${input.id}.`);
  const isbn13 = input.isbn === undefined ? product.isbn13 : await readFreeIsbn(db, input);
  if (isbn13 === null && product.reference === null) refuse('isbn', 'The product has no other name.');
  const { asin = product.record.asin } = input;
  const row = await db
    .updateTable('product')
    .set({
      isbn13,
      title: kept(input.title, product.title),
      title_prefix: kept(input.prefix, product.title_prefix),
      subtitle: kept(input.subtitle, product.subtitle),
      publication_date: kept(input.publicationDate, product.publication_date),
      planned_publication_date: kept(input.plannedPublicationDate, product.planned_publication_date),
      publishing_status_code: statusOf(input, product.publishing_status_code),
      record: JSON.stringify({ ...product.record, asin }),
      changed_at: clock.now(),
    })
    .where('id', '=', input.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { product: flatten(row) };
}

function statusOf(
  { onixPublishingStatusCode: given }: UpdateProductInput,
  before: string | null,
): string | null {
  return kept(given === null || given === undefined ? given : fromEnumValue(given), before);
}

async function readFreeIsbn(db: Executor, { id, isbn }: UpdateProductInput): Promise<string | null> {
  if (isbn === null || isbn === undefined) return null;
  const isbn13 = readIsbn13(isbn);
  if (isbn13 === null) refuse('isbn', 'This is not an ISBN of 13 digits.');
  const other = await db
    .selectFrom('product')
    .select('id')
    .where('isbn13', '=', isbn13)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) refuse('isbn', `Product ${other.id} has this ISBN.`);
  return isbn13;
}
