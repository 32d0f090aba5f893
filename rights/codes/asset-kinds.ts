/** What an asset is, for the gates that ask: by its content type (List 158) where it has one, else by its kind. */
import type { AssetFacts } from '../facts.js';
import { isFullContentType, isImageType, isPreviewType } from './resource-content-types.js';
import { IMAGE_MODE } from './resource-modes.js';

const IMAGE_KINDS =
  `AD_BANNER AUDIO_COVER_SQUARE AUTHOR_PHOTO BACK_COVER COVER_3D COVER_FULL_WRAP COVER_HOLDING
  EPUB_COVER FRONT_COVER IMPRINT_LOGO POSTER SERIES_ART SOCIAL_IMAGE SPREADS`.split(/\s+/);

/** Samples and widgets. */
const PREVIEW_KINDS = ['AUDIO_SAMPLE', 'EXCERPT', 'LOOK_INSIDE_WIDGET', 'SAMPLE_PAGES', 'SPREADS'];

const FULL_CONTENT_KINDS = ['AUDIO_MASTER', 'AUDIO_TRACKS', 'EBOOK_PDF', 'EPUB', 'INTERIOR_PRINT_PDF'];

/** A picture, which may do without a language. */
export function isImage({ mode, contentType, kind }: AssetFacts): boolean {
  if (mode !== null) return mode === IMAGE_MODE;
  return contentType === null ? IMAGE_KINDS.includes(kind) : isImageType(contentType);
}

export const isPreview = ({ contentType, kind }: AssetFacts): boolean =>
  contentType === null ? PREVIEW_KINDS.includes(kind) : isPreviewType(contentType);

/** All of the content of the product. */
export const isFullContent = ({ contentType, kind }: AssetFacts): boolean =>
  contentType === null ? FULL_CONTENT_KINDS.includes(kind) : isFullContentType(contentType);
