/** What is asked of the rights: may this go to that recipient, for that use, at that time (contract 3.6). */
import { z } from 'zod';
import { Territories } from '../contract/territories.js';
import { Use } from './statement.js';

const codes = z.array(z.string().min(1).max(100)).max(500);

/** Who would receive it. What is absent is unknown, and what is unknown covers nothing that a statement limits. */
const RecipientFacts = z
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
