/** What a statement takes out stays out, however it is written: each row was once open, or said why in the wrong words. */
import { describe, expect, test } from 'vitest';
import { decideAsset, decideProduct, decideTitle } from '../../rights/decide.js';
import type { ProductFacts } from '../../rights/facts.js';
import { territoryMap } from '../../rights/grid/territory-map.js';
import { DEFAULT_POLICY } from '../../rights/policies.js';
import { turningSpanOf } from '../../rights/turning-span.js';
import {
  asset,
  date,
  flat,
  market,
  product,
  question,
  restriction,
  rights,
  stating,
  type TerritoryText,
  territory,
} from './facts.js';

const code = (facts: ProductFacts, more = {}) =>
  decideProduct(facts, question(more)).reasons[0]?.code ?? 'ALLOW';
const only = (text: TerritoryText) =>
  stating({ salesRights: [rights('01', text)], rowSalesRightsType: '03' });

describe('a country that is taken out', () => {
  // Area is what is included minus what is excluded (ONIX P.21); of a group of countries each may be taken out.
  test.each<[TerritoryText, string]>([
    [{ regionsIncluded: 'ECZ', countriesExcluded: 'DE' }, 'DE'],
    [{ regionsIncluded: 'WORLD ECZ', countriesExcluded: 'DE' }, 'DE'],
    [{ countriesIncluded: 'GB GG JE', regionsExcluded: 'GB-CHA' }, 'JE'],
    [{ countriesIncluded: 'CN TW', regionsExcluded: 'CN-71' }, 'TW'],
    [{ countriesIncluded: 'DE FR GB', regionsExcluded: 'ECZ' }, 'DE'],
    [{ countriesIncluded: 'BG GB', regionsExcluded: 'ECZ' }, 'BG'],
    [{ regionsIncluded: 'GB-CHA', countriesExcluded: 'JE' }, 'JE'],
    [{ countriesIncluded: 'AN', countriesExcluded: 'CW' }, 'CW'],
    [{ countriesIncluded: 'YU', countriesExcluded: 'ME' }, 'ME'],
    [{ countriesIncluded: 'US CA', countriesExcluded: 'US' }, 'US'],
  ])('of %o is not for sale: %s', (text, country) => {
    expect(code(only(text), { country })).toBe('TERRITORY_NOT_FOR_SALE');
  });

  test('and the others are for sale still', () => {
    expect(code(only({ regionsIncluded: 'ECZ', countriesExcluded: 'DE' }), { country: 'FR' })).toBe('ALLOW');
    expect(code(only({ countriesIncluded: 'GB GG JE', regionsExcluded: 'GB-CHA' }))).toBe('ALLOW');
  });

  test('is back where the world without it is named together with it, as some senders do', () => {
    const text = { regionsIncluded: 'WORLD', countriesExcluded: 'US', countriesIncluded: 'US' };
    expect(code(only(text), { country: 'US' })).toBe('ALLOW');
  });

  test('cannot be told where all the world is taken out', () => {
    for (const excluded of [{ regionsExcluded: 'WORLD' }, { countriesExcluded: 'WORLD' }]) {
      expect(code(only({ countriesIncluded: 'GB', ...excluded }))).toBe('RIGHTS_TOKEN_UNRESOLVED');
    }
  });

  test.each<[TerritoryText, string]>([
    [{ countriesIncluded: 'GB FR', countriesExcluded: 'FR' }, 'FR'],
    [{ regionsIncluded: 'ECZ', countriesExcluded: 'DE' }, 'DE'],
    [{ countriesIncluded: 'JE', regionsExcluded: 'GB-CHA' }, 'JE'],
    [{ regionsIncluded: 'WORLD', countriesIncluded: 'US', countriesExcluded: 'US' }, 'US'],
  ])('by an asset, %o, is out for the asset: %s', (text, country) => {
    const { reasons } = decideAsset(asset({ territory: territory(text) }), product(), question({ country }));
    expect(reasons.map((reason) => reason.code)).toContain('ASSET_TERRITORY_EXCLUDED');
  });
});

describe('what Consonance says is not for sale', () => {
  test.each([
    [['EU'], 'DE'],
    [['CA-QC'], 'CA'],
    [['RS'], 'XK'],
    [['US'], 'US'],
  ])('as %o contradicts ONIX for %s, which says that it is', (notForSaleIn, country) => {
    const facts = product({ flat: flat({ isForSaleWorldwide: true, notForSaleIn }) });
    expect(code(facts, { country })).toBe('RIGHTS_CONFLICT');
    expect(code(facts, { country: 'JP' })).toBe(notForSaleIn[0] === 'EU' ? 'RIGHTS_CONFLICT' : 'ALLOW');
  });
});

test('a type for the rest of the world alone states no rights, whatever the fields say', () => {
  const facts = product({
    onix: { ...(stating({}).onix ?? never()), salesRights: [], rowSalesRightsType: '01' },
    flat: flat({ isForSaleWorldwide: true }),
  });
  expect(code(facts)).toBe('NO_RIGHTS_STATEMENT');
});

const never = (): never => {
  throw new Error('no statement');
};

test('Kosovo lies in the world, though Serbia is named beside it', () => {
  const facts = stating({
    salesRights: [rights('01', { countriesIncluded: 'RS', regionsIncluded: 'WORLD' })],
  });
  expect(code(facts, { country: 'XK' })).toBe('ALLOW');
});

test('a market that includes nothing limits every place it may mean', () => {
  const facts = stating({
    markets: [market({ territory: territory({ countriesExcluded: 'US' }), status: '12' })],
  });
  expect(code(facts, { purpose: 'DISPLAY' })).toBe('MARKET_STATUS_BLOCKED');
});

describe('dates', () => {
  test('a download embargo (List 163, 32) bars fetching the content itself, and not its cover', () => {
    const facts = stating({ dates: [date('32', '20290101')] });
    const fetch = question({ purpose: 'DOWNLOAD' });
    const content = asset({ kind: 'EPUB', contentType: '28', mode: '04', language: 'en' });
    expect(decideAsset(content, facts, fetch).reasons.map((reason) => reason.code)).toEqual(['MODE_EMBARGO']);
    expect(decideAsset(asset(), facts, fetch).decision).toBe('ALLOW');
  });

  test.each([
    ['00', '99991231'],
    ['01', '999912'],
    ['05', '9999'],
  ])('of the year 9999 (List 55, %s) never come, and are no instant of an answer', (format, value) => {
    for (const role of ['02', '13']) {
      const facts = stating({ dates: [date(role, value, format)] });
      expect(decideProduct(facts, question()).changesAt).toBeNull();
      expect(turningSpanOf(facts)?.until).toBeLessThan(Date.UTC(9999, 11, 31, 1));
      expect(
        territoryMap(facts, { purpose: 'SELL', audience: 'TRADE', at: '2026-06-15T12:00:00Z' }).changesAt,
      ).toBeNull();
    }
  });

  test('a restriction that ends before it begins holds for good', () => {
    const day = (value: string) => ({ format: '00', value });
    const facts = stating({
      restrictions: [restriction('06', { from: day('20270101'), until: day('20260101') })],
    });
    expect(code(facts, { channel: 'ONLINE_RETAIL' })).toBe('CHANNEL_NOT_PERMITTED');
  });

  test('an offset that no place on earth has makes a time that cannot be read', () => {
    expect(code(stating({ dates: [date('02', '20260303T1200+9900', '13')] }))).toBe('DATE_UNREADABLE');
    expect(code(stating({ dates: [date('02', '20260303T1200+1460', '13')] }))).toBe('DATE_UNREADABLE');
    expect(code(stating({ dates: [date('02', '20260303T1200+1400', '13')] }))).toBe('ALLOW');
  });

  test('of a country with several zones the strictest counts, which a warning says of an asset’s dates too', () => {
    const embargoed = asset({ dates: [date('14', '20290101')] });
    const licensed = asset({ licences: [{ validFrom: '2029-01-01', validUntil: null }] });
    for (const one of [embargoed, licensed]) {
      const { warnings } = decideAsset(one, product(), question({ country: 'US' }));
      expect(warnings.map((warning) => warning.code)).toContain('COUNTRY_HAS_SEVERAL_ZONES');
    }
  });
});

describe('the primary reason', () => {
  test('of what is indexed in Germany comes after its status and its territory', () => {
    const shown = { country: 'DE', purpose: 'DISPLAY' };
    const indexed = [restriction('08')];
    expect(code(stating({ restrictions: indexed, publishingStatus: '01' }), shown)).toBe(
      'PRODUCT_STATUS_BLOCKED',
    );
    const notThere = [rights('03', { countriesIncluded: 'DE' })];
    expect(code(stating({ restrictions: indexed, salesRights: notThere }), shown)).toBe(
      'TERRITORY_NOT_FOR_SALE',
    );
    expect(code(stating({ restrictions: indexed }), shown)).toBe('PRODUCT_NOT_LISTABLE');
  });

  test('of a title is that of the product which opens first, so that reason and date belong together', () => {
    const never = stating({ salesRights: [rights('03', { countriesIncluded: 'GB' })] });
    const soon = stating({ dates: [date('02', '20270105')] });
    for (const products of [
      [never, soon],
      [soon, never],
    ]) {
      const decision = decideTitle(products, question());
      expect(decision.reasons.map((reason) => reason.code)).toEqual(['SALES_EMBARGO']);
      expect(decision.changesAt).toBe('2027-01-05T00:00:00.000Z');
    }
  });
});

describe('languages', () => {
  test('a language that is taken out takes with it those that have codes of their own', () => {
    const facts = stating({ release: '2.1', rightsExcludedLanguages: ['nor'] });
    for (const language of ['nb', 'nn', 'no'])
      expect(code(facts, { language })).toBe('LANGUAGE_RIGHTS_EXCLUDED');
    expect(code(facts, { language: 'da' })).toBe('ALLOW');
  });

  test('a language that cannot be read is no language that is not stated, not even of a picture', () => {
    const { reasons } = decideAsset(asset({ language: 'english' }), product(), question({ language: 'en' }));
    expect(reasons.map(({ message }) => message)).toEqual([
      'In which language the asset is, cannot be read.',
    ]);
  });
});

describe('in words', () => {
  const sentence = (facts: ProductFacts, more = {}, policy = {}) =>
    decideProduct(facts, question(more), { ...DEFAULT_POLICY, ...policy }).sentence;

  test('what the house lets through says that it does, and why it would not be', () => {
    const notHeld = stating({ salesRights: [rights('06', { countriesIncluded: 'US' })] });
    const shown = { country: 'US', purpose: 'DISPLAY' };
    const policy = { mayDisplayWhereNotForSale: true };
    expect(sentence(notHeld, shown, policy)).toBe(
      'May be shown in United States by the house’s own choice, though the publisher does not hold the rights there.',
    );
    const { warnings } = decideProduct(notHeld, question({ country: 'US', purpose: 'DISPLAY' }), {
      ...DEFAULT_POLICY,
      ...policy,
    });
    expect(warnings.map((warning) => warning.code)).toContain('NOT_FOR_SALE_THERE');
  });

  test.each([
    [
      stating({ salesRights: [rights('01', { regionsIncluded: 'CA-ON' })] }),
      'what is stated differs between parts of Canada: name one of them (for sale: CA-ON Ontario)',
    ],
    [
      stating({ salesRights: [rights('03', { regionsIncluded: 'CA-QC' })] }),
      'what is stated is about parts of Canada only, and none of them is cleared as a whole',
    ],
    [stating({ salesRights: [rights('42', { countriesIncluded: 'CA' })] }), 'cannot be read'],
    [
      stating({ salesRights: [rights('00', { countriesIncluded: 'CA' })] }),
      'says that the rights for Canada are unknown',
    ],
    [stating({ salesRights: [rights('03', {})] }), 'it names no place (SalesRights[1], type 03'],
    [
      stating({ salesRights: [rights('03', { countriesIncluded: 'EU' })] }),
      'EU cannot be read (SalesRights[1], type 03, names EU',
    ],
  ])('what is not known reads as not known', (facts, words) => {
    expect(sentence(facts, { country: 'CA' })).toContain(words);
  });
});
