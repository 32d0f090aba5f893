/**
 * Publishing status, List 64, and status in a market, List 68 (both issue 71). The lists differ in 12 and in what each has
 * at all, so that they are two tables; what is in neither table is not known, and blocks. rights.md 1.10.
 */

/** Blocks nothing; 07, 08 and 10 take no new orders, and may still be shown. */
const PASSES = null;

const PUBLISHING = new Map<string, string | null>(
  Object.entries({
    '00': PASSES, // not specified
    '01': 'cancelled',
    '02': PASSES, // to come
    '03': 'postponed indefinitely',
    '04': PASSES, // active
    '05': 'no longer the publisher’s product',
    '06': PASSES, // out of stock, for how long is not known
    '07': PASSES, // out of print
    '08': PASSES, // inactive
    '09': PASSES, // not known to the sender
    '10': PASSES, // remaindered
    '11': 'withdrawn from sale',
    // Deprecated for 15.
    '12': 'recalled',
    '13': PASSES, // active as a part of something
    '14': PASSES, // of List 68, and not in this list by issue 71
    '15': 'recalled',
    '16': 'temporarily withdrawn from sale',
    '17': 'permanently withdrawn from sale',
    '18': PASSES, // active in its parts
  }),
);

const MARKET = new Map<string, string | null>(
  Object.entries({
    '00': PASSES, // not specified
    '01': 'cancelled',
    '02': PASSES, // to come
    '03': 'postponed indefinitely',
    '04': PASSES, // active
    '05': 'no longer the publisher’s product',
    '06': PASSES, // out of stock, for how long is not known
    '07': PASSES, // out of print
    '08': PASSES, // inactive
    '09': PASSES, // not known to the sender
    '10': PASSES, // remaindered
    '11': 'withdrawn from sale',
    '12': 'not available in this market',
    '13': PASSES, // active as a part of something
    '14': PASSES, // active, with restrictions that are stated elsewhere
    '15': 'recalled',
    '16': 'temporarily withdrawn from sale',
    '17': 'permanently withdrawn from sale',
    '18': PASSES, // active in its parts
  }),
);

/** What a status of List 64 that blocks is called; null for one that blocks nothing. */
export function blockingPublishingStatus(code: string): string | null {
  return blockingName(PUBLISHING, code);
}

/** What a status of List 68 that blocks is called; null for one that blocks nothing. */
export function blockingMarketStatus(code: string): string | null {
  return blockingName(MARKET, code);
}

function blockingName(statuses: ReadonlyMap<string, string | null>, code: string): string | null {
  const name = statuses.get(code);
  return name === undefined ? 'one that we do not know' : name;
}
