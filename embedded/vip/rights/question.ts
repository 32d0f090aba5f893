/** What is asked of the rights: may this go to that recipient, for that use, at that time (contract 3.6). */
import { z } from 'zod';
import { Territories } from '../contract/territories.js';
import { type RightsStatementBody, Use } from './statement.js';

const codes = z.array(z.string().min(1).max(100)).max(500);

/** Who would receive it. What is absent is unknown, and what is unknown covers nothing that a statement limits. */
export const RecipientFacts = z
  .strictObject({
    id: z.string().max(100).optional(),
    type: z.string().min(1).max(100).optional(),
    territories: Territories.optional(),
    /** Absent: any. */
    languages: codes.optional(),
    channels: codes.optional(),
    /** Absent: any. */
    uses: z.array(Use).optional(),
    honoursEmbargo: z.boolean().default(false),
    /** How long before an embargo ends it may have what is embargoed, as an ISO 8601 duration such as P30D. */
    leadTime: z
      .strictObject({
        sendFrom: z.string().regex(/^P(\d+W)?(\d+D)?(T\d+H)?$/, 'It must be a duration such as P30D.'),
      })
      .optional(),
  })
  .readonly();

export type RecipientFacts = z.infer<typeof RecipientFacts>;

/** One question: of a version, or of whatever version of an asset is approved. */
export const RightsQuestion = z
  .strictObject({
    versionId: z.string().optional(),
    assetId: z.string().optional(),
    recipient: RecipientFacts,
    use: Use,
    /** Absent: all of the recipient's channels. */
    channel: z.string().max(100).optional(),
    /** Absent: now. */
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ versionId, assetId }) => (versionId === undefined) !== (assetId === undefined), {
    error: 'Name either a versionId or an assetId.',
  })
  .readonly();

export type RightsQuestion = z.infer<typeof RightsQuestion>;

/** A product through which the asset is used, with everything that statements can be about. */
export interface Path {
  readonly subjects: readonly { readonly level: string; readonly value: string }[];
  /** ONIX List 150; null where the title is not known here. */
  readonly productForm: string | null;
}

/** What is asked about, as it is stored. */
export interface ContentFacts {
  readonly assetId: string;
  /** Null: the asset has no approved version. */
  readonly versionId: string | null;
  readonly status: string;
  readonly isOnHold: boolean;
  readonly processing: string | null;
  readonly review: string | null;
  /** BCP 47; null: not told. */
  readonly language: string | null;
  /** ONIX List 154; empty: unrestricted. */
  readonly audience: readonly string[];
  /** RFC 3339, here and below. */
  readonly embargoUntil: string | null;
  readonly expiresAt: string | null;
  /** At least one. */
  readonly paths: readonly Path[];
}

/** A statement with the id and the revision that it has here. */
export interface KnownStatement {
  readonly id: string;
  readonly revision: number;
  readonly body: RightsStatementBody;
}
