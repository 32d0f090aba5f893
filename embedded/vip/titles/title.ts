/** A title as Consonance has it: a thin mirror, of which every field is its (contract 3.3). */
import { z } from 'zod';
import { base, Ref } from '../contract/base.js';

const text = z.string().min(1).max(1_000);

const TitleProduct = z.strictObject({
  isbn13: z.string().regex(/^97[89]\d{10}$/, 'It must be thirteen digits that begin with 978 or 979.'),
  productForm: z.string().min(1).max(20),
  productFormDetail: z.array(z.string().max(20)).max(50).optional(),
  language: z.string().max(50),
  publishingStatus: z.string().max(50).optional(),
  publicationDate: z.iso.date().optional(),
  onSaleDate: z.iso.date().optional(),
  imprint: text.optional(),
});

const Workflow = z.strictObject({
  stage: z.string().max(200),
  milestones: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(100),
        reachedAt: z.iso.datetime({ offset: true }).nullable(),
        dueAt: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .max(200),
});

const TitleSource = z.strictObject({
  system: z.string().min(1).max(100),
  ref: z.string().min(1).max(500),
  /** Grows with every change there. See source-revision.ts for what is older. */
  revision: z.string().min(1).max(200),
  contentHash: z.string().max(200),
  syncedAt: z.iso.datetime({ offset: true }),
});

const fields = {
  workId: Ref,
  title: text,
  imprint: text.optional(),
  series: z.strictObject({ name: text, number: z.string().max(50).optional() }).optional(),
  products: z.array(TitleProduct).max(500),
  workflow: Workflow,
  source: TitleSource,
};

/** What the source sends: the whole title. */
export const TitleBody = z
  .strictObject({ ...fields, externalRefs: z.array(Ref).max(50).optional() })
  .readonly();

export type TitleBody = z.infer<typeof TitleBody>;

/**
 * A field that the source changed without giving a new revision: a sign that one of the two sides was edited past the
 * other. `here` is what the mirror held until then. The next revision ends it.
 */
export const TitleDrift = z
  .strictObject({ field: z.string(), here: z.unknown(), there: z.unknown(), detectedAt: z.iso.datetime() })
  .readonly();

export type TitleDrift = z.infer<typeof TitleDrift>;

export const TitleRecord = z.strictObject({ ...base, ...fields, drift: z.array(TitleDrift).optional() });
