/** One statement of what may, or may not, be done with a subject (contract 3.3, 3.6). */
import { z } from 'zod';
import { base, Ref } from '../contract/base.js';
import { Territories } from '../contract/territories.js';

const codes = z.array(z.string().min(1).max(100)).min(1).max(500);

/** What something is used for. */
export const Use = z.enum(['promotion', 'sale', 'review', 'production', 'archive']);
export type Use = z.infer<typeof Use>;

const fields = {
  /** The value: work, how the source calls it; product, its ISBN; asset, its id; kind, such as front_cover. */
  subject: z.strictObject({
    level: z.enum(['work', 'product', 'asset', 'kind']),
    value: z.string().min(1).max(200),
  }),
  effect: z.enum(['grant', 'restrict']),
  territories: Territories,
  /** Absent, here and below: any. */
  languages: codes.optional(),
  productForms: codes.optional(),
  channels: codes.optional(),
  recipientIds: codes.optional(),
  recipientTypes: codes.optional(),
  uses: z.array(Use).min(1).optional(),
  /** Half-open: from is within, until is not. */
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  note: z.string().max(5_000).optional(),
  source: z.strictObject({
    system: z.string().min(1).max(100),
    ref: z.string().min(1).max(500),
    revision: z.string().min(1).max(200),
    /** When the source said so. */
    asOf: z.iso.datetime({ offset: true }),
  }),
};

/** The whole statement, as its source sends it. */
export const RightsStatementBody = z
  .strictObject({ ...fields, externalRefs: z.array(Ref).max(50).optional() })
  .readonly();

export type RightsStatementBody = z.infer<typeof RightsStatementBody>;

export const RightsStatement = z.strictObject({ ...base, ...fields });
