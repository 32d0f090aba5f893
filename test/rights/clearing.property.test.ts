/** What a data base leaves out by rights is never what the engine would let through, and the calendar tells all changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOfProduct } from '../../rights/calendar.js';
import { decideProduct } from '../../rights/decide.js';
import { findPossibleCountries } from '../../rights/possible-countries.js';
import { turningSpanOf } from '../../rights/turning-span.js';
import { policies, products, questions } from './generated-facts.js';

const RUNS = { numRuns: 2000, seed: 5 };

test('whoever asks, for whatever and whenever: what is allowed in a whole country is possible there', () => {
  let allowed = 0;
  fc.assert(
    fc.property(products, questions, policies, (product, asked, policy) => {
      const question = { ...asked, subdivision: null };
      const { decision, market } = decideProduct(product, question, policy);
      if (decision === 'DENY' || market.subdivision !== null) return;
      allowed += 1;
      expect(findPossibleCountries(product, policy)).toContain(market.country);
    }),
    RUNS,
  );
  expect(allowed).toBeGreaterThan(20);
});

/** Each of them is asked about by itself, and so are the instants next to them. */
const NEXT_TO = [-1, 0, 1];
const until = '2030-01-01T00:00:00Z';

test('no decision changes outside the span of its dates, nor within it at another time than the calendar tells', () => {
  let changed = 0;
  fc.assert(
    fc.property(products, questions, policies, (product, asked, policy) => {
      const fresh = { ...policy, maxAgeMinutes: null };
      const question = { ...asked, at: '2026-06-01T00:00:00Z' };
      const changes = changesOfProduct(product, question, until, fresh);
      const span = turningSpanOf(product);
      const decisionAt = (at: number) =>
        decideProduct(product, { ...question, at: new Date(at).toISOString() }, fresh).decision;
      let before = decideProduct(product, question, fresh).decision;
      for (const { at, from, to, reason } of changes) {
        const instant = Date.parse(at);
        expect(span !== null && span.from <= instant && instant <= span.until).toBe(true);
        expect([from, to]).toEqual([before, before === 'ALLOW' ? 'DENY' : 'ALLOW']);
        expect(NEXT_TO.map((ms) => decisionAt(instant + ms))).toEqual([from, to, to]);
        expect(reason).not.toBeNull();
        before = to;
      }
      expect(decisionAt(Date.parse(until))).toBe(before);
      changed += changes.length;
    }),
    RUNS,
  );
  expect(changed).toBeGreaterThan(5);
});

test('where a sentence says that it may be shown, it may', () => {
  let said = 0;
  fc.assert(
    fc.property(products, questions, policies, (product, question, policy) => {
      if (!decideProduct(product, question, policy).sentence.endsWith('It may be shown.')) return;
      said += 1;
      expect(decideProduct(product, { ...question, purpose: 'DISPLAY' }, policy).decision).toBe('ALLOW');
    }),
    { numRuns: 5000, seed: 5 },
  );
  expect(said).toBeGreaterThan(5);
});

test('a question that cannot be read has no calendar', () => {
  fc.assert(
    fc.property(products, questions, (product, question) => {
      expect(changesOfProduct(product, { ...question, at: 'noon' }, until)).toEqual([]);
      expect(changesOfProduct(product, question, 'noon')).toEqual([]);
    }),
    { numRuns: 200, seed: 5 },
  );
});
