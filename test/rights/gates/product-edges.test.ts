/** Gates 1 and 9, rows that changes to the rules got past (test/mutation). */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { OnixStatement } from '../../../rights/facts.js';
import { DEFAULT_POLICY } from '../../../rights/policies.js';
import { product, question, stating } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('rights languages of 2.1', () => {
  test.each<[string, Partial<OnixStatement>, string, boolean]>([
    ['that are only taken out leave the others', { rightsExcludedLanguages: ['fre'] }, 'en', true],
    ['that cannot be read hold none', { rightsLanguages: ['?'] }, 'fr', false],
    ['take out Bokmål with Norwegian', { rightsExcludedLanguages: ['nor'] }, 'nb', false],
    ['take out Cantonese with Chinese', { rightsExcludedLanguages: ['chi'] }, 'yue', false],
    ['take out Valencian with Catalan', { rightsExcludedLanguages: ['cat'] }, 'qav', false],
    [
      'take out the Spanish of Latin America with Spanish',
      { rightsExcludedLanguages: ['spa'] },
      'qls',
      false,
    ],
    ['take out Aranese with Occitan', { rightsExcludedLanguages: ['oci'] }, 'qar', false],
    ['take out Wu with Chinese', { rightsExcludedLanguages: ['chi'] }, 'wuu', false],
    ['take out Nynorsk by the code of two letters', { rightsExcludedLanguages: ['no'] }, 'nn', false],
    ['take out Cantonese by the other code', { rightsExcludedLanguages: ['zho'] }, 'yue', false],
    ['do not take out English with Chinese', { rightsExcludedLanguages: ['chi'] }, 'en', true],
    ['do not hold Cantonese by Chinese', { rightsLanguages: ['chi'] }, 'yue', false],
  ])('%s', (_, facts, language, isCleared) => {
    const decision = decideProduct(stating({ release: '2.1', ...facts }), question({ language }));
    expect(codesOf(decision)).toEqual(isCleared ? [] : ['LANGUAGE_RIGHTS_EXCLUDED']);
  });
});

test('a record is as old as it may be at the very minute', () => {
  const policy = { ...DEFAULT_POLICY, maxAgeMinutes: 60, now: '2026-06-15T11:02:00Z' };
  expect(codesOf(decideProduct(product(), question(), policy))).toEqual(['SOURCE_STALE']);
});
