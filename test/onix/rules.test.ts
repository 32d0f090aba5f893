/** Rules that are applied to what was read: days, flat rights, block updates, ISBNs. */
import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../onix/apply-update.js';
import { daysOf } from '../../onix/calendar.js';
import { toIsbn13 } from '../../onix/isbn.js';
import { flatRightsOf } from '../../onix/rights/for-sale.js';
import { message, message21, product, productsOf } from './messages.js';

test.each([
  ['00', '20260304', { first: '2026-03-04', last: '2026-03-04' }],
  ['00', '20260230', null],
  ['00', '20240229', { first: '2024-02-29', last: '2024-02-29' }],
  ['01', '202602', { first: '2026-02-01', last: '2026-02-28' }],
  ['01', '202613', null],
  ['02', '202601', { first: '2025-12-29', last: '2026-01-04' }],
  ['02', '202053', { first: '2020-12-28', last: '2021-01-03' }],
  ['03', '20262', { first: '2026-04-01', last: '2026-06-30' }],
  ['05', '2026', { first: '2026-01-01', last: '2026-12-31' }],
  ['06', '2026030420260310', { first: '2026-03-04', last: '2026-03-10' }],
  ['06', '2026031020260304', null],
  ['07', '202603202604', { first: '2026-03-01', last: '2026-04-30' }],
  ['14', '20260304T1200-0400', { first: '2026-03-04', last: '2026-03-04' }],
  ['12', 'spring', null],
  ['20', '14470101', null],
])('format %s, %s', (format, value, days) => {
  expect(daysOf({ format, value })).toEqual(days);
});

test.each([
  ['9780007232833', '9780007232833'],
  ['978-0-00-723283-3', '9780007232833'],
  ['0007232837', '9780007232833'],
  ['0-8044-2957-X', '9780804429573'],
  ['9780007232834', null],
  ['9790260000438', null],
  ['4006381333931', null],
  ['', null],
])('the ISBN of %s is %s', (text, isbn) => {
  expect(toIsbn13(text)).toBe(isbn);
});

const rights3 = async (inside: string) => {
  const [one] = await productsOf(message(product(`<PublishingDetail>${inside}</PublishingDetail>`)));
  return flatRightsOf(one?.publishing ?? null, '3.0');
};
const statement = (type: string, territory: string, more = '') =>
  `<SalesRights><SalesRightsType>${type}</SalesRightsType><Territory>${territory}</Territory>${more}</SalesRights>`;
const countries = (list: string) => `<CountriesIncluded>${list}</CountriesIncluded>`;
const WORLD = '<RegionsIncluded>WORLD</RegionsIncluded>';

describe('flat rights of ONIX 3', () => {
  test.each([
    ['the world', statement('01', WORLD), true, '', ''],
    ['a list and nothing more', statement('01', countries('AU NZ')), false, 'AU NZ', ''],
    [
      'two lists that both allow',
      statement('01', countries('IE')) + statement('02', countries('IE GB')),
      false,
      'GB IE',
      '',
    ],
    [
      'the world less two, which are unstated',
      statement('01', `${WORLD}<CountriesExcluded>US CA</CountriesExcluded>`),
      false,
      null,
      '',
    ],
    [
      'what is excluded falls to the rest of the world',
      `${statement('01', `${WORLD}<CountriesExcluded>US</CountriesExcluded>`)}<ROWSalesRightsType>02</ROWSalesRightsType>`,
      true,
      '',
      '',
    ],
    ['what denies counts more', statement('01', WORLD) + statement('03', countries('US')), true, '', 'US'],
    [
      'a world that is not for sale',
      statement('03', WORLD) + statement('01', countries('GB')),
      false,
      '',
      null,
    ],
    [
      'type 00, and codes that nobody knows',
      statement('01', countries('AU')) + statement('00', countries('NZ')) + statement('99', countries('FJ')),
      false,
      'AU',
      '',
    ],
    ['07 without a restriction', statement('07', countries('AU')), false, '', ''],
    [
      '07 with one',
      statement(
        '07',
        countries('AU'),
        '<SalesRestriction><SalesRestrictionType>04</SalesRestrictionType></SalesRestriction>',
      ),
      false,
      'AU',
      '',
    ],
    [
      'a token that nobody knows, among what is allowed',
      statement('01', countries('AU XX')),
      false,
      'AU',
      '',
    ],
    [
      'one among what is excluded takes everything away',
      statement('01', `${WORLD}<CountriesExcluded>XX</CountriesExcluded>`),
      false,
      '',
      '',
    ],
    [
      'one among what is not for sale, too',
      statement('01', WORLD) + statement('03', countries('XX')),
      false,
      '',
      '',
    ],
    ['UK and EL, as people write them', statement('01', countries('UK EL')), false, 'GB GR', ''],
    ['codes that were withdrawn', statement('01', countries('AN CS')), false, 'BQ CW ME RS SX', ''],
    [
      'a part of a country is not the country',
      statement('01', '<RegionsIncluded>GB-SCT</RegionsIncluded>'),
      false,
      '',
      '',
    ],
    [
      'a country of which a part is taken out',
      statement('01', `${countries('FR BE')}<RegionsExcluded>FR-H</RegionsExcluded>`),
      false,
      'BE',
      '',
    ],
    [
      'regions that are countries',
      statement('01', '<RegionsIncluded>CN-91 GB-IOM</RegionsIncluded>'),
      false,
      'HK IM',
      '',
    ],
  ])('%s', async (_, inside, isForSaleWorldwide, forSale, notForSale) => {
    const flat = await rights3(inside);
    expect(flat.isForSaleWorldwide).toBe(isForSaleWorldwide);
    if (forSale !== null) expect(flat.forSaleIn.join(' ')).toBe(forSale);
    if (notForSale !== null) expect(flat.notForSaleIn.join(' ')).toBe(notForSale);
  });

  test('the world less two lists all the others, and neither of the two', async () => {
    const { forSaleIn } = await rights3(
      statement('01', `${WORLD}<CountriesExcluded>US CA</CountriesExcluded>`),
    );
    expect(forSaleIn).toHaveLength(247);
    expect(forSaleIn).not.toContain('US');
  });

  test('nothing stated is no statement, also with a rest of the world', async () => {
    const none = { isForSaleWorldwide: null, forSaleIn: [], notForSaleIn: [] };
    expect(await rights3('')).toEqual(none);
    expect(await rights3('<ROWSalesRightsType>01</ROWSalesRightsType>')).toEqual(none);
  });
});

describe('flat rights of ONIX 2.1', () => {
  const rights21 = async (inside: string) => {
    const [one] = await productsOf(message21(product(`<Title/>${inside}`)));
    return flatRightsOf(one?.publishing ?? null, '2.1');
  };
  const old = (type: string, inside: string) =>
    `<SalesRights><SalesRightsType>${type}</SalesRightsType>${inside}</SalesRights>`;

  test('what names a country counts more than the world, and NotForSale denies', async () => {
    expect(
      await rights21(
        `${old('01', '<RightsCountry>AU NZ</RightsCountry>')}${old('02', '<RightsTerritory>WORLD</RightsTerritory>')}${old('03', '<RightsCountry>AD ZW</RightsCountry>')}<NotForSale><RightsCountry>GB US</RightsCountry></NotForSale>`,
      ),
    ).toEqual({ isForSaleWorldwide: true, forSaleIn: [], notForSaleIn: ['AD', 'GB', 'US', 'ZW'] });
  });

  test('a country that is named beats a world that is not for sale', async () => {
    const flat = await rights21(
      old('01', '<RightsCountry>AU</RightsCountry>') + old('03', '<RightsTerritory>ROW</RightsTerritory>'),
    );
    expect(flat).toMatchObject({ isForSaleWorldwide: false, forSaleIn: ['AU'] });
    expect(flat.notForSaleIn).toHaveLength(248);
  });

  test('without the world, what is not named is not stated', async () => {
    expect(await rights21(old('01', '<RightsCountry>AU</RightsCountry>'))).toEqual({
      isForSaleWorldwide: false,
      forSaleIn: ['AU'],
      notForSaleIn: [],
    });
  });
});

describe('a block update', () => {
  const supply = (reference: string | null, price: string) =>
    `<ProductSupply>${reference === null ? '' : `<MarketReference>${reference}</MarketReference>`}<SupplyDetail><Price><PriceAmount>${price}</PriceAmount></Price></SupplyDetail></ProductSupply>`;
  const read = async (inside: string, type = '03') => {
    const [one] = await productsOf(message(product(inside, { type })));
    if (one === undefined) throw new Error('no product');
    return one;
  };
  const prices = ({ supplies }: Awaited<ReturnType<typeof read>>) =>
    supplies?.map(({ marketReference, details }) => [marketReference, details[0]?.prices[0]?.amount]);
  const FORM = '<DescriptiveDetail><ProductForm>BC</ProductForm></DescriptiveDetail>';

  test('replaces the blocks that it carries, and leaves the others as they were', async () => {
    const stored = await read(
      `${FORM}<PublishingDetail><PublishingStatus>02</PublishingStatus><SalesRights><SalesRightsType>01</SalesRightsType></SalesRights></PublishingDetail>`,
    );
    const updated = applyUpdate(
      stored,
      await read('<PublishingDetail><PublishingStatus>04</PublishingStatus></PublishingDetail>', '04'),
    );
    expect(updated).toMatchObject({
      notificationType: '03',
      descriptive: { form: 'BC' },
      publishing: { status: '04', salesRights: [] },
    });
  });

  test('replaces the market that it names, and no other', async () => {
    const stored = await read(FORM + supply('GB', '9.99') + supply('AU', '19.99'));
    expect(prices(applyUpdate(stored, await read(supply('AU', '24.99'), '04')))).toEqual([
      ['GB', '9.99'],
      ['AU', '24.99'],
    ]);
  });

  test('replaces all markets where it names none', async () => {
    const stored = await read(FORM + supply('GB', '9.99') + supply('AU', '19.99'));
    expect(prices(applyUpdate(stored, await read(supply(null, '1.00'), '04')))).toEqual([[null, '1.00']]);
  });
});
