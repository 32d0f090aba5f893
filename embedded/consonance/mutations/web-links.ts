import type { Context } from '../graphql/context.js';
import { flatten } from '../store/rows.js';
import { touchProducts } from '../store/touch.js';
import { refuse } from './payload.js';
import { nextPosition } from './positions.js';

interface CreateWebLinkInput {
  readonly productId: number;
  readonly url: string;
  readonly role?: string | null;
  readonly description?: string | null;
  readonly includeInOnix?: boolean | null;
}

export async function createWebLink({ db, clock }: Context, input: CreateWebLinkInput) {
  const { productId, url, role = null, description = null, includeInOnix } = input;
  demandHttp(url);
  const product = await db.selectFrom('product').select('id').where('id', '=', productId).executeTakeFirst();
  if (product === undefined) refuse('productId', `There is no product ${productId}.`);
  const row = await db
    .insertInto('web_link')
    .values({
      product_id: productId,
      position: await nextPosition(db, 'web_link', { product_id: productId }),
      record: JSON.stringify({ url, role, description, includeInOnix: includeInOnix ?? false }),
      created_at: clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await touchProducts(db, [productId], clock.now());
  return { webLink: flatten(row) };
}

interface UpdateWebLinkInput {
  readonly id: number;
  readonly url?: string | null;
  readonly description?: string | null;
}

/** What is absent stays. */
export async function updateWebLink({ db, clock }: Context, { id, url, description }: UpdateWebLinkInput) {
  if (url !== undefined && url !== null) demandHttp(url);
  const link = await db
    .selectFrom('web_link')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (link === undefined) refuse('id', `There is no web link ${id}.`);
  const record = {
    ...link.record,
    url: url ?? link.record.url,
    description: description === undefined ? link.record.description : description,
  };
  const row = await db
    .updateTable('web_link')
    .set({ record: JSON.stringify(record) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await touchProducts(db, [link.product_id], clock.now());
  return { webLink: flatten(row) };
}

export async function deleteWebLink({ db, clock }: Context, { id }: { readonly id: number }) {
  const link = await db
    .deleteFrom('web_link')
    .where('id', '=', id)
    .returning('product_id')
    .executeTakeFirst();
  if (link === undefined) refuse('id', `There is no web link ${id}.`);
  await touchProducts(db, [link.product_id], clock.now());
  return {};
}

function demandHttp(url: string): void {
  if (!/^https?:$/.test(new URL(url).protocol)) refuse('url', 'A link begins with http:// or https://.');
}
