/** One product as a catalogue takes it. */
import type { ClearedProduct, Cover } from './cleared-products.js';

export interface CatalogueRow {
  readonly isbn: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly imprint: string | null;
  readonly form: string;
  readonly language: string | null;
  readonly publicationDate: string | null;
  readonly prices: ClearedProduct['prices'];
  readonly exclusivity: string | null;
  /** RFC 3339: when time alone takes it out of the market again. */
  readonly changesAt: string | null;
  /** Of the product, and of its cover. */
  readonly obligations: readonly { readonly code: string; readonly text: string | null }[];
  readonly cover: CoverFile | null;
  readonly shortDescription: string | null;
}

export interface CoverFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly altText: string | null;
  /** A lasting address of a copy for pages; null until one has been made. */
  readonly url: string | null;
  /** The file itself, for some minutes; null where it is not cleared for download. */
  readonly downloadUrl: string | null;
}

/** The copy for pages of which the lasting address is given. */
const PRESET = 'large';

/** What of an answer goes into the catalogue. */
export function rowOf({ title, clearance, cover: own, ...product }: ClearedProduct): CatalogueRow {
  const cover = own ?? coverOfWork(title.cover);
  const [shortDescription] = title.texts ?? [];
  return {
    isbn: product.isbn,
    title: title.title,
    subtitle: title.subtitle,
    contributors: title.contributors,
    imprint: title.imprint,
    form: product.form,
    language: product.language,
    publicationDate: product.publicationDate,
    prices: product.prices,
    exclusivity: clearance.exclusivity,
    changesAt: clearance.changesAt,
    obligations: [...clearance.obligations, ...(cover?.clearance?.obligations ?? [])],
    cover: cover === null ? null : coverFileOf(cover),
    shortDescription: shortDescription?.plain ?? null,
  };
}

/** The best cover of a title may be that of another edition. */
function coverOfWork(cover: Cover | null): Cover | null {
  return cover === null || cover.linkLevel === 'PRODUCT' ? null : cover;
}

function coverFileOf({ altText, approvedVersion }: Cover): CoverFile | null {
  if (approvedVersion === null) return null;
  const { fileName, mediaType, sha256, downloadUrl, renditions } = approvedVersion;
  const url = renditions.find(({ preset }) => preset === PRESET)?.url ?? null;
  return { fileName, mediaType, sha256, altText, url, downloadUrl };
}
