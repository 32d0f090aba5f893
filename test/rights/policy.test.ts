/** What a house decides about decisions. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import { flat, product, question, rights, stating } from './facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('the policy', () => {
  const policy = (more: Partial<RightsPolicy>): RightsPolicy => ({ ...DEFAULT_POLICY, ...more });

  test('refuses what was read too long ago, and says from when', () => {
    const old = policy({ maxAgeMinutes: 60 });
    const at = (time: string) => decideProduct(product(), question({ at: `2026-06-15T${time}Z` }), old);
    expect(at('11:01:59')).toMatchObject({ decision: 'ALLOW', changesAt: '2026-06-15T11:02:00.000Z' });
    expect(codesOf(at('11:02:00'))).toEqual(['SOURCE_STALE']);
  });

  test('judges age by now where another time is asked about', () => {
    const tomorrow = question({ at: '2026-06-16T12:00:00Z' });
    const now = (time: string) => policy({ maxAgeMinutes: 60, now: `2026-06-15T${time}Z` });
    expect(decideProduct(product(), tomorrow, now('11:00:00'))).toMatchObject({
      decision: 'ALLOW',
      changesAt: null,
    });
    expect(codesOf(decideProduct(product(), tomorrow, now('11:30:00')))).toEqual(['SOURCE_STALE']);
  });

  test('refuses as stale what does not say when it was read', () => {
    const facts = product({ flat: flat({ source: { recordId: '1', asOf: 'long ago' } }) });
    expect(codesOf(decideProduct(facts, question(), policy({ maxAgeMinutes: 60 })))).toEqual([
      'SOURCE_STALE',
    ]);
  });

  test.each([
    ['03', 'DISPLAY', []],
    ['06', 'DISPLAY', []],
    ['03', 'DOWNLOAD', ['TERRITORY_NOT_FOR_SALE']],
    ['00', 'DISPLAY', ['TERRITORY_RIGHTS_UNKNOWN']],
  ] as const)('may let what is not for sale (%s) be shown: %s', (type, purpose, codes) => {
    const facts = stating({ salesRights: [rights(type, { regionsIncluded: 'WORLD' })] });
    const asked = question({ purpose });
    expect(codesOf(decideProduct(facts, asked, policy({ mayDisplayWhereNotForSale: true })))).toEqual(codes);
    expect(decideProduct(facts, asked).decision).toBe('DENY');
  });
});
