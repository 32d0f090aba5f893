import { findProducts, findWorks } from '../../store/find.js';
import { findContacts, findContract, findOrganisation } from '../../store/find-others.js';
import type { ProductRow, WorkRow } from '../../store/rows.js';
import type { Context } from '../context.js';
import { readSearches, type SearchArguments } from '../search-arguments.js';
import type { Resolvers } from './resolvers.js';

export const Query: Resolvers<undefined> = {
  work: (_, searches: SearchArguments, context) => readWork(searches, context),
  works: (_, searches: SearchArguments, context) => readWorks(searches, context, context.settings.pageCap),
  product: async (_, searches: SearchArguments, context) => (await readProducts(searches, context, 1))[0],
  products: (_, searches: SearchArguments, context) =>
    readProducts(searches, context, context.settings.pageCap),
  contract: (_, { contractSearch }: { contractSearch?: { idEq?: number | null } | null }, { db }) =>
    findContract(db, contractSearch?.idEq ?? null),
  contacts: (
    _,
    { contactSearch }: { contactSearch?: { personNameCont?: string | null } | null },
    { db, settings },
  ) => findContacts(db, contactSearch?.personNameCont ?? null, settings.pageCap),
  person: async (_, { id }: { id: number }, { loaders }) => {
    const contact = await loaders.contact.load(id);
    return contact?.kind === 'person' ? contact : null;
  },
  organisation: (
    _,
    { organisationSearch }: { organisationSearch?: { nameEq?: string | null } | null },
    { db },
  ) => findOrganisation(db, organisationSearch?.nameEq ?? null),
};

/** By nothing but the id, all works that a request asks for under aliases are one statement. */
async function readWork(
  { workSearch }: SearchArguments,
  context: Context,
): Promise<WorkRow | null | undefined> {
  const { idEq, ...others } = workSearch ?? {};
  const isById = typeof idEq === 'number' && Object.keys(others).length === 0;
  if (isById) return context.loaders.work.load(idEq);
  return (await readWorks({ workSearch: workSearch ?? {} }, context, 1))[0];
}

async function readWorks(searches: SearchArguments, context: Context, limit: number): Promise<WorkRow[]> {
  const works = await findWorks(context.db, readSearches(searches), context.settings, limit);
  for (const work of works) context.loaders.work.prime(work.id, work);
  return works;
}

async function readProducts(
  searches: SearchArguments,
  context: Context,
  limit: number,
): Promise<ProductRow[]> {
  return findProducts(context.db, readSearches(searches), context.settings, limit);
}
