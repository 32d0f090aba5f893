/** What was agreed with an author, as far as the contract queries show it. */
import { z } from 'zod';
import { amount, date, list, text, whole } from './fields.js';

export const contractRecord = z.strictObject({
  contractName: z.string(),
  description: text,
  /** The house itself, by name. */
  clientName: text,
  copyrightYear: text,
  signedDate: date,
  term: text,
  terminatedDate: date,
  terminationReason: text,
  reviewDate: date,
  msDeliveryDate: date,
  revisedMsDeliveryDate: date,
  actualMsDeliveryDate: date,
  msProofsDate: date,
  pubBeforeDate: date,
  flatFeeValue: amount,
  guaranteedRoyaltyValue: amount,
  authorDiscount: text,
  freeCopies: text,
  freeCopiesUsed: text,
  remainderRate: text,
  remainderRateOverCost: amount,
  licensedRights: list(z.strictObject({ rightType: z.string(), authorCut: z.number() })),
  deliveryDates: list(
    z.strictObject({
      dateDue: date,
      deliverableType: text,
      deliveryRequirement: text,
      percentageOfTotal: amount,
      slippedDate: date,
    }),
  ),
  gratisCopies: list(
    z.strictObject({
      note: text,
      numberOfCopies: whole,
      sendOn: date,
      sentOn: date,
      /** One product, by reference or ISBN. */
      product: text,
    }),
  ),
});
