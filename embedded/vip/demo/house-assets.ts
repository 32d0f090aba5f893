/** What belongs to the house, its series and its people rather than to a title. Each of them once. */

import { authorBio } from './copy.js';
import type { ListedTitle } from './list.js';
import { drawPortrait, drawSign } from './pictures.js';
import type { PlannedAsset } from './planned.js';

const SYSTEM = 'demo';

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
      versions: [approved('logo.jpg', 'image/jpeg', () => drawSign(name))],
    })),
    ...series.map(({ id, name }) => ({
      ref: { system: SYSTEM, value: `series-${id}-art` },
      kind: 'series_art' as const,
      name: `${name}: series art`,
      links: [{ level: 'collection' as const, scheme: 'consonance:series', value: id }],
      versions: [approved('series.jpg', 'image/jpeg', () => drawSign(name))],
    })),
  ];
}

/** A portrait and some lines about everybody who has written something. */
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
        versions: [approved('portrait.jpg', 'image/jpeg', () => drawPortrait(name))],
      },
      {
        ref: { system: SYSTEM, value: `contributor-${id}-bio` },
        kind: 'author_bio' as const,
        name: `${name}: about the author`,
        language: 'en',
        links,
        versions: [approved('bio.txt', 'text/plain', () => authorBio(name))],
      },
    ];
  });
}

/** Approved by the house's art department, in a demo. */
export function approved(fileName: string, mediaType: string, make: () => Buffer | Promise<Buffer>) {
  return { fileName, mediaType, review: 'approved' as const, approvedBy: 'desk', make };
}

function distinct<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
