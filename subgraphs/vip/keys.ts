/** By what VIP knows a title and its products. */
import type { ProductFacts, TitleFacts } from '../../rights/facts.js';
import type { VipKey } from '../../upstreams/vip/vip.js';

/** The work, its contributors, series and imprint, and each product that has an ISBN. */
export function keysOfTitle({
  workId,
  contributorIds,
  seriesIds,
  imprintId,
  products,
}: TitleFacts): VipKey[] {
  return [
    { scheme: 'consonance:work', value: workId },
    ...contributorIds.map((value) => ({ scheme: 'consonance:contributor' as const, value })),
    ...seriesIds.map((value) => ({ scheme: 'consonance:series' as const, value })),
    ...(imprintId === null ? [] : [{ scheme: 'imprint' as const, value: imprintId }]),
    ...products.flatMap(keysOfProduct),
  ];
}

/** One, or none for a product that has no ISBN yet. */
export function keysOfProduct({ isbn }: ProductFacts): VipKey[] {
  return isbn === null ? [] : [{ scheme: 'isbn13', value: isbn }];
}
