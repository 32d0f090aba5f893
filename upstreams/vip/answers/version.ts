import { z } from 'zod';
import type { VipRendition, VipVersion } from '../model.js';
import { Instant, orNull, word } from './words.js';

const Pixels = z.number().positive();

const RenditionAnswer = z
  .object({
    id: z.string(),
    preset: z.string(),
    mediaType: z.string(),
    widthPx: orNull(Pixels),
    heightPx: orNull(Pixels),
    byteSize: orNull(z.number()),
  })
  .transform((rendition): VipRendition => rendition);

const Technical = z
  .object({
    widthPx: orNull(Pixels),
    heightPx: orNull(Pixels),
    durationSec: orNull(z.number()),
    pageCount: orNull(z.number()),
  })
  .prefault({});

/** A version as the contract has it (3.3), with the upload that it waits for and its renditions where they were asked for. */
export const VersionAnswer = z
  .object({
    id: z.string(),
    assetId: z.string(),
    revision: z.int(),
    number: z.int(),
    processing: word(['AWAITING_UPLOAD', 'SCANNING', 'PROCESSING', 'READY', 'QUARANTINED', 'FAILED']),
    review: word([
      'UNSUBMITTED',
      'IN_REVIEW',
      'CHANGES_REQUESTED',
      'APPROVED',
      'REJECTED',
      'SUPERSEDED',
      'REVOKED',
    ]),
    file: z.object({ name: z.string(), mediaType: z.string(), byteSize: z.number(), sha256: z.string() }),
    technical: orNull(Technical),
    createdAt: Instant,
    approvedAt: orNull(Instant),
    approvedBy: orNull(z.object({ id: z.string() })),
    upload: orNull(z.object({ id: z.string(), url: z.url(), expiresAt: orNull(Instant) })),
    renditions: z.array(RenditionAnswer).nullish(),
  })
  .transform(
    ({ file, technical, approvedBy, renditions, ...version }): VipVersion => ({
      ...version,
      fileName: file.name,
      mediaType: file.mediaType,
      byteSize: file.byteSize,
      sha256: file.sha256,
      widthPx: technical?.widthPx ?? null,
      heightPx: technical?.heightPx ?? null,
      durationSeconds: technical?.durationSec ?? null,
      pageCount: technical?.pageCount ?? null,
      approvedBy: approvedBy?.id ?? null,
      renditions: renditions ?? null,
    }),
  );
