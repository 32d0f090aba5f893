import { z } from 'zod';
import type { VipCreatedShare, VipShare } from '../shares.js';
import { dateOf, Instant, ours } from './words.js';

const GivenShare = z.object({
  id: z.string(),
  revision: z.int(),
  assetIds: z.array(z.string()).nullish(),
  recipientId: z.string().nullish(),
  audience: z.string().nullish(),
  expiresAt: Instant,
  maxDownloads: z.int().nullish(),
  state: z.enum(['active', 'expired', 'revoked', 'exhausted']),
  lastUsedAt: Instant.nullish(),
});

/** A share as the contract has it (3.3). */
export const ShareAnswer = GivenShare.transform(shareOf);

/** The answer to its making, the only one that may hold its address. */
export const CreatedShareAnswer = GivenShare.extend({
  url: z.url({ protocol: /^https?$/ }).nullish(),
}).transform(({ url, ...share }): VipCreatedShare => ({ ...shareOf(share), url: url ?? null }));

function shareOf(given: z.output<typeof GivenShare>): VipShare {
  return {
    id: given.id,
    revision: given.revision,
    assetIds: given.assetIds ?? [],
    recipientId: given.recipientId ?? null,
    audience: given.audience ?? null,
    expiresAt: new Date(given.expiresAt),
    maxDownloads: given.maxDownloads ?? null,
    state: ours(given.state),
    lastUsedAt: dateOf(given.lastUsedAt),
  };
}
