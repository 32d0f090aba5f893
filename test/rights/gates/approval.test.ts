/** Gates 1 and 13 of rights.md 2.2: the links, the approval and the licences of an asset. Each row says only what differs. */
import { describe, expect, test } from 'vitest';
import { decideAsset } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { AssetFacts } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { asset, product, question } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('the approval of an asset: it', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<AssetFacts>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    { name: 'without an approved version is not', facts: { approval: null }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'in review is not', facts: { approval: 'IN_REVIEW' }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'revoked is not', facts: { approval: 'REVOKED' }, codes: ['ASSET_NOT_APPROVED'] },
    { name: 'superseded is not', facts: { approval: 'SUPERSEDED' }, codes: ['ASSET_SUPERSEDED'] },
    { name: 'withdrawn is not', facts: { status: 'WITHDRAWN' }, codes: ['ASSET_WITHDRAWN'] },
    { name: 'archived is not', facts: { status: 'ARCHIVED' }, codes: ['ASSET_WITHDRAWN'] },
    { name: 'on hold is not', facts: { isOnHold: true }, codes: ['ASSET_WITHDRAWN'] },
    {
      name: 'of a status that nobody knows is not',
      facts: { status: 'toString' },
      codes: ['ASSET_NOT_APPROVED'],
    },
    {
      name: 'with a licence that runs is',
      facts: { licences: [{ validFrom: '2026-06-15', validUntil: '2026-06-15' }] },
      codes: [],
    },
    {
      name: 'with a licence to come is not',
      facts: { licences: [{ validFrom: '2026-06-16', validUntil: null }] },
      codes: ['LICENCE_NOT_STARTED'],
    },
    {
      name: 'with a licence that has ended is not',
      facts: { licences: [{ validFrom: null, validUntil: '2026-06-14' }] },
      codes: ['LICENCE_EXPIRED'],
    },
    {
      name: 'between two licences is not',
      facts: {
        licences: [
          { validFrom: '2026-07-01', validUntil: null },
          { validFrom: null, validUntil: '2026-06-01' },
        ],
      },
      codes: ['LICENCE_NOT_STARTED'],
    },
    {
      name: 'with a licence that runs around another is',
      facts: {
        licences: [
          { validFrom: '2026-01-01', validUntil: '2026-12-31' },
          { validFrom: '2026-02-01', validUntil: '2026-03-01' },
        ],
      },
      codes: [],
    },
    {
      name: 'with a licence that cannot be read is not',
      facts: { licences: [{ validFrom: 'spring', validUntil: null }] },
      codes: ['LICENCE_MISSING'],
    },
    { name: 'linked to nothing is not', facts: { links: [] }, codes: ['ASSET_NOT_LINKED'] },
    {
      name: 'linked to another product is not',
      facts: { links: [{ level: 'PRODUCT', value: '9780000000019' }] },
      codes: ['ASSET_NOT_LINKED'],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    const decision = decideAsset(asset(facts), product(), question({ purpose: 'DISPLAY', ...asked }));
    expect(codesOf(decision)).toEqual(codes);
  });
});
