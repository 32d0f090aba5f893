/** What belongs to the house, its series and its people rather than to a title. Each of them once. */
import { authorBio, hasCopyIn, primaryOf } from './copy.js';
import type { ListedTitle } from './list.js';
import { approved, fileNameOfName, SYSTEM } from './make-asset.js';
import { drawSign } from './pictures.js';
import type { PlannedAsset } from './planned.js';
import { drawPortrait } from './portrait.js';

/** Logos of the imprints, and art of the series. */
export function houseAssets(titles: readonly ListedTitle[]): PlannedAsset[] {
  const imprints = distinct(
    titles.flatMap(({ imprint }) => (imprint?.id ? [{ ...imprint, id: imprint.id }] : [])),
  );
  const series = distinct(titles.flatMap((title) => title.series));
  return [
    ...imprints.map(({ id, name }) => ({
      ref: { system: SYSTEM, value: `imprint-${id}-logo` },
      kind: 'imprint_logo' as const,
      name: `${name}: logo`,
      altText: `The sign of ${name}.`,
      links: [{ level: 'imprint' as const, scheme: 'imprint', value: id }],
      versions: [approved(fileNameOfName(name, '_logo.jpg'), 'image/jpeg', () => drawSign(name))],
    })),
    ...series.map(({ id, name }) => ({
      ref: { system: SYSTEM, value: `series-${id}-art` },
      kind: 'series_art' as const,
      name: `${name}: series art`,
      links: [{ level: 'collection' as const, scheme: 'consonance:series', value: id }],
      versions: [approved(fileNameOfName(name, '_series.jpg'), 'image/jpeg', () => drawSign(name))],
    })),
  ];
}

/** A portrait of everybody who has written something, and some lines about them in the languages they are read in. */
export function creditsOf(titles: readonly ListedTitle[]): PlannedAsset[] {
  return distinct(titles.flatMap(({ authors }) => authors)).flatMap(({ id, name }) => {
    const links = [{ level: 'contributor' as const, scheme: 'consonance:contributor', value: id }];
    return [
      {
        ref: { system: SYSTEM, value: `contributor-${id}-photo` },
        kind: 'author_photo' as const,
        name: `${name}: portrait`,
        altText: `A portrait of ${name}.`,
        credit: 'Drawing: the house',
        links,
        versions: [approved(fileNameOfName(name, '.jpg'), 'image/jpeg', () => drawPortrait(name))],
      },
      ...languagesOf(titles, id).map((language) => ({
        ref: { system: SYSTEM, value: `contributor-${id}-bio-${language}` },
        kind: 'author_bio' as const,
        name: `${name}: about the author (${language})`,
        language,
        links,
        versions: [
          approved(fileNameOfName(name, `_bio_${language}.txt`), 'text/plain', () =>
            authorBio(name, language),
          ),
        ],
      })),
    ];
  });
}

/** English always; otherwise what the author's books are in, as far as there is copy in it. */
function languagesOf(titles: readonly ListedTitle[], authorId: string): string[] {
  const own = titles.filter(({ authors }) => authors.some(({ id }) => id === authorId));
  const languages = own.flatMap(({ products }) => products.map(({ language }) => primaryOf(language)));
  return [...new Set(['en', ...languages])].filter(hasCopyIn);
}

function distinct<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
