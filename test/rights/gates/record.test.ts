/** Gates 1 to 4 of rights.md 2.2: the record of a product. Each row says only what differs from what is cleared. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { OnixStatement } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { date, market, question, restriction, rights, stating, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const GB = territory({ countriesIncluded: 'GB' });
const US = territory({ countriesIncluded: 'US' });

describe('the record of a product', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<OnixStatement>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    { name: 'is cleared', facts: {}, codes: [] },
    {
      name: 'passes with a status of List 64 that only forbids orders',
      facts: { publishingStatus: '08' },
      codes: [],
    },
    {
      name: 'is barred by a status that is in no list',
      facts: { publishingStatus: '77' },
      codes: ['PRODUCT_STATUS_BLOCKED'],
    },
    {
      name: 'is barred by the status of a market that holds here',
      facts: { markets: [market({ territory: GB, status: '16' })] },
      codes: ['MARKET_STATUS_BLOCKED'],
    },
    {
      name: 'is not barred by the status of another market',
      facts: { markets: [market({ territory: US, status: '16' }), market({ territory: GB })] },
      codes: [],
    },
    {
      name: 'is barred by the status of a market whose codes cannot be read',
      facts: {
        markets: [market({ territory: territory({ countriesIncluded: 'QZ' }), status: '16' }), market({})],
      },
      codes: ['MARKET_STATUS_BLOCKED'],
    },
    {
      name: 'is told to nobody before the trade announcement',
      facts: { dates: [date('10', '20270101'), date('09', '20270201')] },
      asked: { purpose: 'DISPLAY' },
      codes: ['TRADE_ANNOUNCEMENT_EMBARGO', 'PUBLIC_ANNOUNCEMENT_EMBARGO'],
    },
    {
      name: 'is not told to the press before the public announcement',
      facts: { dates: [date('09', '20270101')] },
      asked: { purpose: 'DISPLAY', audience: 'PRESS' },
      codes: ['PUBLIC_ANNOUNCEMENT_EMBARGO'],
    },
    {
      name: 'names every obstacle, in the order of the gates',
      facts: {
        publishingStatus: '01',
        dates: [date('02', '20270101')],
        salesRights: [rights('06', { regionsIncluded: 'WORLD' })],
        restrictions: [restriction('00')],
      },
      codes: [
        'PRODUCT_STATUS_BLOCKED',
        'TERRITORY_RIGHTS_NOT_HELD',
        'RESTRICTION_UNSPECIFIED',
        'SALES_EMBARGO',
      ],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    expect(codesOf(decideProduct(stating(facts), question(asked)))).toEqual(codes);
  });
});
