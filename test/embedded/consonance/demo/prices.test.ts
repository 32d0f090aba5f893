import { expect, test } from 'vitest';
import { pricesFor } from '../../../../embedded/consonance/demo/prices.js';

test('the stated price stands first and as stated, the others are worked out from it', () => {
  expect(
    pricesFor('ukAndCommonwealth', 10).map(({ amount, currencyCode }) => [amount, currencyCode]),
  ).toEqual([
    [10, 'GBP'],
    [12.99, 'EUR'],
    [20.99, 'AUD'],
    [17.99, 'CAD'],
  ]);
});

test('a price in another home currency is not taken for pounds', () => {
  expect(pricesFor('northAmerica', 27).map(({ amount, currencyCode }) => [amount, currencyCode])).toEqual([
    [27, 'USD'],
    [35.99, 'CAD'],
  ]);
});

test('North American prices are without tax, the others with it', () => {
  const types = pricesFor('world', 10).map(({ currencyCode, typeCode }) => `${currencyCode} ${typeCode}`);
  expect(types).toEqual(['GBP 02', 'EUR 02', 'AUD 02', 'USD 01']);
});

test('without a price there are none', () => {
  expect(pricesFor('world', undefined)).toEqual([]);
});
