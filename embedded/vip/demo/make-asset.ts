/** What the demo's assets have in common: how they are named, linked and signed off. */
import type { CopyWords } from './copy.js';
import { spell } from './letters.js';
import type { ListedProduct, ListedTitle } from './list.js';
import type { CoverWords } from './pictures.js';
import type { PlannedAsset, PlannedVersion } from './planned.js';

/** In what system they have their names. */
export const SYSTEM = 'demo';

type Described = Omit<PlannedAsset, 'kind' | 'links' | 'name' | 'ref' | 'versions'>;

/** Of an asset, what is said beside its links. */
interface Told {
  readonly kind: PlannedAsset['kind'];
  /** In words, after the title. */
  readonly what: string;
  /** What sets it apart from others of its kind; left out: its language, or nothing. */
  readonly mark?: string;
  readonly described?: Described;
}

/** An asset of all editions of a title. */
export function workAsset(
  { workId, title }: ListedTitle,
  { kind, what, described = {}, mark = described.language ?? 'one' }: Told,
  versions: readonly PlannedVersion[],
): PlannedAsset {
  return {
    ...described,
    ref: { system: SYSTEM, value: `work-${workId}-${kind}-${mark}` },
    kind,
    name: `${title}: ${what}`,
    links: [{ level: 'work', scheme: 'consonance:work', value: workId }],
    versions,
  };
}

/** An asset of one edition. */
export function productAsset(
  { title }: ListedTitle,
  { isbn }: ListedProduct,
  { kind, what, described = {} }: Omit<Told, 'mark'>,
  versions: readonly PlannedVersion[],
): PlannedAsset {
  return {
    ...described,
    ref: { system: SYSTEM, value: `product-${isbn}-${kind}` },
    kind,
    name: `${title}: ${what}`,
    links: [{ level: 'product', scheme: 'isbn13', value: isbn }],
    versions,
  };
}

/** Signed off by the house's desk, in a demo. */
export function approved(
  fileName: string,
  mediaType: string,
  make: () => Buffer | Promise<Buffer>,
): PlannedVersion {
  return { fileName, mediaType, review: 'approved', approvedBy: 'desk', make };
}

/** A file of a title by the ISBN of its first printed edition, with the suffix that the trade has for it (contract section 4). */
export function fileNameOf({ workId, products }: ListedTitle, suffix: string): string {
  const edition = products.find(({ form }) => form === 'PRINT') ?? products[0];
  return `${edition?.isbn ?? `work-${workId}`}${suffix}`;
}

/** A file of somebody or something that has no ISBN, by the name. */
export function fileNameOfName(name: string, suffix: string): string {
  const words = spell(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return `${words.filter(Boolean).join('-')}${suffix}`;
}

/** What is written on a cover. */
export function coverWordsOf({ title, authors, imprint }: ListedTitle, line = ''): CoverWords {
  const author = authors.map(({ name }) => name).join(' & ');
  return { title, author, imprint: imprint?.name ?? '', line };
}

/** What copy is about. */
export function copyWordsOf({ title, authors }: ListedTitle, language: string): CopyWords {
  return { title, author: authors[0]?.name ?? '', language };
}
