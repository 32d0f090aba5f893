/** The worked cases that stand beside the rules: decision, primary reason, category and exclusivity. */
import { describe, expect, test } from 'vitest';
import { decideAsset, decideProduct } from '../../rights/decide.js';
import { assetOf, hasCases, productOf, questionOf, readCases } from './case-file.js';

const cases = readCases();

if (!hasCases) console.warn('Skipped: the cases of ../shared/rights/cases.json are not there.');

describe.skipIf(!hasCases)('the worked cases', () => {
  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(161);
  });

  test.each(cases)('$id: $rationale', ({ statement, asset, query, expected }) => {
    const product = productOf(statement);
    const question = questionOf(query);
    const { decision, exclusivity, reasons } =
      asset === undefined ? decideProduct(product, question) : decideAsset(assetOf(asset), product, question);
    expect({
      decision,
      reason: reasons[0]?.code ?? null,
      category: reasons[0]?.category ?? null,
      exclusivity,
    }).toEqual({ reason: null, category: null, exclusivity: null, ...expected });
  });
});
