/** The assets of a title and its products: mostly a cover and copy, and of some titles more, in every state there is. */
import { hasCopyIn, jacketCopy, samplePages } from './copy.js';
import { makeEpub } from './epub.js';
import type { ListedProduct, ListedTitle } from './list.js';
import { approved, copyWordsOf, coverWordsOf, fileNameOf, productAsset, workAsset } from './make-asset.js';
import { drawFrontCover, drawSquareCover } from './pictures.js';
import type { PlannedAsset } from './planned.js';
import { richAssets } from './rich-assets.js';
import { makeWav } from './wav.js';

type Draw = () => Promise<Buffer>;

/** @param place Of the title in the list, from 0: which states its assets are in follows from it. */
export function titleAssets(title: ListedTitle, place: number): PlannedAsset[] {
  const isRich = place % 8 === 0 || title.title === 'The Salt Road';
  const front = once(() => drawFrontCover(coverWordsOf(title)));
  const languages = [...new Set(title.products.map(({ language }) => language))].filter(hasCopyIn);
  return [
    // The narrower cover before the general one: what is loaded first is listed first.
    ...(isRich ? richAssets(title, languages) : []),
    coverOf(title, place, front),
    ...languages.map((language) =>
      workAsset(title, { kind: 'jacket_copy', what: `jacket copy (${language})`, described: { language } }, [
        approved(fileNameOf(title, `_copy_${language}.html`), 'text/html', () =>
          jacketCopy(copyWordsOf(title, language)),
        ),
      ]),
    ),
    ...title.products.flatMap((product) => ofProduct(title, product, front)),
  ];
}

/** One in nine waits to be approved, one in seven is the second one. */
function coverOf(title: ListedTitle, place: number, front: Draw): PlannedAsset {
  const altText = `The cover of ${title.title}: plain shapes under the title and the author’s name.`;
  const told = { kind: 'front_cover', what: 'front cover', described: { altText } } as const;
  const fileName = fileNameOf(title, '.jpg');
  const file = { fileName, mediaType: 'image/jpeg' };
  if (place % 9 === 5) {
    return workAsset(title, told, [{ ...file, review: 'in_review', make: front }]);
  }
  const proof = {
    ...file,
    review: 'superseded' as const,
    approvedBy: 'desk',
    make: () => drawFrontCover(coverWordsOf(title, 'Proof')),
  };
  return workAsset(title, told, [
    ...(place % 7 === 3 ? [proof] : []),
    approved(fileName, 'image/jpeg', front),
  ]);
}

function ofProduct(title: ListedTitle, product: ListedProduct, front: Draw): PlannedAsset[] {
  if (product.form === 'AUDIO') return ofSound(title, product);
  return product.form === 'EBOOK' ? [epubOf(title, product, front)] : [];
}

function ofSound(title: ListedTitle, product: ListedProduct): PlannedAsset[] {
  const { isbn, language } = product;
  return [
    productAsset(title, product, { kind: 'audio_cover_square', what: 'square cover' }, [
      approved(`${isbn}.jpg`, 'image/jpeg', () => drawSquareCover(coverWordsOf(title))),
    ]),
    productAsset(title, product, { kind: 'audio_sample', what: 'audio sample', described: { language } }, [
      approved(`${isbn}_sample.wav`, 'audio/wav', () => makeWav(3, Number(isbn.slice(-4)))),
    ]),
  ];
}

function epubOf(title: ListedTitle, product: ListedProduct, front: Draw): PlannedAsset {
  const { isbn, language } = product;
  const copy = copyWordsOf(title, language);
  const words = {
    identifier: `urn:isbn:${isbn}`,
    title: title.title,
    author: copy.author,
    language,
    chapters: samplePages(copy).map((text, index) => ({ heading: String(index + 1), text })),
  };
  // Not for everybody: the trade sells it.
  const described = { language, audience: ['02'] };
  return productAsset(title, product, { kind: 'epub', what: 'e-book', described }, [
    approved(`${isbn}.epub`, 'application/epub+zip', async () => makeEpub(words, await front())),
  ]);
}

/** The same picture is on the cover and in the e-book. */
function once(draw: Draw): Draw {
  let drawn: Promise<Buffer> | null = null;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}
