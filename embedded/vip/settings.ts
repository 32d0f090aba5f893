/** What can be set of the service. Its faults are no settings: they are switched by the admin route. */
import { z } from 'zod';

const bytes = z.int().min(1);

function limitOf(requests: number, windowSeconds = 60) {
  return z
    .strictObject({
      requests: z.int().min(1).default(requests),
      windowSeconds: z.int().min(1).default(windowSeconds),
    })
    .prefault({});
}

export const EmbeddedVipSettings = z
  .object({
    maxConnections: z.int().min(2).default(10),
    /** What addresses begin with, where that is not the address it listens at. */
    publicUrl: z.url().optional(),
    bodyLimitBytes: bytes.default(5_000_000),
    /** Of one batch of records by the admin route. */
    recordsBodyLimitBytes: bytes.default(100_000_000),
    /** How long a bearer is good for; the contract allows an hour. */
    tokenSeconds: z.int().min(1).max(3_600).default(3_600),
    /** For each client, so many requests in so many seconds, of each kind apart. */
    rateLimits: z
      .strictObject({ read: limitOf(30_000), write: limitOf(12_000), upload: limitOf(3_000) })
      .prefault({}),
    /** How long a stored answer waits for its request to be repeated; the contract asks for a day. */
    idempotencyHours: z.int().min(24).default(48),
    /** How far back the feed goes; the contract asks for 30 days. The audit keeps everything. */
    eventRetentionDays: z.int().min(30).default(90),
    /** Rights told longer ago hold instead of allowing; null: they never get too old. */
    rightsMaxAgeMinutes: z.int().min(1).nullable().default(null),
    /** Whether nobody may approve what they have uploaded themselves. */
    separationOfDuties: z.boolean().default(false),
    uploadLimitBytes: bytes.default(5_000_000_000),
    /** How long an upload may take; the contract says 24 hours. */
    uploadHours: z.int().min(1).default(24),
    /** How long a signed address is good for; the contract allows 15 minutes. */
    addressSeconds: z.int().min(1).max(900).default(300),
    /** How far ahead a share may end: three years, about as long as a licence. */
    shareDays: z.int().min(1).default(1_096),
    /** What one address may ask of the pages of shares. */
    portalLimit: limitOf(600),
    /** How often a password of one share may be wrong, whoever tries. */
    passwordTries: limitOf(10, 900),
    /** Hosts from which files are fetched when a version says so. */
    ingestHosts: z.array(z.string()).default([]),
    /** Whether addresses of a private network may be fetched from: for tests. */
    mayIngestPrivately: z.boolean().default(false),
    /** An image of more pixels is not decoded. */
    imagePixelLimit: z.int().min(1).default(300_000_000),
    /** How often it is looked whether an embargo or an expiry has come. */
    clockEdgePollMs: z.int().min(1).default(1_000),
    /** How often work that is due is looked for when nothing has woken it. */
    processingPollMs: z.int().min(1).default(1_000),
  })
  .readonly();

export type EmbeddedVipSettings = z.infer<typeof EmbeddedVipSettings>;
