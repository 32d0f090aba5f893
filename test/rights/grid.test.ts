/** The fast forms say what the plain one says: of every product, in every market, at every instant that matters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideProduct, decideTitle } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { ProductFacts } from '../../rights/facts.js';
import { compileMarket } from '../../rights/grid/compile-market.js';
import { compileProduct } from '../../rights/grid/compile-product.js';
import type { BriefDecision } from '../../rights/grid/stretches.js';
import type { MarketQuestion } from '../../rights/market.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../../rights/policies.js';
import { date, flat, product, question, restriction, rights, stating } from './facts.js';
import { likeProducts, policies, products, questions } from './generated-facts.js';

/** What the plain form says, in short. */
function inShort({ decision, reasons, exclusivity, changesAt }: Decision): BriefDecision {
  return {
    isAllowed: decision === 'ALLOW',
    reason: reasons[0]?.code ?? null,
    exclusivity,
    changesAt: changesAt === null ? null : Date.parse(changesAt),
  };
}

/** The question at its own instant, and at and next to each instant at which something of the answer changes. */
function aroundChanges(asked: MarketQuestion, decide: (at: MarketQuestion) => Decision): MarketQuestion[] {
  const { changesAt, reasons } = decide(asked);
  const changes = [changesAt, ...reasons.map((reason) => reason.changesAt)].filter((at) => at !== null);
  const near = [...new Set(changes)].flatMap((at) =>
    [-1, 0, 1].map((shift) => ({ ...asked, at: new Date(Date.parse(at) + shift).toISOString() })),
  );
  return [asked, ...near];
}

const compiledMarket = (one: ProductFacts, asked: MarketQuestion, policy?: RightsPolicy) =>
  compileMarket(asked, policy).decide(one);
const compiledProduct = (one: ProductFacts, asked: MarketQuestion, policy?: RightsPolicy) =>
  compileProduct(one, policy).decide(asked);

describe.each([
  ['many products in one market', compiledMarket],
  ['one product in many markets', compiledProduct],
])('%s', (_, decide) => {
  test('are decided as one by one, at every instant next to a change', () => {
    fc.assert(
      fc.property(products, questions, policies, (one, asked, policy) => {
        for (const near of aroundChanges(asked, (at) => decideProduct(one, at, policy))) {
          expect([near.at, decide(one, near, policy)]).toEqual([
            near.at,
            inShort(decideProduct(one, near, policy)),
          ]);
        }
      }),
      { numRuns: 1500, seed: 20260615 },
    );
  });

  test('share no answer with a product that differs in anything that matters', () => {
    fc.assert(
      fc.property(
        likeProducts,
        fc.array(questions, { minLength: 5, maxLength: 5 }),
        policies,
        (pair, all, policy) => {
          for (const asked of all) {
            for (const one of pair) {
              expect(decide(one, asked, policy)).toEqual(inShort(decideProduct(one, asked, policy)));
            }
          }
        },
      ),
      { numRuns: 500, seed: 20260616 },
    );
  });

  test('are refused by a record that is too old, and from when on is told', () => {
    const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 60 };
    const readAt = (asOf: string) => product({ flat: flat({ source: { recordId: '1', asOf } }) });
    const asked = question({ at: '2026-06-15T12:00:00Z' });
    expect(decide(readAt('2026-06-15T11:30:00Z'), asked, policy)).toMatchObject({
      isAllowed: true,
      changesAt: Date.parse('2026-06-15T12:30:00Z'),
    });
    expect(decide(readAt('2026-06-15T11:00:00Z'), asked, policy)).toMatchObject({
      isAllowed: false,
      reason: 'SOURCE_STALE',
    });
    const byNow = { ...policy, now: '2026-06-15T12:00:00Z' };
    expect(decide(readAt('2026-06-15T11:00:00Z'), asked, byNow)).toMatchObject({ reason: 'SOURCE_STALE' });
  });

  test('do not wait for what would open only after the record is too old', () => {
    const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 60 };
    const embargoed = stating({ dates: [date('02', '20260701')] });
    const asked = question({ at: '2026-06-15T10:30:00Z' });
    expect(decide(embargoed, asked, policy)).toEqual({
      isAllowed: false,
      reason: 'SALES_EMBARGO',
      exclusivity: null,
      changesAt: null,
    });
  });
});

describe('a title', () => {
  test('is decided as by the plain form, at every instant next to a change', () => {
    const titles = fc.array(products, { maxLength: 3 });
    fc.assert(
      fc.property(titles, questions, policies, (title, asked, policy) => {
        for (const near of aroundChanges(asked, (at) => decideTitle(title, at, policy))) {
          const brief = compileMarket(near, policy).decideTitle(title);
          expect([near.at, brief]).toEqual([near.at, inShort(decideTitle(title, near, policy))]);
        }
      }),
      { numRuns: 1000, seed: 20260617 },
    );
  });

  test('is open by the product whose record is fresh, where that of another is too old', () => {
    const readAt = (asOf: string) => product({ flat: flat({ source: { recordId: '1', asOf } }) });
    const title = [readAt('2026-06-14T00:00:00Z'), readAt('2026-06-15T11:30:00Z')];
    const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 60 };
    expect(compileMarket(question(), policy).decideTitle(title)).toMatchObject({ isAllowed: true });
  });

  test('stays open while one product closes and another is open still', () => {
    const until = (value: string) =>
      stating({ dates: [date('13', value)], salesRights: [rights('01', { countriesIncluded: 'GB' })] });
    const title = [until('20260620'), until('20260630')];
    expect(compileMarket(question()).decideTitle(title)).toMatchObject({
      isAllowed: true,
      changesAt: Date.parse('2026-06-30T23:00:00Z'),
    });
  });
});

test('the decision in full is the plain one', () => {
  const one = stating({ restrictions: [restriction('06')] });
  const plain = decideProduct(one, question());
  expect(compileMarket(question()).explain([one])).toEqual(plain);
  expect(compileProduct(one).explain(question())).toEqual(plain);
});
