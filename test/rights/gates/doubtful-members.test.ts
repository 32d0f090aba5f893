/** ECZ, of which it is not known whether Bulgaria is in it: in where that closes, out where that would open. */
import { describe, expect, test } from 'vitest';
import { decideAsset, decideProduct } from '../../../rights/decide.js';
import type { Decision } from '../../../rights/decision.js';
import type { OnixStatement } from '../../../rights/facts.js';
import { asset, flat, market, product, question, stating, territory } from '../facts.js';

const codesOf = ({ reasons }: Decision) => reasons.map(({ code }) => code);
const EURO = territory({ regionsIncluded: 'ECZ' });
const ALL_BUT_EURO = territory({ regionsIncluded: 'WORLD', regionsExcluded: 'ECZ' });

describe('a doubtful member of a group', () => {
  test.each<[string, Partial<OnixStatement>, readonly string[]]>([
    ['is not supplied by it', { markets: [market({ territory: EURO })] }, ['NO_SUPPLY_IN_MARKET']],
    [
      'is not supplied beside it',
      { markets: [market({ territory: ALL_BUT_EURO })] },
      ['NO_SUPPLY_IN_MARKET'],
    ],
    [
      'has the status of its market',
      { markets: [market({ territory: EURO, status: '16' }), market({})] },
      ['MARKET_STATUS_BLOCKED'],
    ],
    [
      'has the status of the market beside it',
      { markets: [market({ territory: ALL_BUT_EURO, status: '16' }), market({})] },
      ['MARKET_STATUS_BLOCKED'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(codesOf(decideProduct(stating(facts), question({ country: 'BG' })))).toEqual(codes);
  });

  const takenOut = territory({ countriesIncluded: 'BG', regionsIncluded: 'WORLD', regionsExcluded: 'ECZ' });

  test.each([EURO, ALL_BUT_EURO, takenOut])(
    'is not in the territory of an asset: $regionsIncluded',
    (own) => {
      expect(codesOf(decideAsset(asset({ territory: own }), product(), question({ country: 'BG' })))).toEqual(
        ['ASSET_TERRITORY_EXCLUDED'],
      );
    },
  );

  test.each([
    ['is not opened by the fields', { forSaleIn: ['ECZ'] }, 'TERRITORY_UNSTATED'],
    ['is closed by them', { isForSaleWorldwide: true, notForSaleIn: ['ECZ'] }, 'TERRITORY_NOT_FOR_SALE'],
  ])('%s', (_, fields, code) => {
    const facts = product({ onix: null, flat: flat(fields) });
    expect(codesOf(decideProduct(facts, question({ country: 'BG' })))).toEqual([code]);
    expect(codesOf(decideProduct(facts, question({ country: 'FR' })))).toEqual(
      code === 'TERRITORY_UNSTATED' ? [] : [code],
    );
  });
});
