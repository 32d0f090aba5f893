/** What an asset is, for the gates that ask: by its content type (List 158) where it has one, else by its kind. */
import type { AssetFacts } from '../facts.js';

const IMAGE_MODE = '03';
const IMAGE_TYPES = '01 02 03 04 07 10 29 35 45 49'.split(' ');
const IMAGE_KINDS =
  `AD_BANNER AUDIO_COVER_SQUARE AUTHOR_PHOTO BACK_COVER COVER_3D COVER_FULL_WRAP COVER_HOLDING
  EPUB_COVER FRONT_COVER IMPRINT_LOGO POSTER SERIES_ART SOCIAL_IMAGE SPREADS`.split(/\s+/);

/** Samples and widgets. */
const PREVIEW_TYPES = ['15', '16'];
const PREVIEW_KINDS = [
  'AUDIO_SAMPLE',
  'EXCERPT',
  'INTERIOR_SPREAD',
  'LOOK_INSIDE_WIDGET',
  'SAMPLE_PAGES',
  'SPREADS',
];

const FULL_CONTENT_TYPES = ['28'];
const FULL_CONTENT_KINDS = ['AUDIO_MASTER', 'AUDIO_TRACKS', 'EBOOK_PDF', 'EPUB', 'INTERIOR_PRINT_PDF'];

/** A picture, which may do without a language. */
export function isImage({ mode, contentType, kind }: AssetFacts): boolean {
  if (mode !== null) return mode === IMAGE_MODE;
  return contentType === null ? IMAGE_KINDS.includes(kind) : IMAGE_TYPES.includes(contentType);
}

export const isPreview = ({ contentType, kind }: AssetFacts): boolean =>
  contentType === null ? PREVIEW_KINDS.includes(kind) : PREVIEW_TYPES.includes(contentType);

/** All of the content of the product. */
export const isFullContent = ({ contentType, kind }: AssetFacts): boolean =>
  contentType === null ? FULL_CONTENT_KINDS.includes(kind) : FULL_CONTENT_TYPES.includes(contentType);
