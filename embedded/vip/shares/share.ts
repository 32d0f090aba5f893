/** A share as the contract has it (3.3): assets that whoever has its link may fetch, for a time. */
import { z } from 'zod';
import { base, baseTellers, Ref } from '../contract/base.js';
import { namesAmong, type Tellers, tell } from '../contract/tell.js';
import type { ShareRow } from './rows.js';
import { SHARE_STATES, stateAt } from './state.js';

const text = (max: number) => z.string().min(1).max(max);

/** What a share begins with. That expiresAt is ahead is looked at with the clock: create.ts. */
export const ShareBody = z
  .strictObject({
    assetIds: z
      .array(text(100))
      .min(1)
      .max(200)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Each asset may stand there once.' }),
    packageId: z
      .string()
      .optional()
      .refine((id) => id === undefined, {
        error: 'This service has no packages yet: share assets by their assetIds.',
      }),
    /** Whom it is for, as statements of rights name it. */
    recipientId: text(200).optional(),
    /** What kind of recipient it is for, as the recipientTypes of statements name it: press. */
    audience: text(100).optional(),
    expiresAt: z.iso.datetime({ offset: true }),
    maxDownloads: z.int().min(1).max(1_000_000).optional(),
    password: z.string().min(8).max(200).optional(),
    watermark: z
      .boolean()
      .default(false)
      .refine((isWanted) => !isWanted, { error: 'This service puts no watermarks on files.' }),
    allowOriginal: z
      .boolean()
      .default(true)
      .refine((isAllowed) => isAllowed, { error: 'This service shares files as they are, and no others.' }),
    externalRefs: z.array(Ref).max(50).default([]),
  })
  .readonly();
export type ShareBody = z.output<typeof ShareBody>;

/** What is answered. */
export const Share = z.strictObject({
  ...base,
  assetIds: z.array(z.string()),
  recipientId: z.string().optional(),
  audience: z.string().optional(),
  expiresAt: z.iso.datetime(),
  maxDownloads: z.int().optional(),
  passwordSet: z.boolean(),
  watermark: z.boolean(),
  allowOriginal: z.boolean(),
  state: z.enum(SHARE_STATES),
  lastUsedAt: z.iso.datetime().optional(),
});

/** As it is answered once, to who made it. */
export const CreatedShare = Share.extend({ url: z.url() });

const TELLERS: Tellers<z.input<typeof Share>, ShareRow, Date> = {
  ...baseTellers(
    ({ share_id: id }: ShareRow) => id,
    ({ external_refs: refs }: ShareRow) => refs,
  ),
  assetIds: ({ asset_ids: ids }) => ids,
  recipientId: ({ recipient_id: id }) => id,
  audience: ({ audience }) => audience,
  expiresAt: ({ expires_at: at }) => at.toISOString(),
  maxDownloads: ({ max_downloads: max }) => max,
  passwordSet: ({ password_hash: hash }) => hash !== null,
  watermark: () => false,
  allowOriginal: () => true,
  state: stateAt,
  lastUsedAt: ({ last_used_at: at }) => at?.toISOString() ?? null,
};

const NAMES = namesAmong(Object.keys(TELLERS) as (keyof typeof TELLERS)[], []);

/** The share as the API tells it at this instant: never with its token or anything of its password. */
export function shareOf(row: ShareRow, at: Date) {
  return tell(TELLERS, NAMES, row, at);
}
