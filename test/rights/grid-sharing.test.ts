/** Products share what has been worked out when they say the same; in each row two differ in one thing that decides. */
import { expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { compileMarket } from '../../rights/grid/compile-market.js';
import { compileProduct } from '../../rights/grid/compile-product.js';
import type { MarketQuestion } from '../../rights/market.js';
import { date, flat, market, product, question, restriction, rights, stating, territory } from './facts.js';

const outlets = (code: string | null, name: string | null = null) => ({
  outlets: [{ name, codes: code === null ? [] : [code] }],
});
const until = (value: string) => ({ until: { format: '00', value } });
const inGb = territory({ countriesIncluded: 'GB' });
const inUs = territory({ countriesIncluded: 'US' });

type Row = readonly [string, ProductFacts, ProductFacts, Partial<MarketQuestion>?];

const ROWS: readonly Row[] = [
  [
    'the type of the rights',
    stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })] }),
    stating({ salesRights: [rights('02', { countriesIncluded: 'GB' })] }),
  ],
  [
    'a country included',
    stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })] }),
    stating({ salesRights: [rights('01', { countriesIncluded: 'IE' })] }),
  ],
  [
    'a country excluded',
    stating({ salesRights: [rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'GB' })] }),
    stating({ salesRights: [rights('01', { regionsIncluded: 'WORLD', countriesExcluded: 'IE' })] }),
  ],
  [
    'a region excluded',
    stating({ salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'GB-SCT' })] }),
    stating({ salesRights: [rights('01', { regionsIncluded: 'WORLD', regionsExcluded: 'CA-QC' })] }),
  ],
  [
    'the type of the rest',
    stating({ salesRights: [rights('01', { countriesIncluded: 'IE' })], rowSalesRightsType: '01' }),
    stating({ salesRights: [rights('01', { countriesIncluded: 'IE' })], rowSalesRightsType: '06' }),
  ],
  [
    'the release',
    stating({
      release: '2.1',
      salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
    }),
    stating({
      release: '3.0',
      salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
    }),
  ],
  ['where there is a record', product(), product({ onix: null })],
  ['the status', stating({ publishingStatus: '04' }), stating({ publishingStatus: '11' })],
  [
    'the status in the fields',
    product({ flat: flat({ publishingStatus: '04' }) }),
    product({ flat: flat({ publishingStatus: '11' }) }),
  ],
  ['whether it may be listed', product(), product({ flat: flat({ isListable: false }) })],
  [
    'the fields for the world',
    product({ onix: null, flat: flat({ isForSaleWorldwide: true }) }),
    product({ onix: null, flat: flat({ isForSaleWorldwide: false }) }),
  ],
  [
    'the fields for sale',
    product({ onix: null, flat: flat({ forSaleIn: ['GB'] }) }),
    product({ onix: null, flat: flat({ forSaleIn: ['IE'] }) }),
  ],
  [
    'the fields not for sale',
    product({ flat: flat({ notForSaleIn: ['GB'] }) }),
    product({ flat: flat({ notForSaleIn: ['IE'] }) }),
  ],
  [
    'the role of a date',
    stating({ dates: [date('02', '20260701')] }),
    stating({ dates: [date('27', '20260701')] }),
  ],
  [
    'the day of a date',
    stating({ dates: [date('02', '20260701')] }),
    stating({ dates: [date('02', '20260702')] }),
  ],
  [
    'the format of a date',
    stating({ dates: [date('02', '202607', '01')] }),
    stating({ dates: [date('02', '202607', '12')] }),
  ],
  [
    'an announcement',
    stating({ dates: [date('09', '20260701')] }),
    stating({ dates: [date('09', '20260601')] }),
    { purpose: 'DISPLAY' },
  ],
  [
    'the type of a restriction',
    stating({ restrictions: [restriction('06')] }),
    stating({ restrictions: [restriction('09')] }),
    { channel: 'LIBRARY' },
  ],
  [
    'the outlets of a restriction',
    stating({ restrictions: [restriction('01', outlets('AMZ'))] }),
    stating({ restrictions: [restriction('01', outlets('KBO'))] }),
    { partner: 'AMZ' },
  ],
  [
    'the names of outlets',
    stating({ restrictions: [restriction('11', outlets(null, 'Sapling'))] }),
    stating({ restrictions: [restriction('11', outlets(null, 'Elm'))] }),
    { partner: 'Sapling' },
  ],
  [
    'the end of a restriction',
    stating({ restrictions: [restriction('06', until('20260601'))] }),
    stating({ restrictions: [restriction('06', until('20260701'))] }),
  ],
  [
    'the start of a restriction',
    stating({ restrictions: [restriction('06', { from: { format: '00', value: '20260601' } })] }),
    stating({ restrictions: [restriction('06', { from: { format: '00', value: '20260701' } })] }),
  ],
  [
    'a restriction of the rights',
    stating({}),
    stating({
      salesRights: [rights('01', { regionsIncluded: 'WORLD' }, { restrictions: [restriction('06')] })],
    }),
  ],
  [
    'the index of Germany',
    stating({ restrictions: [restriction('08')] }),
    stating({ restrictions: [restriction('99')] }),
    { country: 'DE', purpose: 'DISPLAY' },
  ],
  [
    'the territory of a market',
    stating({ markets: [market({ territory: inGb })] }),
    stating({ markets: [market({ territory: inUs })] }),
  ],
  [
    'the status of a market',
    stating({ markets: [market({ status: '04' })] }),
    stating({ markets: [market({ status: '12' })] }),
  ],
  [
    'a date of a market',
    stating({ markets: [market({ dates: [date('02', '20260701')] })] }),
    stating({ markets: [market({ dates: [date('02', '20260702')] })] }),
  ],
  [
    'a date of a supplier',
    stating({ markets: [market({ supplierDates: [date('02', '20260701')] })] }),
    stating({ markets: [market({ supplierDates: [date('02', '20260702')] })] }),
  ],
  [
    'a restriction of a market',
    stating({ markets: [market({ restrictions: [restriction('06')] })] }),
    stating({ markets: [market({ restrictions: [restriction('99')] })] }),
  ],
  [
    'the languages of the rights',
    stating({ rightsLanguages: ['eng'] }),
    stating({ rightsLanguages: ['fre'] }),
    { language: 'en' },
  ],
  [
    'the languages without rights',
    stating({ rightsExcludedLanguages: ['eng'] }),
    stating({ rightsExcludedLanguages: ['fre'] }),
    { language: 'en' },
  ],
];

const CASES = ROWS.map(([what, some, others, more = {}]) => ({ what, some, others, more }));

test.each(CASES)('$what tells two products apart', ({ some, others, more }) => {
  const asked = question(more);
  const plain = (one: ProductFacts) => {
    const { decision, exclusivity, reasons, changesAt } = decideProduct(one, asked);
    return {
      isAllowed: decision === 'ALLOW',
      reason: reasons[0]?.code ?? null,
      exclusivity,
      changesAt: changesAt === null ? null : Date.parse(changesAt),
    };
  };
  expect(plain(some)).not.toEqual(plain(others));
  for (const one of [some, others]) {
    expect(compileMarket(asked).decide(one)).toEqual(plain(one));
    expect(compileProduct(one).decide(asked)).toEqual(plain(one));
  }
});

test('products that differ in nothing but what explains a decision share the answer', () => {
  const notHeld = (isbn: string) => [rights('06', { countriesIncluded: 'GB' }, { equivalentIsbn: isbn })];
  const some = stating({ salesRights: notHeld('9780000000002'), dates: [date('01', '20260101')] });
  const others = stating({ salesRights: notHeld('9780000000019'), dates: [date('01', '20270101')] });
  const { decide } = compileMarket(question());
  expect(decide(some)).toBe(decide(others));
});
