/** Titles and assets that several products stand for. */
import { describe, expect, test } from 'vitest';
import { decideAssetForAny, decideTitle } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import { asset, onix, product, question, rights } from './facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('of several products', () => {
  const here = product({
    isbn: '9780000000002',
    onix: onix({ salesRights: [rights('02', { countriesIncluded: 'GB' })] }),
  });
  const elsewhere = product({
    isbn: '9780000000019',
    onix: onix({ salesRights: [rights('03', { countriesIncluded: 'GB' })], publishingStatus: '01' }),
  });

  test('one that is cleared clears a title', () => {
    expect(decideTitle([elsewhere, here], question())).toMatchObject({
      decision: 'ALLOW',
      exclusivity: 'NON_EXCLUSIVE',
    });
  });

  test('the nearest tells why a title is not', () => {
    const nearer = product({ onix: onix({ publishingStatus: '01' }) });
    expect(codesOf(decideTitle([elsewhere, nearer], question()))).toEqual(['PRODUCT_STATUS_BLOCKED']);
  });

  test('none leaves a title without rights', () => {
    expect(codesOf(decideTitle([], question()))).toEqual(['NO_RIGHTS_STATEMENT']);
  });

  test('an asset of one product follows that one, an asset of the work any', () => {
    const ofOne = asset({ links: [{ level: 'PRODUCT', value: '9780000000019' }] });
    expect(decideAssetForAny(ofOne, [here, elsewhere], question()).decision).toBe('DENY');
    expect(decideAssetForAny(asset(), [elsewhere, here], question()).decision).toBe('ALLOW');
    const ofContributor = asset({ links: [...ofOne.links, { level: 'CONTRIBUTOR', value: '7' }] });
    expect(decideAssetForAny(ofContributor, [elsewhere, here], question()).decision).toBe('ALLOW');
  });

  test('an asset of the work is for none where the work has no products', () => {
    expect(codesOf(decideAssetForAny(asset(), [], question()))).toEqual(['NO_RIGHTS_STATEMENT']);
  });
});
