/** Whether the bytes of a version may be had in a market, and where they are for some minutes. */
import { KnownError } from '../../platform/errors.js';
import { decideAssetForAny } from '../../rights/decide.js';
import { parseLinkedFacts } from '../bridge/facts.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import { versionFactsOf } from './asset-facts.js';
import type { VipContext } from './context.js';
import type { VersionModel } from './models.js';

export interface Served {
  readonly url: string;
  readonly changesAt: Date | null;
}

/** The file itself; everything else names a rendition. */
const ORIGINAL = 'original';

/** Null unless approved and cleared for DOWNLOAD. Without a market: for staff, any version that is ready. */
export async function downloadUrlOf(
  version: VersionModel,
  market: MarketAsked | null | undefined,
  context: VipContext,
): Promise<string | null> {
  if (market !== null && market !== undefined) {
    return (await servedFor(version, { ...market, purpose: 'DOWNLOAD' }, ORIGINAL, context))?.url ?? null;
  }
  if (!context.isStaff) {
    throw new KnownError('BAD_USER_INPUT', 'downloadUrl needs a market: without one it is for staff only.');
  }
  if (version.version.processing !== 'READY') return null;
  return context.loaders.contentAddress.load({ versionId: version.version.id, isForReview: true });
}

/**
 * What a lasting address leads to; null unless approved and cleared. A picture's small copies are there to be shown; the
 * file itself is a copy that somebody takes.
 */
export async function servedAs(
  version: VersionModel,
  market: MarketAsked,
  preset: string,
  context: VipContext,
): Promise<Served | null> {
  const asked = preset === ORIGINAL ? ({ ...market, purpose: 'DOWNLOAD' } as const) : market;
  return servedFor(version, asked, preset, context);
}

async function servedFor(
  { asset, version, linkedFacts }: VersionModel,
  market: MarketAsked,
  preset: string,
  { caller, at, policy, loaders }: VipContext,
): Promise<Served | null> {
  const { question } = readMarket(market, caller, at);
  const linked = parseLinkedFacts(linkedFacts);
  if (question === undefined || linked === null) return null;
  const decision = decideAssetForAny(versionFactsOf(asset, version), linked.products, question, policy);
  if (decision.decision === 'DENY') return null;
  const rendition = preset === ORIGINAL ? {} : { preset };
  const url = await loaders.contentAddress.load({ versionId: version.id, ...rendition });
  if (url === null) return null;
  return { url, changesAt: decision.changesAt === null ? null : new Date(decision.changesAt) };
}

/** The lasting address of a rendition; null for a market that the caller may not ask about. */
export function lastingAddressOf(
  { versionId, preset }: { versionId: string; preset: string },
  market: MarketAsked,
  { caller, at, publicUrl }: VipContext,
): string | null {
  const { question } = readMarket(market, caller, at);
  if (question === undefined) return null;
  const address = new URL(
    `${publicUrl()}/media/${encodeURIComponent(versionId)}/${encodeURIComponent(preset)}`,
  );
  address.searchParams.set('country', question.country);
  address.searchParams.set('audience', question.audience);
  if (question.subdivision !== null) address.searchParams.set('subdivision', question.subdivision);
  if (question.language !== null) address.searchParams.set('language', question.language);
  return address.href;
}
