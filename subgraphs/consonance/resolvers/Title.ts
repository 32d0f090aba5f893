import type { TitleResolvers } from '../../../schema/generated/consonance.js';
import { clearanceOf } from '../clearance.js';
import { clearedOf, decideOnTitle, titleFactsOf } from '../decisions.js';
import { findReferencedTitle } from '../lookups.js';
import { clearedTexts } from '../texts.js';

export const Title = {
  __resolveReference: (reference, { loaders }) => findReferencedTitle(reference, loaders),

  milestones: ({ id }, _args, { loaders }) => loaders.milestonesOfTitle.load(id),

  products: async ({ id }, { forms, clearedFor }, context) => {
    const products = await context.loaders.productsOfTitle.load(id);
    const inForms = products.filter(({ form }) => forms?.includes(form) ?? true);
    return clearedFor ? clearedOf(inForms, clearedFor, context) : inForms;
  },

  clearedProducts: async ({ id }, { market }, context) =>
    clearedOf(await context.loaders.productsOfTitle.load(id), market, context),

  texts: ({ id }, { market, kinds }, context) => clearedTexts(id, { market, kinds: kinds ?? null }, context),

  clearance: async (title, { market }, context) => clearanceOf(await decideOnTitle(title, market, context)),

  bridgeFacts: (title, _args, context) => titleFactsOf(title, context),
} satisfies TitleResolvers;
