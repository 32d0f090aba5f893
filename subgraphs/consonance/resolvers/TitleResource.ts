import type { TitleResourceResolvers } from '../../../schema/generated/consonance.js';

export const TitleResource = {
  // Its fields are for staff, and staff come by way of Title.resources: nobody is led here by a reference.
  __resolveReference: () => null,
} satisfies TitleResourceResolvers;
