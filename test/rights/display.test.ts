/** Where a product may be shown to anybody, against the decisions one by one. */
import { describe, expect, test } from 'vitest';
import { decideProduct, displayCountries } from '../../rights/decide.js';
import {
  COUNTRIES,
  date,
  flat,
  market,
  product,
  question,
  restriction,
  rights,
  stating,
  territory,
} from './facts.js';

const GB = territory({ countriesIncluded: 'GB' });
const US = territory({ countriesIncluded: 'US' });

describe('the countries of display', () => {
  test('change when an announcement is made, first in the east', () => {
    const facts = stating({
      salesRights: [rights('01', { countriesIncluded: 'NZ GB US' })],
      dates: [date('09', '20260701'), date('02', '20300101')],
    });
    const at = (instant: string) => displayCountries(facts, instant);
    expect(at('2026-06-15T12:00:00Z')).toEqual({ countries: [], changesAt: '2026-06-30T12:00:00.000Z' });
    expect(at('2026-06-30T12:00:00Z')).toEqual({ countries: ['NZ'], changesAt: '2026-06-30T23:00:00.000Z' });
    expect(at('2026-07-01T10:00:00Z')).toEqual({ countries: ['GB', 'NZ', 'US'], changesAt: null });
    expect(at('2026-06-15T12:00:00Z')).toEqual({ countries: [], changesAt: '2026-06-30T12:00:00.000Z' });
  });

  test('are those that are decided one by one, of products that differ in one thing', () => {
    const announced = [date('09', '20260701')];
    const until = (value: string) => restriction('03', { until: { format: '00', value } });
    const variants = [
      product(),
      product({ onix: null }),
      product({ onix: null, flat: flat({ isForSaleWorldwide: true }) }),
      product({ onix: null, flat: flat({ forSaleIn: ['GB'] }) }),
      product({ onix: null, flat: flat({ forSaleIn: ['GB', 'US'] }) }),
      product({ flat: flat({ notForSaleIn: ['GB'] }) }),
      product({ flat: flat({ publishingStatus: '01' }) }),
      product({ flat: flat({ isListable: false }) }),
      stating({ dates: announced }),
      stating({ dates: [date('09', '20260601')] }),
      stating({ dates: [date('10', '20260701')] }),
      stating({ dates: [date('09', '202607', '01')] }),
      stating({ publishingStatus: '04' }),
      stating({ publishingStatus: '11' }),
      stating({ markets: [market({ territory: US, dates: announced })] }),
      stating({ markets: [market({ territory: US, dates: [date('09', '20260601')] })] }),
      stating({ markets: [market({ territory: GB, dates: announced })] }),
      stating({ markets: [market({ dates: announced })] }),
      stating({ markets: [market({ territory: US, status: '12' })] }),
      stating({ markets: [market({ territory: US, restrictions: [restriction('03')] })] }),
      stating({ restrictions: [restriction('08')] }),
      stating({ restrictions: [until('20260601')] }),
      stating({ restrictions: [until('20260701')] }),
      stating({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }, { restrictions: [until('20260701')] })],
      }),
      stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })] }),
      stating({ salesRights: [rights('01', { countriesIncluded: 'GB' })], rowSalesRightsType: '02' }),
      stating({
        salesRights: [rights('01', { regionsIncluded: 'WORLD' }), rights('03', { countriesIncluded: 'GB' })],
      }),
      stating({
        release: '2.1',
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
      }),
      stating({
        salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('03', { regionsIncluded: 'WORLD' })],
      }),
    ];
    const asked = question({ purpose: 'DISPLAY' });
    for (const facts of [...variants, ...variants]) {
      const cleared = COUNTRIES.filter(
        (country) => decideProduct(facts, { ...asked, country }).decision === 'ALLOW',
      );
      expect(displayCountries(facts, asked.at).countries).toEqual(cleared);
    }
  });

  test('are none at no instant', () => {
    expect(displayCountries(product(), 'now')).toEqual({ countries: [], changesAt: null });
  });

  test('do not wait for what plays no part in showing', () => {
    const facts = stating({
      dates: [date('02', '20300101'), date('01', '20300101')],
      restrictions: [restriction('00')],
      markets: [market({ territory: US })],
    });
    expect(displayCountries(facts, '2026-06-15T12:00:00Z').countries).toHaveLength(249);
  });

  test('leave out where the index of Germany or the status of a market bars', () => {
    const facts = stating({
      restrictions: [restriction('08')],
      markets: [market({ territory: US, status: '12' })],
    });
    const { countries } = displayCountries(facts, '2026-06-15T12:00:00Z');
    expect(countries).toHaveLength(247);
    expect(countries).not.toContain('DE');
    expect(countries).not.toContain('US');
  });
});
