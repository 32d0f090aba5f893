/** The assets of a title and its products: mostly a cover and copy, and of some titles more, in every state there is. */
import { hasCopyIn, jacketCopy, pressRelease, reviewQuotes, samplePages } from './copy.js';
import { makeEpub } from './epub.js';
import { approved } from './house-assets.js';
import type { ListedProduct, ListedTitle } from './list.js';
import { makePdf } from './pdf.js';
import {
  type CoverWords,
  drawBackCover,
  drawFrontCover,
  drawPackShot,
  drawSocialImage,
  drawSquareCover,
} from './pictures.js';
import type { PlannedAsset, PlannedVersion } from './planned.js';
import { makeWav } from './wav.js';

const SYSTEM = 'demo';

/** Far enough away that the demo is under embargo for as long as anybody looks at it. */
const ANNIVERSARY = '2031-03-05T00:01:00Z';
const LONG_AGO = '2024-12-31T00:00:00Z';

type Described = Omit<PlannedAsset, 'kind' | 'links' | 'name' | 'ref' | 'versions'>;

/** @param place Of the title in the list, from 0: which states its assets are in follows from it. */
export function titleAssets(title: ListedTitle, place: number): PlannedAsset[] {
  const isRich = place % 8 === 0 || title.title === 'The Salt Road';
  return [
    ...ofWork(title, place),
    ...title.products.flatMap((product) => ofProduct(title, product)),
    ...(isRich ? richOnes(title) : []),
  ];
}

function ofWork(title: ListedTitle, place: number): PlannedAsset[] {
  const words = wordsOf(title, '');
  const languages = [...new Set(title.products.map(({ language }) => language))].filter(hasCopyIn);
  return [
    coverOf(title, words, place),
    ...languages.map((language) =>
      workAsset(title, 'jacket_copy', `jacket copy (${language})`, { language }, [
        approved(`copy-${language}.html`, 'text/html', () => jacketCopy({ ...words, language })),
      ]),
    ),
  ];
}

/** One in nine waits to be approved, one in seven is the second one. */
function coverOf(title: ListedTitle, words: CoverWords, place: number): PlannedAsset {
  const described = {
    altText: `The cover of ${title.title}: plain shapes under the title and the author’s name.`,
  };
  const file = { fileName: 'cover.jpg', mediaType: 'image/jpeg' };
  if (place % 9 === 5) {
    return workAsset(title, 'front_cover', 'front cover', described, [
      { ...file, review: 'in_review', make: () => drawFrontCover(words) },
    ]);
  }
  const first = {
    ...file,
    review: 'superseded' as const,
    approvedBy: 'desk',
    make: () => drawFrontCover({ ...words, line: 'Proof' }),
  };
  return workAsset(title, 'front_cover', 'front cover', described, [
    ...(place % 7 === 3 ? [first] : []),
    approved('cover.jpg', 'image/jpeg', () => drawFrontCover(words)),
  ]);
}

function ofProduct(title: ListedTitle, product: ListedProduct): PlannedAsset[] {
  const { isbn, language } = product;
  const words = wordsOf(title, '');
  const copy = { ...words, language };
  if (product.form === 'AUDIO') {
    const seed = Number(isbn.slice(-4));
    return [
      productAsset(title, product, 'audio_cover_square', 'square cover', {}, [
        approved(`${isbn}.jpg`, 'image/jpeg', () => drawSquareCover(words)),
      ]),
      productAsset(title, product, 'audio_sample', 'audio sample', { language }, [
        approved(`${isbn}_sample.wav`, 'audio/wav', () => makeWav(3, seed)),
      ]),
    ];
  }
  if (product.form === 'EBOOK') {
    const epub = async () =>
      makeEpub(
        {
          identifier: `urn:isbn:${isbn}`,
          title: title.title,
          author: words.author,
          language,
          chapters: samplePages(copy).map((text, index) => ({ heading: String(index + 1), text })),
        },
        await drawFrontCover(words),
      );
    return [
      // Not for everybody: the trade sells it.
      productAsset(title, product, 'epub', 'e-book', { language, audience: ['02'] }, [
        approved(`${isbn}.epub`, 'application/epub+zip', epub),
      ]),
    ];
  }
  return [];
}

/** Every kind and every state, for those who want to see them. */
function richOnes(title: ListedTitle): PlannedAsset[] {
  const words = wordsOf(title, '');
  const copy = { ...words, language: 'en' };
  const jpeg = (name: string, make: () => Promise<Buffer>) => [approved(name, 'image/jpeg', make)];
  return [
    workAsset(
      title,
      'front_cover',
      'front cover for Australia and New Zealand',
      { territory: { include: ['AU', 'NZ'] } },
      jpeg('cover-anz.jpg', () => drawFrontCover({ ...words, line: 'Australian edition' })),
      'anz',
    ),
    workAsset(
      title,
      'back_cover',
      'back cover',
      {},
      jpeg('back.jpg', () => drawBackCover(words, `${title.title}. A book for long evenings.`)),
    ),
    workAsset(
      title,
      'cover_3d',
      'pack shot',
      {},
      jpeg('pack.jpg', () => drawPackShot(words)),
    ),
    workAsset(title, 'sample_pages', 'sample pages', { language: 'en' }, [
      approved('sample.pdf', 'application/pdf', () => makePdf(title.title, samplePages(copy))),
    ]),
    workAsset(title, 'press_release', 'press release', { language: 'en', audience: ['07'] }, [
      approved('press.txt', 'text/plain', () => pressRelease(copy)),
    ]),
    workAsset(title, 'review_quotes', 'review quotes', { language: 'en' }, [
      {
        fileName: 'quotes.txt',
        mediaType: 'text/plain',
        review: 'unsubmitted',
        make: () => reviewQuotes(copy),
      },
    ]),
    workAsset(
      title,
      'social_image',
      'anniversary picture',
      { embargoUntil: ANNIVERSARY },
      jpeg('anniversary.jpg', () => drawSocialImage({ ...words, line: 'Five years' })),
      'anniversary',
    ),
    workAsset(
      title,
      'social_image',
      'picture of a campaign that is over',
      { expiresAt: LONG_AGO },
      jpeg('campaign.jpg', () => drawSocialImage({ ...words, line: 'Out now' })),
      'campaign',
    ),
    workAsset(
      title,
      'ad_banner',
      'banner that was taken back',
      { status: 'withdrawn' },
      jpeg('banner.jpg', () => drawSocialImage({ ...words, line: 'Half price' })),
    ),
    workAsset(title, 'poster', 'poster', { status: 'draft' }, []),
  ];
}

function workAsset(
  title: ListedTitle,
  kind: PlannedAsset['kind'],
  what: string,
  described: Described,
  versions: readonly PlannedVersion[],
  mark = described.language ?? 'one',
): PlannedAsset {
  return {
    ...described,
    ref: { system: SYSTEM, value: `work-${title.workId}-${kind}-${mark}` },
    kind,
    name: `${title.title}: ${what}`,
    links: [{ level: 'work', scheme: 'consonance:work', value: title.workId }],
    versions,
  };
}

function productAsset(
  title: ListedTitle,
  { isbn }: ListedProduct,
  kind: PlannedAsset['kind'],
  what: string,
  described: Described,
  versions: readonly PlannedVersion[],
): PlannedAsset {
  return {
    ...described,
    ref: { system: SYSTEM, value: `product-${isbn}-${kind}` },
    kind,
    name: `${title.title}: ${what}`,
    links: [{ level: 'product', scheme: 'isbn13', value: isbn }],
    versions,
  };
}

function wordsOf({ title, authors, imprint }: ListedTitle, line: string): CoverWords {
  return { title, author: authors[0]?.name ?? '', imprint: imprint?.name ?? '', line };
}
