/** What can be set of the stand-in. Its faults are no settings: they are switched by the admin route. */
import { z } from 'zod';

const bytes = z.int().min(1);
const milliseconds = z.int().min(0);

export const EmbeddedConsonanceSettings = z
  .object({
    /** How many works or products a page holds at most. */
    pageCap: z.int().min(1).default(100),
    /** On any day, one in so many works and products is called changed that is not; 0: none ever. */
    falsePositiveEvery: z.int().min(0).default(97),
    /** How long an image is processed before it can be seen. */
    processingDelayMs: milliseconds.default(2_000),
    /** How often images that are due are looked for. */
    processingPollMs: z.int().min(1).default(500),
    /** For fetching an image from its address. */
    imageTimeoutMs: z.int().min(1).default(20_000),
    imageLimitBytes: bytes.default(50_000_000),
    /** How long a presigned address takes an upload. */
    uploadWithinMs: milliseconds.default(3_600_000),
    graphqlBodyLimitBytes: bytes.default(5_000_000),
    /** Of one batch of records. */
    recordsBodyLimitBytes: bytes.default(100_000_000),
    maxConnections: z.int().min(1).default(10),
    /** What the urls of files begin with, where that is not the address it listens at. */
    publicUrl: z.url().optional(),
  })
  .readonly();

export type EmbeddedConsonanceSettings = z.infer<typeof EmbeddedConsonanceSettings>;
