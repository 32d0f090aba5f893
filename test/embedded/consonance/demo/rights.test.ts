import { describe, expect, test } from 'vitest';
import { demoList } from '../../../../embedded/consonance/demo/list.js';
import { RIGHTS } from '../../../../embedded/consonance/demo/rights.js';
import { consonanceRecords } from '../../../../embedded/consonance/records.js';

const { works } = consonanceRecords.parse(demoList());
const products = works.flatMap((work) => work.products);

describe('the rights of the demo list', () => {
  test.each(Object.entries(RIGHTS))('have a product for the pattern %s', (_name, pattern) => {
    expect(
      products.some(
        (product) =>
          product.salesRightsDescription === pattern.description &&
          product.isForSaleWorldwide === pattern.isForSaleWorldwide,
      ),
    ).toBe(true);
  });

  test('name countries that exist, once, and never on both lists', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const { forSaleIn, notForSaleIn } of Object.values(RIGHTS)) {
      const countries = [...forSaleIn, ...notForSaleIn];
      expect(new Set(countries).size).toBe(countries.length);
      expect(countries.filter((country) => names.of(country) === undefined)).toEqual([]);
    }
  });

  test('hold the French Salt Road to three countries, and the English one out of America', () => {
    const byIsbn = new Map(products.map((product) => [product.isbn13, product]));
    expect(byIsbn.get('9781999900045')?.forSaleCountryCodes).toEqual(['BE', 'CH', 'FR']);
    expect(byIsbn.get('9781999900014')?.notForSaleCountryCodes).toEqual(['CA', 'US']);
    expect(byIsbn.get('9781999900038')).toMatchObject({
      isForSaleWorldwide: true,
      notForSaleCountryCodes: [],
    });
  });

  test('leave nothing for sale when they have expired', () => {
    for (const pattern of [RIGHTS.expiredListed, RIGHTS.expiredUnlisted]) {
      expect(pattern).toMatchObject({ isForSaleWorldwide: false, forSaleIn: [] });
      expect(pattern.description).toMatch(/ended \d+ \w+ 20\d\d/);
    }
  });

  test('are embargoed on products that are yet to come, with copy that is held as long', () => {
    const embargoed = works.filter((work) =>
      work.products.some(({ salesRightsDescription }) => salesRightsDescription?.includes('mbargo')),
    );
    expect(embargoed).toHaveLength(2);
    for (const work of embargoed) {
      const dates = work.products.map(({ publicationDate }) => publicationDate);
      expect(work.texts.some(({ fromDate }) => fromDate !== null && dates.includes(fromDate))).toBe(true);
    }
  });
});
