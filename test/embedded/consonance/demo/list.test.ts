import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../../embedded/consonance/demo/house.js';
import { demoList } from '../../../../embedded/consonance/demo/list.js';
import { consonanceRecords } from '../../../../embedded/consonance/records.js';

// Parsing is the first test: a date that is none, or a field that records do not know, stops here.
const list = consonanceRecords.parse(demoList());
const products = list.works.flatMap((work) => work.products);
const isbns = products.flatMap(({ isbn13 }) => isbn13 ?? []);

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort();
}

function productNames(work: (typeof list.works)[number]): (string | null)[] {
  return work.products.map(({ reference, isbn13 }) => reference ?? isbn13);
}

describe('the demo list', () => {
  test('is the same every time, and shares nothing between callers', () => {
    const first = demoList();
    expect(demoList()).toEqual(first);
    expect(demoList().works?.[0]).not.toBe(first.works?.[0]);
  });

  test('has about sixty titles and a hundred and fifty products', () => {
    expect(list.works.length).toBeGreaterThanOrEqual(55);
    expect(list.works.length).toBeLessThanOrEqual(65);
    expect(products.length).toBeGreaterThanOrEqual(140);
    expect(products.length).toBeLessThanOrEqual(160);
  });

  test('has works of one product and works of five', () => {
    const counts = list.works.map((work) => work.products.length);
    expect(counts).toContain(1);
    expect(Math.max(...counts)).toBe(5);
  });

  test('gives no reference and no ISBN twice', () => {
    for (const references of [
      list.works.map(({ reference }) => reference),
      list.contacts.map(({ reference }) => reference),
      list.series.map(({ reference }) => reference),
      isbns,
    ]) {
      expect(distinct(references)).toHaveLength(references.length);
    }
  });

  test('names only its own products as similar', () => {
    const similar = list.works.flatMap(({ similarProducts }) => similarProducts);
    expect(similar.length).toBeGreaterThan(0);
    expect(similar.filter((isbn) => !isbns.includes(isbn))).toEqual([]);
  });

  test('says of every printed page where it stands', () => {
    const printed = products.filter(({ totalNumberedPages }) => totalNumberedPages !== null);
    expect(printed.length).toBeGreaterThan(50);
    for (const {
      frontMatterPageCount,
      mainContentPageCount,
      backMatterPageCount,
      productionPageCount,
    } of printed) {
      const parts = [frontMatterPageCount, mainContentPageCount, backMatterPageCount];
      expect(parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)).toBe(productionPageCount);
    }
  });

  test('has a right check digit on every ISBN', () => {
    const wrong = isbns.filter((isbn) => {
      const sum = [...isbn].reduce(
        (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
        0,
      );
      return sum % 10 !== 0;
    });
    expect(wrong).toEqual([]);
  });

  test('begins with The Salt Road in the four editions that examples are told with', () => {
    const [work] = list.works;
    expect(work).toMatchObject({ title: 'The Salt Road', imprint: 'Northlight' });
    expect(work?.products.map(({ isbn13, formCode }) => [isbn13, formCode])).toEqual([
      ['9781999900014', 'BB'],
      ['9781999900021', 'DG'],
      ['9781999900038', 'AJ'],
      ['9781999900045', 'BC'],
    ]);
    expect(work?.languages).toContainEqual({
      roleCode: '01',
      languageCode: 'fre',
      products: ['9781999900045'],
    });
  });

  test('is published in every form', () => {
    expect(distinct(products.map(({ formCode }) => formCode))).toEqual(
      expect.arrayContaining(['AC', 'AJ', 'BB', 'BC', 'BE', 'BH', 'DG']),
    );
  });

  test('is written in at least ten languages', () => {
    const texts = list.works.flatMap(({ languages }) =>
      languages.filter(({ roleCode }) => roleCode === '01'),
    );
    expect(distinct(texts.map(({ languageCode }) => languageCode)).length).toBeGreaterThanOrEqual(10);
  });

  test('is priced in pounds, euros and both far dollars', () => {
    const currencies = products.flatMap(({ prices }) => prices.map(({ currencyCode }) => currencyCode));
    expect(distinct(currencies)).toEqual(expect.arrayContaining(['AUD', 'EUR', 'GBP', 'USD']));
  });

  test('knows every fate that a product can meet', () => {
    expect(distinct(products.map(({ publishingStatusCode }) => publishingStatusCode))).toEqual(
      expect.arrayContaining(['01', '02', '03', '04', '05', '06', '07', '10', '11']),
    );
  });

  test('names only stages that the house knows, and meets each of them', () => {
    expect(list.projectStages).toEqual(STAGES);
    expect(distinct(list.works.map(({ projectStage }) => projectStage))).toEqual([...STAGES].sort());
  });
});

describe('its records', () => {
  test('name contacts and series that are on the list, and use every contributor and series', () => {
    const contributors = list.contacts.filter(({ contactTags }) => contactTags.includes('Contributor'));
    const credited = list.works.flatMap(({ contributions }) => contributions.map(({ contact }) => contact));
    expect(distinct(credited)).toEqual(distinct(contributors.map(({ reference }) => reference)));
    const told = list.works.flatMap(({ series }) => series.map((membership) => membership.series));
    expect(distinct(told)).toEqual(distinct(list.series.map(({ reference }) => reference)));
  });

  test('name formats and editions of the house', () => {
    const formats = list.inHouseFormats.map(({ code }) => code);
    expect(formats).toEqual(
      expect.arrayContaining(distinct(products.map(({ inHouseFormat }) => inHouseFormat))),
    );
    const editions = list.inHouseEditions.map(({ code }) => code);
    expect(distinct(products.map(({ inHouseEdition }) => inHouseEdition))).toEqual([...editions].sort());
  });

  test.each(list.works.map((work) => [work.title, work] as const))(
    'of %s name its own products only',
    (_title, work) => {
      const named = [
        ...work.contributions,
        ...work.languages,
        ...work.texts,
        ...work.resources,
        ...work.prizes,
        ...work.productionRuns,
      ].flatMap(({ products: references }) => references ?? []);
      expect(productNames(work)).toEqual(expect.arrayContaining(named));
    },
  );

  test('credit narrators on what is heard and translators on what they translated', () => {
    for (const work of list.works) {
      const heard = work.products.filter(({ formCode }) => formCode === 'AJ' || formCode === 'AC');
      for (const { roleCode, products: named, languagesFrom, languagesTo } of work.contributions) {
        if (roleCode === 'E07') expect(named).toEqual(heard.map(({ isbn13 }) => isbn13));
        if (roleCode !== 'B06') continue;
        expect(languagesFrom).not.toEqual(languagesTo);
        const [text] = work.languages.filter(
          (language) => language.roleCode === '01' && languagesTo.includes(language.languageCode),
        );
        expect(text?.products).toEqual(named);
      }
    }
  });

  test('have one main subject of each scheme', () => {
    for (const { subjects } of list.works) {
      const main = subjects.filter((subject) => subject.main).map(({ scheme }) => scheme);
      expect(main).toEqual([...new Set(subjects.map(({ scheme }) => scheme))]);
    }
  });
});

describe('what is untidy on purpose', () => {
  test('a work without an imprint, and one whose stage nobody has set', () => {
    expect(list.works.some(({ imprint }) => imprint === null)).toBe(true);
    expect(list.works.some(({ projectStage }) => projectStage === null)).toBe(true);
  });

  test('products without ISBN, without form, without dates, without rights', () => {
    expect(products.some(({ isbn13 }) => isbn13 === null)).toBe(true);
    expect(products.some(({ formCode }) => formCode === null)).toBe(true);
    expect(
      products.some(
        ({ publicationDate, plannedPublicationDate }) =>
          publicationDate === null && plannedPublicationDate === null,
      ),
    ).toBe(true);
    expect(
      products.some((product) => product.publicationDate === null && product.plannedPublicationDate !== null),
    ).toBe(true);
    expect(
      products.some(
        (product) => product.isForSaleWorldwide === null && product.salesRightsDescription === null,
      ),
    ).toBe(true);
  });

  test('titles that are long, quoted, apostrophised, Japanese and right to left', () => {
    const titles = list.works.map(({ title }) => title ?? '');
    for (const shape of [/^.{180,}$/, /^“/, /’/, /\p{Script=Han}/u, /\p{Script=Arabic}/u, /^The /]) {
      expect(titles.some((title) => shape.test(title))).toBe(true);
    }
  });

  test('names that no British keyboard has', () => {
    const names = list.contacts.map(({ name }) => name).join(' ');
    for (const letter of 'éøłßñÞŞűřÕ') {
      expect(names).toContain(letter);
    }
  });

  test('copy that is approved, drafted, and waiting for its author; covers in all three states', () => {
    const approvals = list.works.flatMap(({ texts }) => texts.map(({ approval }) => approval));
    expect(distinct(approvals)).toEqual(['Approved', 'Awaiting author', 'Draft']);
    const covers = list.works.flatMap(({ resources }) =>
      resources.filter(({ variant }) => variant === 'FRONT_COVER'),
    );
    expect(distinct(covers.map(({ status }) => status))).toEqual(['APPROVED', 'DRAFT', 'IN_REVIEW']);
  });
});
