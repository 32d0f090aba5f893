/** Gates 7 to 9 of rights.md 2.2: supply, dates of sale, rights languages. Each row says only what differs. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { OnixStatement } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { date, market, question, stating, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const US = territory({ countriesIncluded: 'US' });

describe('the sale of a product', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<OnixStatement>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'is not sold where no supply is stated',
      facts: { markets: [market({ territory: US })] },
      codes: ['NO_SUPPLY_IN_MARKET'],
    },
    {
      name: 'is shown where no supply is stated',
      facts: { markets: [market({ territory: US })] },
      asked: { purpose: 'DISPLAY' },
      codes: [],
    },
    {
      name: 'is sold where one of its markets is everywhere',
      facts: { markets: [market({ territory: US }), market({})] },
      codes: [],
    },
    {
      name: 'waits for streaming as for downloads',
      facts: { dates: [date('30', '20270101'), date('32', '20270201')] },
      codes: ['MODE_EMBARGO', 'MODE_EMBARGO'],
    },
    {
      name: 'waits for subscriptions where one is asked for',
      facts: { dates: [date('31', '20270101')] },
      asked: { channel: 'SUBSCRIPTION' },
      codes: ['MODE_EMBARGO'],
    },
    {
      name: 'does not wait for subscriptions in a shop',
      facts: { dates: [date('31', '20270101')] },
      asked: { channel: 'ONLINE_RETAIL' },
      codes: [],
    },
    {
      name: 'waits for purchases in a shop',
      facts: { dates: [date('33', '20270101')] },
      asked: { channel: 'ONLINE_RETAIL' },
      codes: ['MODE_EMBARGO'],
    },
    {
      name: 'does not wait for purchases in a subscription',
      facts: { dates: [date('33', '20270101')] },
      asked: { channel: 'SUBSCRIPTION' },
      codes: [],
    },
    {
      name: 'may be ordered though its sale is embargoed',
      facts: { dates: [date('02', '20270101')] },
      asked: { purpose: 'PREORDER' },
      codes: [],
    },
    {
      name: 'may not be ordered when it is withdrawn',
      facts: { dates: [date('13', '20260101')] },
      asked: { purpose: 'PREORDER' },
      codes: ['PRODUCT_WITHDRAWN'],
    },
    {
      name: 'of 2.1 is in a rights language',
      facts: { release: '2.1', rightsLanguages: ['eng', 'fre'] },
      asked: { language: 'fr-CA' },
      codes: [],
    },
    {
      name: 'of 2.1 is barred by an excluded language that cannot be read',
      facts: { release: '2.1', rightsExcludedLanguages: ['?'] },
      asked: { language: 'fr' },
      codes: ['LANGUAGE_RIGHTS_EXCLUDED'],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    expect(codesOf(decideProduct(stating(facts), question(asked)))).toEqual(codes);
  });
});
