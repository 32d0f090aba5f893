/** The answers by which it is found out what of ours is there already. Null: there is no such work. */
import { z } from 'zod';
import type { PlacedResource, PlacedWebLink } from '../model.js';
import { WebLinkAnswer } from './product.js';
import { PlacedResourceAnswer } from './supporting-resource.js';

export const ResourcesOfWorkAnswer = z
  .object({ work: z.object({ supportingResources: z.array(PlacedResourceAnswer) }).nullable() })
  .transform(({ work }): readonly PlacedResource[] | null => work?.supportingResources ?? null);

export const WebLinksOfWorkAnswer = z
  .object({
    work: z
      .object({ products: z.array(z.object({ id: z.int(), webLinks: z.array(WebLinkAnswer) })) })
      .nullable(),
  })
  .transform(({ work }): readonly PlacedWebLink[] | null => {
    if (work === null) return null;
    return work.products.flatMap(({ id, webLinks }) => webLinks.map((link) => ({ productId: id, ...link })));
  });
