/** Gate 12 of rights.md 2.2: the dates of an asset. Each row says only what differs from what is cleared. */
import { describe, expect, test } from 'vitest';
import { decideAsset } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { AssetFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { asset, date, product, question } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('the dates of an asset: it', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'under an embargo of VIP is not',
      facts: { embargoUntil: '2026-06-15T12:00:01Z' },
      codes: ['ASSET_EMBARGO'],
    },
    { name: 'is from its very instant', facts: { embargoUntil: '2026-06-15T14:00:00+02:00' }, codes: [] },
    { name: 'expired in VIP is not', facts: { expiresAt: '2026-06-15T12:00:00Z' }, codes: ['ASSET_EXPIRED'] },
    {
      name: 'with an instant that cannot be read is not',
      facts: { expiresAt: 'soon' },
      codes: ['DATE_UNREADABLE'],
    },
    {
      name: 'with a date that cannot be read is not',
      facts: { dates: [date('14', 'soon', '12')] },
      codes: ['DATE_UNREADABLE'],
    },
    {
      name: 'with a date that means nothing here is',
      facts: { dates: [date('17', 'soon', '12')] },
      codes: [],
    },
    {
      name: 'that is not to be shown may not be fetched either',
      facts: { dates: [date('14', '20260701')] },
      asked: { purpose: 'DOWNLOAD' },
      codes: ['ASSET_EMBARGO'],
    },
    {
      name: 'that is not to be fetched may not be shown either',
      facts: { dates: [date('27', '20260701')] },
      codes: ['ASSET_NOT_YET_AVAILABLE'],
    },
    {
      name: 'that was to be fetched may not be any more',
      facts: { dates: [date('28', '20260601')] },
      asked: { purpose: 'DOWNLOAD' },
      codes: ['ASSET_NO_LONGER_DOWNLOADABLE'],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    const decision = decideAsset(asset(facts), product(), question({ purpose: 'DISPLAY', ...asked }));
    expect(codesOf(decision)).toEqual(codes);
  });
});
