/** The root fields of Mutation: each runs in one transaction, and tells refusals in its payload. */
import type { GraphQLFieldResolver } from 'graphql';
import { type Context, createContext } from '../graphql/context.js';
import { createLoaders } from '../graphql/loaders.js';
import type { Resolvers } from '../graphql/resolvers/resolvers.js';
import { createMarketingText, deleteMarketingText } from './marketing-texts.js';
import { RefusedInput } from './payload.js';
import {
  completeSupportingResourceUpload,
  createSupportingResource,
  deleteSupportingResource,
} from './supporting-resources.js';
import { updateProduct } from './update-product.js';
import { updateWork } from './update-work.js';
import { createWebLink, deleteWebLink, updateWebLink } from './web-links.js';

export const mutations: Resolvers<undefined> = {
  createSupportingResource: inTransaction(createSupportingResource),
  completeSupportingResourceUpload: inTransaction(completeSupportingResourceUpload),
  deleteSupportingResource: inTransaction(deleteSupportingResource),
  createMarketingText: inTransaction(createMarketingText),
  deleteMarketingText: inTransaction(deleteMarketingText),
  createWebLink: inTransaction(createWebLink),
  updateWebLink: inTransaction(updateWebLink),
  deleteWebLink: inTransaction(deleteWebLink),
  updateWork: inTransaction(updateWork),
  updateProduct: inTransaction(updateProduct),
};

/** clientMutationId is an echo, as in Relay's first form of mutations. */
function inTransaction<Input>(
  mutate: (context: Context, input: Input) => Promise<object>,
): GraphQLFieldResolver<undefined, Context> {
  return async (_, { input }: { input: Input & { readonly clientMutationId?: string | null } }, context) => {
    const clientMutationId = input.clientMutationId ?? null;
    try {
      const payload = await context.db
        .transaction()
        .execute((transaction) => mutate(createContext({ ...context, db: transaction }), input));
      // What this request has read before may be out of date now.
      context.loaders = createLoaders(context.db, context.settings);
      return { clientMutationId, errors: [], ...payload };
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      return { clientMutationId, errors: error.errors };
    }
  };
}
