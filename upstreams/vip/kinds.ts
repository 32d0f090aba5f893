/**
 * The kinds of the graph's AssetKind, and what the contract (section 4) calls those whose names differ. A kind that
 * nobody knows is OTHER.
 */
export const VIP_KINDS = [
  'AD_BANNER',
  'AD_PAGE',
  'AUDIO_COVER_SQUARE',
  'AUDIO_CREDITS',
  'AUDIO_MASTER',
  'AUDIO_PACKAGING',
  'AUDIO_SAMPLE',
  'AUDIO_SUPPLEMENT_PDF',
  'AUDIO_TRACKS',
  'AUTHOR_BIO',
  'AUTHOR_INTERVIEW_VIDEO',
  'AUTHOR_PHOTO',
  'AUTHOR_PRESENTATION',
  'AUTHOR_READING',
  'BACK_COVER',
  'CASE_PRINT_PDF',
  'CATALOGUE',
  'COVER_3D',
  'COVER_FLAP',
  'COVER_FULL_WRAP',
  'COVER_HOLDING',
  'COVER_PRINT_PDF',
  'COVER_SPINE',
  'COVER_THUMBNAIL',
  'DESCRIPTION_LONG',
  'DESCRIPTION_SHORT',
  'DIGITAL_REVIEW_COPY',
  'EBOOK_PDF',
  'ENDPAPERS_PRINT_PDF',
  'EPUB',
  'EPUB_COVER',
  'EPUB_INTERNAL_ART',
  'EVENT_MATERIAL',
  'EVENT_SCHEDULE',
  'EXCERPT',
  'FINISHING_LAYER',
  'FRONT_COVER',
  'IMPRINT_LOGO',
  'INDEX_TEXT',
  'INTERIOR_PRINT_PDF',
  'JACKET_COPY',
  'JACKET_PRINT_PDF',
  'LOOK_INSIDE_WIDGET',
  'MANUSCRIPT_FINAL',
  'MASTER_BRAND_LOGO',
  'METADATA_ONIX',
  'OTHER',
  'POSTER',
  'PRESS_RELEASE',
  'PROMO_HEADLINE',
  'PUBLISHER_LOGO',
  'READING_GROUP_GUIDE',
  'REVIEW_QUOTES',
  'SAFETY_CONTACT',
  'SAFETY_LABEL',
  'SALES_SHEET',
  'SAMPLE_PAGES',
  'SERIES_ART',
  'SERIES_LOGO',
  'SOCIAL_IMAGE',
  'SOURCE_FILES',
  'SPREADS',
  'STUDENT_GUIDE',
  'TABLE_OF_CONTENTS',
  'TEACHER_GUIDE',
  'TRAILER_VIDEO',
  'TRANSCRIPT',
] as const;
export type VipKind = (typeof VIP_KINDS)[number];

const NAMES: Readonly<Record<string, string>> = {
  AUDIO_TRACKS: 'audio_tracks_zip',
  SPREADS: 'interior_spread',
  TRAILER_VIDEO: 'trailer',
};

const KINDS_BY_NAME = new Map(Object.entries(NAMES).map(([kind, name]) => [name, kind]));

/** The graph's word for a kind of the contract. */
export function kindOf(name: string): VipKind {
  const word = KINDS_BY_NAME.get(name) ?? name.toUpperCase();
  return VIP_KINDS.find((kind) => kind === word) ?? 'OTHER';
}

/** The contract's word for a kind of the graph. */
export function nameOfKind(kind: string): string {
  return NAMES[kind] ?? kind.toLowerCase();
}
