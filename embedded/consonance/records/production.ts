/** How printed products are made: read by the production queries, never by Colophon. */
import { z } from 'zod';
import { date, list, products, text, whole } from './fields.js';

export const productionRunRecord = z.strictObject({
  name: z.string(),
  deliveryDate: date,
  products,
  quantities: list(
    z.strictObject({
      name: text,
      description: text,
      quantity: whole,
      receivedQuantity: whole,
      /** One product, by reference or ISBN. */
      product: text,
    }),
  ),
  bindings: list(
    z.strictObject({
      widthOfBoard: text,
      pageBindingMethod: text,
      trimmingMethod: text,
      endpapers: text,
      caseSpineStyle: text,
      description: text,
      bindingInstructions: text,
      products,
    }),
  ),
  covers: list(
    z.strictObject({
      paper: text,
      coverType: text,
      coverColoursOutside: text,
      coverColoursOutsideDescription: text,
      coverNotes: text,
      products,
    }),
  ),
  embellishments: list(z.strictObject({ name: text, description: text, products })),
  finishes: list(z.strictObject({ name: text, description: text, products })),
  interiors: list(
    z.strictObject({
      paper: text,
      textColour: text,
      textColourDescription: text,
      textPrintInstructions: text,
      fsc: z.boolean().nullable().default(null),
      products,
    }),
  ),
});
