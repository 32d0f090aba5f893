/** One title or product by a key. Every answer is null for none that the viewer may see. */
import { z } from 'zod';
import type { Product, Title } from '../../catalogue/model.js';
import { KnownError } from '../../platform/errors.js';
import type { QueryTitleArgs } from '../../schema/generated/consonance.js';
import type { Loaders } from './loaders.js';

/** A reference from another subgraph is JSON of somebody else's making, whatever its type says. */
const ById = z.object({ id: z.string() });
const ByIsbn = z.object({ isbn: z.string() });

/** Throws BAD_USER_INPUT unless exactly one key is given. */
export async function findTitle({ id, isbn }: QueryTitleArgs, loaders: Loaders): Promise<Title | null> {
  if (isGiven(id) && isGiven(isbn)) throw notOneKey('both');
  if (isGiven(id)) return loaders.titleById.load(id);
  if (isGiven(isbn)) return findTitleOfProduct(isbn, loaders);
  throw notOneKey('neither');
}

/** A visible product has a visible title. Throws SUBGRAPH_UNAVAILABLE when a sync took it away in between. */
export async function findTitleOf({ titleId }: Product, { titleById }: Loaders): Promise<Title> {
  const title = await titleById.load(titleId);
  if (title !== null) return title;
  throw new KnownError('SUBGRAPH_UNAVAILABLE', 'This title was changed while it was read: ask again.');
}

/** Throws BAD_USER_INPUT for a reference without a key of Title. */
export async function findReferencedTitle(reference: unknown, { titleById }: Loaders): Promise<Title | null> {
  const byId = ById.safeParse(reference);
  if (byId.success) return titleById.load(byId.data.id);
  throw new KnownError('BAD_USER_INPUT', 'A reference to a Title should have an id.');
}

/** Throws BAD_USER_INPUT for a reference without a key of Product. */
export async function findReferencedProduct(reference: unknown, loaders: Loaders): Promise<Product | null> {
  const byId = ById.safeParse(reference);
  if (byId.success) return loaders.productById.load(byId.data.id);
  const byIsbn = ByIsbn.safeParse(reference);
  if (byIsbn.success) return loaders.productByIsbn.load(byIsbn.data.isbn);
  throw new KnownError('BAD_USER_INPUT', 'A reference to a Product should have an id or an isbn.');
}

async function findTitleOfProduct(
  isbn: string,
  { productByIsbn, titleById }: Loaders,
): Promise<Title | null> {
  const product = await productByIsbn.load(isbn);
  return product === null ? null : titleById.load(product.titleId);
}

function notOneKey(given: 'both' | 'neither'): KnownError {
  return new KnownError('BAD_USER_INPUT', `title needs exactly one of id and isbn, and has ${given}.`);
}

function isGiven(key: string | null | undefined): key is string {
  return key !== null && key !== undefined;
}
