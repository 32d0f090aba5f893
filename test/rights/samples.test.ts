/** Real messages: a publisher that says the same in two ways gets the same answers. */
import { describe, expect, test } from 'vitest';
import { onixStatementOf } from '../../catalogue/rights/onix-statement.js';
import { isbnOfProduct } from '../../onix/product-isbn.js';
import { flatRightsOf } from '../../onix/rights/for-sale.js';
import { decideProduct, displayCountries } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { hasSamples, productsOf, sample } from '../onix/messages.js';
import { COUNTRIES, flat, product, question } from './facts.js';

const RECEIVED = new Date('2026-06-15T10:02:00Z');

async function factsIn(file: string): Promise<Map<string, ProductFacts>> {
  const products = await productsOf(sample(file));
  return new Map(
    products.map((one): [string, ProductFacts] => {
      const isbn = isbnOfProduct(one) ?? '';
      const onix = onixStatementOf({
        recordKey: isbn,
        release: one.release,
        publishing: one.publishing,
        supplies: one.supplies,
        languages: one.descriptive?.languages ?? null,
        receivedAt: RECEIVED,
      });
      // What the stand-in for Consonance makes of the same message never contradicts it.
      const fields = flat(flatRightsOf(one.publishing, one.release));
      return [isbn, product({ isbn, onix, flat: fields })];
    }),
  );
}

function answersOf(facts: ProductFacts) {
  return COUNTRIES.map((country) => {
    const { decision, exclusivity, reasons } = decideProduct(
      facts,
      question({ country, purpose: 'DISPLAY' }),
    );
    expect(reasons.map(({ code }) => code)).not.toContain('RIGHTS_CONFLICT');
    return [country, decision, exclusivity, reasons[0]?.code];
  });
}

describe.skipIf(!hasSamples)('real messages', () => {
  test('of Macmillan in 2.1 and in 3.0 clear the same countries for every product', async () => {
    const old = await factsIn('macmillan-australia/macmillan-21-products-2.1.xml');
    const current = await factsIn('macmillan-australia/macmillan-21-products-3.0.xml');
    expect([...old.keys()].sort()).toEqual([...current.keys()].sort());
    expect(old.size).toBe(20);
    for (const [isbn, facts] of old) {
      const other = current.get(isbn) ?? expect.unreachable(isbn);
      expect([isbn, answersOf(facts)]).toEqual([isbn, answersOf(other)]);
      const at = '2026-06-15T12:00:00Z';
      expect(displayCountries(facts, at)).toEqual(displayCountries(other, at));
    }
  });

  test('of EDItEUR with lists and with WORLD clear the same countries', async () => {
    const [lists] = (await factsIn('editeur-sample/sample-3.0-positive-lists-row.xml')).values();
    const [world] = (await factsIn('editeur-sample/sample-3.1-reference.xml')).values();
    expect(answersOf(lists ?? expect.unreachable())).toEqual(answersOf(world ?? expect.unreachable()));
  });
});
