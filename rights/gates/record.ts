/** Gates 1 to 4: how old the record is, whether it may be listed, its status, and its announcement. */
import { type BarringDate, PUBLIC_ANNOUNCEMENT, TRADE_ANNOUNCEMENT } from '../codes/publishing-dates.js';
import { blockingMarketStatus, blockingPublishingStatus } from '../codes/statuses.js';
import { ALWAYS, GATES, type Obstacle, type ObstacleEvidence, since } from '../obstacle.js';
import { readInstant } from '../question.js';
import { datesOf, flatEvidence, onixEvidence, type ProductContext } from './context.js';
import { notBefore } from './dates.js';

/**
 * Bars when the record is older than a number of minutes: from that instant on or, where the question is about another
 * time than now, for good or not at all.
 */
export function staleness(
  { flat }: ProductContext,
  maxAgeMinutes: number | null,
  now: number | null,
): Obstacle[] {
  if (maxAgeMinutes === null) return [];
  const readAt = readInstant(flat.source.asOf);
  const staleAt = Number.isNaN(readAt) ? Number.NEGATIVE_INFINITY : readAt + maxAgeMinutes * 60_000;
  if (now !== null && now < staleAt) return [];
  const clause = `what we know of the product is older than ${maxAgeMinutes} minutes`;
  const evidence = [flatEvidence(flat, 'Product', null)];
  const span = now === null ? since(staleAt) : ALWAYS;
  return [{ gate: GATES.source, code: 'SOURCE_STALE', clause, evidence, ...span }];
}

/** Bars what is not cleared to be told of. Restriction 03 does so too, which the gate of restrictions sees to. */
export function listing({ flat }: ProductContext): Obstacle[] {
  if (flat.isListable) return [];
  const clause = 'the product is not cleared to be listed';
  const evidence = [flatEvidence(flat, 'Product', null)];
  return [{ gate: GATES.listing, code: 'PRODUCT_NOT_LISTABLE', clause, evidence, ...ALWAYS }];
}

/** Bars by the publishing status, which both sources may give, and by the status of the market. */
export function status({ flat, onix, markets }: ProductContext): Obstacle[] {
  const obstacles: Obstacle[] = [];
  const published = (code: string | null, evidence: () => ObstacleEvidence) => {
    const name = code === null ? null : blockingPublishingStatus(code);
    if (name === null) return;
    const clause = `its publishing status is: ${name}`;
    const common = { gate: GATES.status, clause, evidence: [evidence()], ...ALWAYS };
    obstacles.push({ ...common, code: 'PRODUCT_STATUS_BLOCKED' });
  };
  if (onix !== null) {
    const code = onix.publishingStatus;
    published(code, () => onixEvidence(onix, 'PublishingDetail/PublishingStatus', code));
  }
  if (flat.publishingStatus !== onix?.publishingStatus) {
    published(flat.publishingStatus, () => flatEvidence(flat, 'Product', flat.publishingStatus));
  }
  for (const { facts, path } of markets) {
    const name = facts.status === null ? null : blockingMarketStatus(facts.status);
    if (name === null || onix === null) continue;
    const clause = `its status in this market is: ${name}`;
    const evidence = [onixEvidence(onix, `${path}/MarketPublishingStatus`, facts.status)];
    obstacles.push({ gate: GATES.status, code: 'MARKET_STATUS_BLOCKED', clause, evidence, ...ALWAYS });
  }
  return obstacles;
}

/** Before the trade announcement nobody is told, before the public one only the supply chain (List 163, 10 and 09). */
export function announcement(context: ProductContext): Obstacle[] {
  const { onix, asked } = context;
  const waitFor = (date: BarringDate) =>
    notBefore(onix, datesOf(context, date.role), asked.zones, { gate: GATES.announcement, ...date });
  const toTrade = waitFor(TRADE_ANNOUNCEMENT);
  return asked.audience === 'TRADE' ? toTrade : [...toTrade, ...waitFor(PUBLIC_ANNOUNCEMENT)];
}
