/**
 * Publishing status, List 64, and status in a market, List 68. The lists differ in what 12 means, and both block by it;
 * what is in neither set here is in neither list, and blocks.
 */
const BLOCKING = new Map(
  Object.entries({
    '01': 'cancelled',
    '03': 'postponed indefinitely',
    '05': 'no longer the publisher’s product',
    '11': 'withdrawn from sale',
    '15': 'recalled',
    '16': 'temporarily withdrawn from sale',
    '17': 'permanently withdrawn from sale',
  }),
);

/** 07, 08 and 10 take no new orders, and may still be shown. */
const PASSING = '00 02 04 06 07 08 09 10 13 14 18'.split(' ');

/** What a status of List 64 that blocks is called; null for one that blocks nothing. */
export function blockingPublishingStatus(code: string): string | null {
  return blockingName(code, 'recalled');
}

/** What a status of List 68 that blocks is called; null for one that blocks nothing. */
export function blockingMarketStatus(code: string): string | null {
  return blockingName(code, 'not available in this market');
}

function blockingName(code: string, nameOf12: string): string | null {
  if (PASSING.includes(code)) return null;
  return code === '12' ? nameOf12 : (BLOCKING.get(code) ?? 'one that we do not know');
}
