/** Many assets at once, for seeding, imports and measurements: the shape of POST /admin/records. It is not part of the API. */
import { z } from 'zod';
import { Kind, LINK_LEVELS } from '../assets/asset.js';
import { Territories } from '../contract/territories.js';
import { FileName } from '../files/file-name.js';
import { MediaType } from '../files/media-type.js';
import { RightsStatementBody } from '../rights/statement.js';
import { TitleBody } from '../titles/title.js';

const text = (max: number) => z.string().min(1).max(max);
const instant = z.iso.datetime({ offset: true });

const VersionRecord = z.strictObject({
  fileName: FileName,
  mediaType: MediaType,
  /** Of a blob that is there: PUT /admin/blobs/{sha256}. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  byteSize: z.int().min(1),
  review: z
    .enum(['unsubmitted', 'in_review', 'changes_requested', 'approved', 'rejected', 'superseded', 'revoked'])
    .default('unsubmitted'),
  comment: text(5_000).optional(),
  createdAt: instant.optional(),
  approvedAt: instant.optional(),
  /** The person who approved it. */
  approvedBy: text(200).optional(),
});
export type VersionRecord = z.output<typeof VersionRecord>;

const AssetRecord = z.strictObject({
  /** By which it is known again: sent twice it is one. */
  ref: z.strictObject({ system: text(100), value: text(500) }),
  kind: Kind,
  name: text(500),
  description: text(20_000).optional(),
  altText: text(2_000).optional(),
  credit: text(1_000).optional(),
  language: text(50).optional(),
  audience: z.array(text(2)).default(['00']),
  territory: Territories.optional(),
  licences: z
    .array(z.strictObject({ validFrom: z.iso.date().optional(), validUntil: z.iso.date().optional() }))
    .default([]),
  hostOwnCopy: z.boolean().default(false),
  links: z.array(
    z.strictObject({
      level: z.enum(LINK_LEVELS),
      scheme: text(100),
      value: text(500),
      role: text(100).optional(),
    }),
  ),
  /** Left out: active with an approved version, otherwise draft. */
  status: z.enum(['draft', 'active', 'withdrawn', 'archived']).optional(),
  embargoUntil: instant.optional(),
  expiresAt: instant.optional(),
  /** Oldest first; one approved at most. */
  versions: z
    .array(VersionRecord)
    .refine((all) => all.filter(({ review }) => review === 'approved').length <= 1, {
      error: 'One version at most is approved.',
    }),
});
export type AssetRecord = z.output<typeof AssetRecord>;

export const VipRecords = z.strictObject({
  /** Whether the bytes are taken for good unseen: for measurements, where all have the same. */
  skipInspection: z.boolean().default(false),
  assets: z.array(AssetRecord).default([]),
  rights: z.array(RightsStatementBody).default([]),
  titles: z.array(TitleBody).default([]),
  unmatchedFiles: z
    .array(z.strictObject({ fileName: text(500), reason: text(2_000), source: text(500) }))
    .default([]),
});
export type VipRecords = z.output<typeof VipRecords>;
/** As it is sent: what has a default may be left out. */
export type VipRecordsInput = z.input<typeof VipRecords>;

export interface LoadReport {
  readonly assets: { readonly added: number; readonly changed: number; readonly unchanged: number };
  readonly versions: { readonly added: number; readonly refused: number };
}
