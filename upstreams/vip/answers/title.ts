import { z } from 'zod';
import type { VipTitle, VipTitleDrift, VipTitleProduct } from '../titles.js';
import { CalendarDate, dateOf, dayOf, Instant } from './words.js';

const Ref = z.object({ system: z.string(), type: z.string().optional(), value: z.string() });

const Drift = z
  .object({ field: z.string(), here: z.unknown(), there: z.unknown(), detectedAt: Instant })
  .transform(
    ({ field, here, there, detectedAt }): VipTitleDrift => ({
      field,
      before: here ?? null,
      after: there ?? null,
      detectedAt: new Date(detectedAt),
    }),
  );

export const DriftAnswer = z.object({ items: z.array(Drift) });

const Product = z
  .object({
    isbn13: z.string(),
    productForm: z.string(),
    productFormDetail: z.array(z.string()).nullish(),
    language: z.string(),
    publishingStatus: z.string().nullish(),
    publicationDate: CalendarDate.nullish(),
    onSaleDate: CalendarDate.nullish(),
    imprint: z.string().nullish(),
  })
  .transform(
    (given): VipTitleProduct => ({
      isbn: given.isbn13,
      form: given.productForm,
      formDetails: given.productFormDetail ?? [],
      language: given.language,
      publishingStatus: given.publishingStatus ?? null,
      publishedOn: dayOf(given.publicationDate),
      onSaleOn: dayOf(given.onSaleDate),
      imprint: given.imprint ?? null,
    }),
  );

const Workflow = z.object({
  stage: z.string(),
  milestones: z.array(
    z.object({ code: z.string(), reachedAt: Instant.nullable(), dueAt: Instant.nullish() }),
  ),
});

const Source = z.object({
  system: z.string(),
  ref: z.string(),
  revision: z.string(),
  contentHash: z.string(),
  syncedAt: Instant,
});

/** A title as the contract has it (3.3). */
export const TitleAnswer = z
  .object({
    id: z.string(),
    revision: z.int(),
    updatedAt: Instant,
    workId: Ref,
    title: z.string(),
    imprint: z.string().nullish(),
    series: z.object({ name: z.string(), number: z.string().nullish() }).nullish(),
    products: z.array(Product),
    workflow: Workflow,
    source: Source,
    externalRefs: z.array(Ref),
    drift: z.array(Drift).nullish(),
  })
  .transform(
    ({ workflow, source, series, ...given }): VipTitle => ({
      ...given,
      updatedAt: new Date(given.updatedAt),
      imprint: given.imprint ?? null,
      series: series ? { name: series.name, number: series.number ?? null } : null,
      stage: workflow.stage,
      milestones: workflow.milestones.map(({ code, reachedAt, dueAt }) => ({
        code,
        reachedAt: dateOf(reachedAt),
        dueAt: dateOf(dueAt),
      })),
      source: { ...source, syncedAt: new Date(source.syncedAt) },
      drift: given.drift ?? [],
    }),
  );

/** What becomes of many at once: one result for each, in their order. */
export const UpsertedTitles = z.object({
  results: z.array(
    z.object({
      source: z.object({ system: z.string(), ref: z.string() }),
      status: z.int(),
      resource: z.unknown().optional(),
      problem: z.unknown().optional(),
    }),
  ),
});
