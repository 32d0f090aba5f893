/** Gate 5 of rights.md 2.2: where a product may be sold, by a message and by the fields. Each row says only what differs. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { OnixStatement } from '../../../rights/facts.js';
import type { MarketQuestion } from '../../../rights/market.js';
import { flat, onix, product, question, rights, stating } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);

describe('the territory of a product', () => {
  interface Row {
    readonly name: string;
    readonly facts: Partial<OnixStatement>;
    readonly asked?: Partial<MarketQuestion>;
    readonly codes: readonly string[];
  }

  const rows: readonly Row[] = [
    {
      name: 'of 2.1 for which one statement denies and one allows contradicts itself',
      facts: {
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'GB' })],
      },
      codes: ['RIGHTS_CONFLICT'],
    },
    {
      name: 'of 2.1 is not opened by a type for the rest, which 2.1 has not',
      facts: {
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'US' })],
        rowSalesRightsType: '02',
      },
      codes: ['TERRITORY_UNSTATED'],
    },
    {
      name: 'of 2.1 is closed by one all the same',
      facts: {
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'US' })],
        rowSalesRightsType: '06',
      },
      codes: ['TERRITORY_RIGHTS_NOT_HELD'],
    },
    {
      name: 'of 2.1 is not stated where nothing is',
      facts: { release: '2.1', salesRights: [] },
      codes: ['NO_RIGHTS_STATEMENT'],
    },
    {
      name: 'is named beside a world of which something cannot be read',
      facts: {
        salesRights: [
          rights('01', { countriesIncluded: 'GB', regionsIncluded: 'WORLD', countriesExcluded: 'QZ' }),
        ],
      },
      codes: [],
    },
    {
      name: 'is under a restriction that one of two statements speaks of and none states',
      facts: {
        salesRights: [rights('07', { countriesIncluded: 'GB' }), rights('01', { countriesIncluded: 'GB' })],
      },
      codes: ['RESTRICTION_UNSPECIFIED'],
    },
    {
      name: 'of 2.1 keeps the rest of the world for what nothing names',
      facts: {
        release: '2.1',
        salesRights: [
          rights('01', { countriesIncluded: 'US', regionsIncluded: '47:001' }),
          rights('03', { countriesIncluded: 'GB' }),
        ],
      },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is not for sale before the rights are said not to be held',
      facts: {
        salesRights: [rights('06', { countriesIncluded: 'GB' }), rights('04', { regionsIncluded: 'WORLD' })],
      },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is barred by a type of rights that is unknown',
      facts: { salesRights: [rights('00', { countriesIncluded: 'GB' })], rowSalesRightsType: '01' },
      codes: ['TERRITORY_RIGHTS_UNKNOWN'],
    },
    {
      name: 'is barred by a denial that cannot be read',
      facts: {
        salesRights: [
          rights('01', { regionsIncluded: 'WORLD' }),
          rights('03', { countriesIncluded: 'US QZ' }),
        ],
      },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not barred by one where it is named itself',
      facts: {
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { countriesIncluded: 'QZ' })],
      },
      codes: [],
    },
    {
      name: 'is barred by a denial that names nothing',
      facts: { salesRights: [rights('01', { regionsIncluded: 'WORLD' }), rights('03', {})] },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not barred by an unreadable part of another country',
      facts: { salesRights: [rights('01', { countriesIncluded: 'GB US', regionsExcluded: 'US-XX' })] },
      codes: [],
    },
    {
      name: 'is barred by an unreadable part of its own',
      facts: { salesRights: [rights('01', { countriesIncluded: 'GB US', regionsExcluded: 'GB-XX' })] },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is not opened by a doubtful member of the euro',
      facts: { salesRights: [rights('01', { regionsIncluded: 'ECZ' })], rowSalesRightsType: '03' },
      asked: { country: 'BG' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'is barred in a doubtful member of the euro',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'ECZ' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'BG' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
    {
      name: 'of the former Serbia and Montenegro is barred in Kosovo as undecided',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'CS' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'XK' },
      codes: ['RIGHTS_TOKEN_UNRESOLVED'],
    },
    {
      name: 'is barred in Kosovo where it is excluded',
      facts: {
        salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'RS-KM' })],
        rowSalesRightsType: '03',
      },
      asked: { country: 'XK' },
      codes: ['TERRITORY_NOT_FOR_SALE'],
    },
  ];

  test.each(rows)('$name', ({ facts, asked, codes }) => {
    expect(codesOf(decideProduct(stating(facts), question(asked)))).toEqual(codes);
  });
});

describe('both sources', () => {
  const worldwide = flat({ isForSaleWorldwide: true });

  test('the fields decide where the message states no rights', () => {
    const facts = product({ flat: worldwide, onix: onix({ salesRights: [] }) });
    expect(decideProduct(facts, question())).toMatchObject({ decision: 'ALLOW', exclusivity: 'UNKNOWN' });
  });

  test('the message is preferred where it states some', () => {
    const facts = product({
      flat: worldwide,
      onix: onix({ salesRights: [rights('03', { regionsIncluded: 'WORLD' })] }),
    });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['TERRITORY_NOT_FOR_SALE']);
  });

  test('they contradict each other where the message allows what the fields deny', () => {
    const facts = product({ flat: flat({ notForSaleIn: ['GB'], forSaleIn: ['US'] }) });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['RIGHTS_CONFLICT']);
    // That the fields leave France out is no denial: they hold less than the message.
    expect(codesOf(decideProduct(facts, question({ country: 'FR' })))).toEqual([]);
  });

  test('either status bars', () => {
    const facts = product({ flat: flat({ publishingStatus: '01' }), onix: onix({ publishingStatus: '04' }) });
    expect(codesOf(decideProduct(facts, question()))).toEqual(['PRODUCT_STATUS_BLOCKED']);
  });

  test('a record that may not be listed bars everything', () => {
    const facts = product({ flat: flat({ isListable: false }) });
    expect(codesOf(decideProduct(facts, question({ purpose: 'DISPLAY' })))).toEqual(['PRODUCT_NOT_LISTABLE']);
  });

  test.each([
    [
      'a denial that cannot be read bars what is not listed',
      { isForSaleWorldwide: true, notForSaleIn: ['QZ'] },
      'GB',
      'RIGHTS_TOKEN_UNRESOLVED',
    ],
    ['only Serbia listed leaves Kosovo undecided', { forSaleIn: ['RS'] }, 'XK', 'RIGHTS_TOKEN_UNRESOLVED'],
    ['a part of a country is not the country', { forSaleIn: ['AU-NS'] }, 'AU', 'SUBDIVISION_REQUIRED'],
    [
      'a part that is not for sale leaves none of the country',
      { isForSaleWorldwide: true, notForSaleIn: ['AU-NS'] },
      'AU',
      'SUBDIVISION_REQUIRED',
    ],
    [
      'a world that is not for sale leaves nothing',
      { forSaleIn: ['GB'], notForSaleIn: ['WORLD'] },
      'GB',
      'TERRITORY_NOT_FOR_SALE',
    ],
    ['nor does the rest of it', { forSaleIn: ['GB'], notForSaleIn: ['ROW'] }, 'GB', 'TERRITORY_NOT_FOR_SALE'],
    [
      'Serbia not for sale leaves Kosovo undecided',
      { isForSaleWorldwide: true, notForSaleIn: ['RS'] },
      'XK',
      'RIGHTS_TOKEN_UNRESOLVED',
    ],
    ['only denials say nothing of the rest', { notForSaleIn: ['US'] }, 'GB', 'TERRITORY_UNSTATED'],
    ['no list and not worldwide says nothing', { isForSaleWorldwide: false }, 'GB', 'NO_RIGHTS_STATEMENT'],
  ])('%s', (_, fields, country, code) => {
    const facts = product({ onix: null, flat: flat(fields) });
    expect(codesOf(decideProduct(facts, question({ country })))).toEqual([code]);
  });
});
