/**
 * What one subgraph tells the other so that it can decide: the scalars TitleFacts, ProductFacts, AssetFacts and
 * LinkedFacts, whose JSON has the shapes of rights/facts. A reader that gets null has to deny.
 */
import { z } from 'zod';
import type { AssetFacts, ProductFacts, TitleFacts } from '../../rights/facts.js';
import { DateFactShape, ProductFactsShape, TerritoryShape } from './rights-facts.js';

/** The products that an asset is linked to: each set of facts once. */
export interface LinkedFacts {
  readonly products: readonly ProductFacts[];
}

const texts = z.array(z.string()).readonly();
const instant = z.iso.datetime({ offset: true });

const TitleFactsShape: z.ZodType<TitleFacts> = z
  .object({
    titleId: z.string(),
    workId: z.string(),
    products: z.array(ProductFactsShape).readonly(),
    contributorIds: texts,
    seriesIds: texts,
    imprintId: z.string().nullable(),
  })
  .readonly();

const AssetFactsShape: z.ZodType<AssetFacts> = z
  .object({
    assetId: z.string(),
    kind: z.string(),
    links: z
      .array(
        z
          .object({
            level: z.enum(['WORK', 'PRODUCT', 'CONTRIBUTOR', 'SERIES', 'IMPRINT']),
            value: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    contentType: z.string().nullable(),
    mode: z.string().nullable(),
    audiences: texts,
    territory: TerritoryShape.nullable(),
    dates: z.array(DateFactShape).readonly(),
    embargoUntil: instant.nullable(),
    expiresAt: instant.nullable(),
    language: z.string().nullable(),
    licences: z
      .array(z.object({ validFrom: z.iso.date().nullable(), validUntil: z.iso.date().nullable() }).readonly())
      .readonly(),
    approval: z.string().nullable(),
    status: z.string(),
    isOnHold: z.boolean(),
    credit: z.string().nullable(),
    mustHostCopy: z.boolean(),
  })
  .readonly();

const LinkedFactsShape: z.ZodType<LinkedFacts> = z
  .object({ products: z.array(ProductFactsShape).readonly() })
  .readonly();

/** Null for what is no TitleFacts. */
export function parseTitleFacts(value: unknown): TitleFacts | null {
  return TitleFactsShape.safeParse(value).data ?? null;
}

/** Null for what is no ProductFacts. */
export function parseProductFacts(value: unknown): ProductFacts | null {
  return ProductFactsShape.safeParse(value).data ?? null;
}

/** Null for what is no AssetFacts. */
export function parseAssetFacts(value: unknown): AssetFacts | null {
  return AssetFactsShape.safeParse(value).data ?? null;
}

/** Null for what is no LinkedFacts. */
export function parseLinkedFacts(value: unknown): LinkedFacts | null {
  return LinkedFactsShape.safeParse(value).data ?? null;
}
