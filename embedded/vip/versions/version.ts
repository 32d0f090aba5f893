/** A version of an asset as the contract has it (3.3): its bytes never change. */
import { z } from 'zod';
import { Actor } from '../contract/actor.js';
import { base, baseTellers } from '../contract/base.js';
import { namesAmong, type Tellers, tell } from '../contract/tell.js';
import type { VersionRow } from './rows.js';

const Finding = z.strictObject({ code: z.string(), message: z.string(), location: z.string().optional() });

export const RenditionResource = z.strictObject({
  id: z.string(),
  versionId: z.string(),
  preset: z.string(),
  state: z.enum(['pending', 'ready', 'failed']),
  mediaType: z.string(),
  widthPx: z.int().optional(),
  heightPx: z.int().optional(),
  byteSize: z.int().optional(),
  sha256: z.string().optional(),
  url: z.string().optional(),
  urlExpiresAt: z.iso.datetime().optional(),
});
export type RenditionResource = z.infer<typeof RenditionResource>;

/** What is answered. */
export const Version = z.strictObject({
  ...base,
  assetId: z.string(),
  number: z.int(),
  label: z.string().optional(),
  comment: z.string().optional(),
  basedOn: z.string().optional(),
  source: z.strictObject({
    system: z.string(),
    ref: z.string().optional(),
    milestone: z.string().optional(),
  }),
  processing: z.enum(['awaiting_upload', 'scanning', 'processing', 'ready', 'quarantined', 'failed']),
  review: z.enum([
    'unsubmitted',
    'in_review',
    'changes_requested',
    'approved',
    'rejected',
    'superseded',
    'revoked',
  ]),
  file: z.strictObject({
    name: z.string(),
    originalName: z.string(),
    mediaType: z.string(),
    byteSize: z.int(),
    sha256: z.string(),
    md5: z.string().optional(),
    onixFileType: z.string().optional(),
  }),
  technical: z.record(z.string(), z.unknown()),
  checks: z.array(
    z.strictObject({
      tool: z.string(),
      toolVersion: z.string(),
      outcome: z.enum(['pass', 'warn', 'fail']),
      findings: z.array(Finding),
    }),
  ),
  /** Why the bytes could not be taken, in a sentence. */
  failure: z.string().optional(),
  effectiveFrom: z.iso.datetime().optional(),
  effectiveUntil: z.iso.datetime().optional(),
  approvedAt: z.iso.datetime().optional(),
  approvedBy: Actor.optional(),
  /** While bytes are awaited. */
  upload: z.strictObject({ id: z.string(), url: z.string(), expiresAt: z.iso.datetime() }).optional(),
  renditions: z.array(RenditionResource).optional(),
  deduplicated: z.boolean().optional(),
});

type OwnFields = Omit<z.input<typeof Version>, 'deduplicated' | 'renditions' | 'upload'>;

const TELLERS: Tellers<OwnFields, VersionRow, null> = {
  ...baseTellers(({ version_id: id }: VersionRow) => id),
  assetId: ({ asset_id: id }) => id,
  number: ({ number }) => number,
  label: ({ label }) => label,
  comment: ({ comment }) => comment,
  basedOn: ({ based_on: id }) => id,
  source: ({ source_system: system, source_ref: ref, source_milestone: milestone }) => ({
    system: system ?? 'api',
    ...(ref === null ? {} : { ref }),
    ...(milestone === null ? {} : { milestone }),
  }),
  processing: ({ processing }) => processing,
  review: ({ review }) => review,
  file: (row) => ({
    name: row.file_name,
    originalName: row.original_name,
    mediaType: row.media_type,
    byteSize: Number(row.byte_size),
    sha256: row.sha256,
    ...(row.md5 === null ? {} : { md5: row.md5 }),
    ...(row.onix_file_type === null ? {} : { onixFileType: row.onix_file_type }),
  }),
  technical: ({ technical }) => technical,
  checks: ({ checks }) => checks,
  failure: ({ failure }) => failure,
  effectiveFrom: ({ effective_from: at }) => at?.toISOString() ?? null,
  effectiveUntil: ({ effective_until: at }) => at?.toISOString() ?? null,
  approvedAt: ({ approved_at: at }) => at?.toISOString() ?? null,
  approvedBy: ({ approved_by: actor }) => actor,
};

const NAMES = Object.keys(TELLERS) as (keyof OwnFields)[];

/** What is told with it: undefined where it was not asked for. */
export interface WithVersion {
  readonly upload?: { readonly id: string; readonly url: string; readonly expiresAt: string };
  readonly renditions?: readonly RenditionResource[];
}

/** The version as the API tells it, or these fields of it. */
export function versionOf(row: VersionRow, more: WithVersion = {}, names: VersionNames = NAMES) {
  return { ...tell(TELLERS, names, row, null), ...more };
}

export type VersionResource = ReturnType<typeof versionOf>;
export type VersionNames = readonly (keyof OwnFields)[];

/** Which fields are to be told: of a version by itself, or of one that is told with an asset, as in approvedVersion.file. */
export function versionNames(fields: readonly string[], included: string | null = null): VersionNames {
  return namesAmong(NAMES, fields, included);
}
