import type { WorkRecord } from '../../records/work.js';
import type { CoverStatus, FileKind, ImageEntry, TitleEntry } from '../entry.js';
import type { Stage } from '../house.js';
import { type Edition, referencesWhere } from './edition.js';

type ResourceRecord = NonNullable<WorkRecord['resources']>[number];

/** How far a cover usually is; before copy-editing there is none. */
const COVER_AT_STAGE: Readonly<Partial<Record<Stage, CoverStatus>>> = {
  'Copy-edit': 'DRAFT',
  Typesetting: 'IN_REVIEW',
  'Final proofs': 'APPROVED',
  'Ready for launch': 'APPROVED',
  Published: 'APPROVED',
  'Rights reverted': 'APPROVED',
};

const FILE_SUFFIXES: Readonly<Record<FileKind, string>> = {
  AD_BANNER: '_banner.jpg',
  MANUSCRIPT: '_manuscript.docx',
  PRESS_RELEASE: '_press.pdf',
  READING_GROUP_GUIDE: '_guide.pdf',
  SAMPLE_PAGES: '_sample.pdf',
};

/** The cover first, then the pictures the entry names. They are bytes that the stand-in draws. */
export function resourcesOf(title: TitleEntry, editions: readonly Edition[]): ResourceRecord[] {
  const images = title.images ?? [];
  return [
    ...coverOf(title, editions, images),
    ...images.map((image) => ({
      variant: image.variant,
      status: image.status,
      caption: image.caption,
      requiredCredit: image.credit ?? null,
      products: productsIn(editions, image.language),
    })),
  ];
}

/** The title's own cover is not on an edition whose language has a cover to itself. */
function coverOf(
  title: TitleEntry,
  editions: readonly Edition[],
  images: readonly ImageEntry[],
): ResourceRecord[] {
  const status = title.cover === undefined ? title.stage && COVER_AT_STAGE[title.stage] : title.cover;
  if (!status) return [];
  const covered = images.flatMap((image) => (image.variant === 'FRONT_COVER' ? [image.language] : []));
  const isbn13 = firstIsbn(editions);
  return [
    {
      variant: 'FRONT_COVER',
      status,
      ...(isbn13 === null ? {} : { fileName: `${isbn13}.jpg` }),
      caption: `Front cover of ${title.title}`,
      copyright: 'Tern & Tallow',
      products: referencesWhere(editions, ({ language }) => !covered.includes(language)),
    },
  ];
}

/** Files are named by the first ISBN, as the trade names them; a title without one has none. */
export function filesOf(title: TitleEntry, editions: readonly Edition[]): NonNullable<WorkRecord['files']> {
  const isbn13 = firstIsbn(editions);
  if (isbn13 === null) return [];
  return (title.files ?? []).map((kind) => ({ kind, fileName: isbn13 + FILE_SUFFIXES[kind] }));
}

function productsIn(editions: readonly Edition[], language: string | undefined): string[] | null {
  return language === undefined
    ? null
    : referencesWhere(editions, (edition) => edition.language === language);
}

function firstIsbn(editions: readonly Edition[]): string | null {
  return editions.find(({ isbn13 }) => isbn13 !== null)?.isbn13 ?? null;
}
