/** What a decision quotes and says. */
import { describe, expect, test } from 'vitest';
import { decideProduct, refuseMarket } from '../../rights/decide.js';
import { date, question, rights, stating } from './facts.js';

describe('what is told', () => {
  test('a denial says who said so, and where', () => {
    const facts = stating({
      salesRights: [
        rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'US' }),
        rights('06', { countriesIncluded: 'US' }, { equivalentIsbn: '9780000000019' }),
      ],
    });
    const { reasons, sentence } = decideProduct(facts, question({ country: 'US' }));
    expect(sentence).toBe(
      'Not cleared for United States: the publisher does not hold the rights there; another edition is given: 9780000000019 (SalesRights[2], type 06, names US; ONIX 9780000000002, read 2026-06-15 10:02 UTC).',
    );
    expect(reasons[0]).toEqual({
      code: 'TERRITORY_RIGHTS_NOT_HELD',
      category: 'TERRITORY',
      message: 'The publisher does not hold the rights there; another edition is given: 9780000000019.',
      evidence: [
        {
          source: 'ONIX',
          recordId: '9780000000002',
          path: 'SalesRights[2]',
          quoted: 'type 06, names US',
          asOf: '2026-06-15T10:02:00Z',
        },
      ],
      changesAt: null,
    });
  });

  test.each([
    [
      'an embargo',
      { dates: [date('02', '20270303')] },
      {},
      'Not yet cleared for United Kingdom: sales embargo until 3 March 2027 00:00 London time (',
    ],
    [
      'silence',
      { salesRights: [rights('01', { countriesIncluded: 'US' })] },
      { country: 'FR' },
      'Not cleared for France: the publisher has not stated rights for France (',
    ],
    [
      'parts',
      { salesRights: [rights('01', { regionsIncluded: 'CA-NS CA-PE' })], rowSalesRightsType: '03' },
      { country: 'CA' },
      'Not cleared for Canada: what is stated differs between parts of Canada: name one of them (for sale: CA-NS Nova Scotia, CA-PE Prince Edward Island) (',
    ],
    [
      'what is cleared, and until when',
      { dates: [date('13', '20270303')] },
      {},
      'Cleared for United Kingdom: exclusive rights, until 4 March 2027 00:00 London time.',
    ],
    ['Kosovo', {}, { country: 'XK' }, 'Cleared for Kosovo: exclusive rights.'],
  ] as const)('%s reads well', (_, facts, asked, start) => {
    const { sentence } = decideProduct(stating(facts), question(asked));
    expect(sentence.slice(0, start.length)).toBe(start);
  });

  test('codes that were brought to others, and faults, are warned of', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'gb EU', regionsIncluded: 'AU-NS' })],
      rowSalesRightsType: '03',
    });
    expect(decideProduct(facts, question()).warnings).toEqual([
      { code: 'CODE_NORMALISED', message: 'gb was read as GB.' },
      { code: 'CODE_NORMALISED', message: 'AU-NS was read as AU-NSW.' },
      { code: 'STATEMENT_INVALID', message: 'SalesRights[1] has codes that cannot be read: EU.' },
    ]);
  });

  test('a market that is not the caller’s is refused without a word of what is there', () => {
    expect(refuseMarket(question({ country: 'US', purpose: 'DISPLAY' }))).toMatchObject({
      decision: 'DENY',
      reasons: [
        {
          code: 'INVALID_MARKET',
          category: 'INPUT',
          evidence: [],
          message: 'It is not one of your markets.',
        },
      ],
      market: { country: 'US' },
      changesAt: null,
    });
  });
});
