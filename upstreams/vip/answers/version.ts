import { z } from 'zod';
import type { VipRendition, VipVersion } from '../model.js';
import { dateOf, Instant, ours } from './words.js';

const Pixels = z.number().positive();

const Rendition = z.object({
  id: z.string(),
  preset: z.string(),
  mediaType: z.string(),
  widthPx: Pixels.nullish(),
  heightPx: Pixels.nullish(),
  byteSize: z.number().nullish(),
});

const Technical = z.object({
  widthPx: Pixels.nullish(),
  heightPx: Pixels.nullish(),
  durationSec: z.number().nullish(),
  pageCount: z.number().nullish(),
});

/**
 * A version as the contract has it (3.3), with the upload that it waits for and its renditions where they were asked for.
 * Nothing in it is turned into something else yet: a page of titles holds hundreds, and each step would copy them.
 */
export const GivenVersion = z.object({
  id: z.string(),
  assetId: z.string(),
  revision: z.int(),
  number: z.int(),
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
  file: z.object({ name: z.string(), mediaType: z.string(), byteSize: z.number(), sha256: z.string() }),
  technical: Technical.nullish(),
  createdAt: Instant,
  approvedAt: Instant.nullish(),
  approvedBy: z.object({ id: z.string() }).nullish(),
  upload: z.object({ id: z.string(), url: z.url(), expiresAt: Instant.nullish() }).nullish(),
  renditions: z.array(Rendition).nullish(),
});

export const VersionAnswer = GivenVersion.transform(versionOf);

/** The version in our words. */
export function versionOf(given: z.output<typeof GivenVersion>): VipVersion {
  const { file, technical, upload } = given;
  return {
    id: given.id,
    assetId: given.assetId,
    revision: given.revision,
    number: given.number,
    processing: ours(given.processing),
    review: ours(given.review),
    fileName: file.name,
    mediaType: file.mediaType,
    byteSize: file.byteSize,
    sha256: file.sha256,
    widthPx: technical?.widthPx ?? null,
    heightPx: technical?.heightPx ?? null,
    durationSeconds: technical?.durationSec ?? null,
    pageCount: technical?.pageCount ?? null,
    createdAt: new Date(given.createdAt),
    approvedAt: dateOf(given.approvedAt),
    approvedBy: given.approvedBy?.id ?? null,
    upload: upload ? { id: upload.id, url: upload.url, expiresAt: dateOf(upload.expiresAt) } : null,
    renditions: given.renditions?.map(renditionOf) ?? null,
  };
}

function renditionOf({ id, preset, mediaType, ...size }: z.output<typeof Rendition>): VipRendition {
  return {
    id,
    preset,
    mediaType,
    widthPx: size.widthPx ?? null,
    heightPx: size.heightPx ?? null,
    byteSize: size.byteSize ?? null,
  };
}
