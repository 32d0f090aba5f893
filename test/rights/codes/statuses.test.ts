/** Lists 64 and 68: alike, but for 12. rights.md 1.10. */
import { describe, expect, test } from 'vitest';
import { PUBLISHING_STATUSES as LIST_64 } from '../../../onix/codes/publishing.js';
import { MARKET_STATUSES as LIST_68 } from '../../../onix/codes/supply.js';
import { blockingMarketStatus, blockingPublishingStatus } from '../../../rights/codes/statuses.js';
import { decideProduct } from '../../../rights/decide.js';
import { market, question, stating } from '../facts.js';

const BLOCKING = '01 03 05 11 12 15 16 17'.split(' ');
const codesOf = (facts: Parameters<typeof stating>[0]) =>
  decideProduct(stating(facts), question()).reasons.map(({ code }) => code);

describe('a status', () => {
  test('blocks in both lists by the same codes, and by none that is not there', () => {
    const blocking64 = [...LIST_64.codes].filter((code) => blockingPublishingStatus(code) !== null);
    const blocking68 = [...LIST_68.codes].filter((code) => blockingMarketStatus(code) !== null);
    expect(blocking64).toEqual(BLOCKING);
    expect(blocking68).toEqual(BLOCKING);
  });

  test('is called the same in both lists but for 12, which is not the same', () => {
    const differing = [...LIST_64.codes].filter(
      (code) => blockingPublishingStatus(code) !== blockingMarketStatus(code),
    );
    expect(differing).toEqual(['12']);
    expect(blockingPublishingStatus('12')).toBe('recalled');
    expect(blockingMarketStatus('12')).toBe('not available in this market');
  });

  test.each([...LIST_64.codes])('%s bars a product, or passes', (publishingStatus) => {
    const isBlocked = BLOCKING.includes(publishingStatus);
    expect(codesOf({ publishingStatus })).toEqual(isBlocked ? ['PRODUCT_STATUS_BLOCKED'] : []);
  });

  test.each([...LIST_68.codes])('%s bars a market, or passes', (status) => {
    const isBlocked = BLOCKING.includes(status);
    expect(codesOf({ markets: [market({ status })] })).toEqual(isBlocked ? ['MARKET_STATUS_BLOCKED'] : []);
  });

  test.each(['19', '99', '4', '', 'constructor'])('%s is in neither list, and bars', (code) => {
    expect(blockingPublishingStatus(code)).toBe('one that we do not know');
    expect(blockingMarketStatus(code)).toBe('one that we do not know');
    expect(codesOf({ publishingStatus: code })).toEqual(['PRODUCT_STATUS_BLOCKED']);
    expect(codesOf({ markets: [market({ status: code })] })).toEqual(['MARKET_STATUS_BLOCKED']);
  });
});
