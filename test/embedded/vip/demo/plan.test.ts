/** The demo has everything there is to see, and loads into a VIP as it is. */
import { expect, test } from 'vitest';
import { VipRecords } from '../../../../embedded/vip/admin/records.js';
import type { ListedTitle } from '../../../../embedded/vip/demo/list.js';
import { planDemo } from '../../../../embedded/vip/demo/plan.js';

const AT = '2026-11-27T12:00:00Z';

function title(number: number, name: string): ListedTitle {
  const isbn = (place: number) => String(9781000000000 + number * 10 + place);
  const rights = { isForSaleWorldwide: true, forSaleIn: [], notForSaleIn: ['US'] };
  return {
    workId: String(number),
    title: name,
    imprint: { id: '1', name: 'Northlight' },
    series: [{ id: '4', name: 'The Skarvøy Books' }],
    authors: [{ id: '9', name: 'Maren Østby' }],
    products: [
      { isbn: isbn(1), form: 'PRINT', language: 'en-GB', ...rights },
      { isbn: isbn(2), form: 'EBOOK', language: 'fr', ...rights },
      {
        isbn: isbn(3),
        form: 'AUDIO',
        language: 'en',
        isForSaleWorldwide: false,
        forSaleIn: ['AU'],
        notForSaleIn: [],
      },
      {
        isbn: isbn(4),
        form: 'PRINT',
        language: 'en',
        isForSaleWorldwide: null,
        forSaleIn: [],
        notForSaleIn: [],
      },
    ],
  };
}

const titles = Array.from({ length: 20 }, (_, index) =>
  title(index + 1, index === 1 ? 'The Salt Road' : `Title ${index}`),
);
const plan = planDemo(titles, AT);

test('it has every state and every level of link', () => {
  const versions = plan.assets.flatMap((asset) => asset.versions);
  const reviews = new Set(versions.map(({ review }) => review));
  expect(reviews).toEqual(new Set(['approved', 'in_review', 'superseded', 'unsubmitted']));
  expect(new Set(plan.assets.map(({ status }) => status))).toEqual(
    new Set([undefined, 'withdrawn', 'draft']),
  );
  expect(plan.assets.some(({ embargoUntil }) => embargoUntil !== undefined)).toBe(true);
  expect(plan.assets.some(({ expiresAt }) => expiresAt !== undefined)).toBe(true);
  expect(plan.assets.some(({ territory }) => territory?.include.includes('AU'))).toBe(true);
  expect(plan.assets.some(({ audience }) => audience?.includes('07'))).toBe(true);
  const levels = new Set(plan.assets.flatMap(({ links }) => links.map(({ level }) => level)));
  expect(levels).toEqual(new Set(['collection', 'contributor', 'imprint', 'product', 'work']));
});

test('each asset has a name of its own, and each person, series and imprint is there once', () => {
  const refs = plan.assets.map(({ ref }) => ref.value);
  expect(new Set(refs).size).toBe(refs.length);
  expect(refs.filter((ref) => ref.startsWith('contributor-9-'))).toEqual([
    'contributor-9-photo',
    'contributor-9-bio-en',
    'contributor-9-bio-fr',
  ]);
  expect(refs.filter((ref) => ref.startsWith('series-') || ref.startsWith('imprint-'))).toHaveLength(2);
});

test('it is copy in the languages of the products, where there is copy in them', () => {
  const copy = plan.assets.filter(
    ({ kind, ref }) => kind === 'jacket_copy' && ref.value.startsWith('work-1-'),
  );
  expect(copy.map(({ language }) => language)).toEqual(['en-GB', 'fr', 'en']);
});

test('texts of a title that has much are in each of its languages', () => {
  for (const kind of ['press_release', 'sample_pages', 'review_quotes']) {
    const texts = plan.assets.filter((asset) => asset.kind === kind && asset.ref.value.startsWith('work-2-'));
    expect(texts.map(({ language }) => language)).toEqual(['en-GB', 'fr', 'en']);
  }
});

test('files have the names that the trade gives them: the ISBN, and a suffix by kind', () => {
  const nameOf = (ref: string) => {
    const asset = plan.assets.find((one) => one.ref.value === ref);
    return asset?.versions[0]?.fileName;
  };
  expect(nameOf('work-2-front_cover-one')).toBe('9781000000021.jpg');
  expect(nameOf('work-2-back_cover-one')).toBe('9781000000021_bc.jpg');
  expect(nameOf('product-9781000000022-epub')).toBe('9781000000022.epub');
  expect(nameOf('product-9781000000023-audio_cover_square')).toBe('9781000000023.jpg');
  expect(nameOf('contributor-9-photo')).toBe('maren-ostby.jpg');
  const names = plan.assets.flatMap(({ versions }) => versions.map(({ fileName }) => fileName));
  expect(names.filter((name) => !/^(\d{13}|[a-z-]+)(_[\w-]+)?\.[a-z]+$/.test(name))).toEqual([]);
});

test('the rights are one whole grant a product, and none for one of which nothing is stated', () => {
  const [worldwide, , australian] = plan.rights;
  expect(plan.rights).toHaveLength(60);
  expect(worldwide).toMatchObject({
    territories: { include: ['WORLD'], exclude: ['US'] },
    languages: ['en-GB'],
  });
  expect(australian).toMatchObject({ territories: { include: ['AU'] } });
});

test('the same list gives the same plan, of a shape that VIP takes', () => {
  expect(JSON.stringify(planDemo(titles, AT))).toBe(JSON.stringify(plan));
  const assets = plan.assets.map(({ versions, ...asset }) => ({
    ...asset,
    versions: versions.map(({ make: _, ...version }) => ({
      ...version,
      sha256: 'a'.repeat(64),
      byteSize: 1,
    })),
  }));
  expect(VipRecords.safeParse({ assets, rights: plan.rights }).error).toBeUndefined();
});
