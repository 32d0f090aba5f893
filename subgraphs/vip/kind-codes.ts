/** What ONIX calls the kinds: content type of List 158 and mode of List 159. Production files have no place in it. */

interface KindCodes {
  readonly contentType: string;
  readonly mode: string;
}

const IMAGE = '03';
const TEXT = '04';
const AUDIO = '02';
const VIDEO = '05';

const CODES: Readonly<Record<string, readonly [contentType: string, mode: string]>> = {
  AD_BANNER: ['35', IMAGE],
  AD_PAGE: ['36', IMAGE],
  AUDIO_COVER_SQUARE: ['01', IMAGE],
  AUDIO_CREDITS: ['48', TEXT],
  AUDIO_MASTER: ['28', AUDIO],
  AUDIO_SAMPLE: ['15', AUDIO],
  AUDIO_SUPPLEMENT_PDF: ['50', TEXT],
  AUDIO_TRACKS: ['28', AUDIO],
  AUTHOR_BIO: ['12', TEXT],
  AUTHOR_INTERVIEW_VIDEO: ['11', VIDEO],
  AUTHOR_PHOTO: ['04', IMAGE],
  AUTHOR_PRESENTATION: ['12', VIDEO],
  AUTHOR_READING: ['13', VIDEO],
  BACK_COVER: ['02', IMAGE],
  CATALOGUE: ['34', TEXT],
  COVER_3D: ['03', IMAGE],
  COVER_FLAP: ['51', IMAGE],
  COVER_FULL_WRAP: ['29', IMAGE],
  COVER_HOLDING: ['45', IMAGE],
  COVER_SPINE: ['56', IMAGE],
  COVER_THUMBNAIL: ['27', IMAGE],
  DESCRIPTION_LONG: ['31', TEXT],
  DESCRIPTION_SHORT: ['31', TEXT],
  DIGITAL_REVIEW_COPY: ['38', TEXT],
  EBOOK_PDF: ['28', TEXT],
  EPUB: ['28', TEXT],
  EPUB_COVER: ['01', IMAGE],
  EPUB_INTERNAL_ART: ['07', IMAGE],
  EVENT_MATERIAL: ['37', IMAGE],
  EVENT_SCHEDULE: ['14', TEXT],
  EXCERPT: ['15', TEXT],
  FRONT_COVER: ['01', IMAGE],
  IMPRINT_LOGO: ['10', IMAGE],
  INDEX_TEXT: ['32', TEXT],
  JACKET_COPY: ['31', TEXT],
  LOOK_INSIDE_WIDGET: ['16', '01'],
  MASTER_BRAND_LOGO: ['30', IMAGE],
  POSTER: ['37', IMAGE],
  PRESS_RELEASE: ['24', TEXT],
  PUBLISHER_LOGO: ['09', IMAGE],
  READING_GROUP_GUIDE: ['19', TEXT],
  REVIEW_QUOTES: ['17', TEXT],
  SAFETY_CONTACT: ['53', TEXT],
  SAFETY_LABEL: ['52', IMAGE],
  SALES_SHEET: ['18', TEXT],
  SAMPLE_PAGES: ['15', TEXT],
  SERIES_ART: ['05', IMAGE],
  SERIES_LOGO: ['06', IMAGE],
  SOCIAL_IMAGE: ['49', IMAGE],
  SPREADS: ['15', IMAGE],
  STUDENT_GUIDE: ['33', TEXT],
  TABLE_OF_CONTENTS: ['25', TEXT],
  TEACHER_GUIDE: ['20', TEXT],
  TRAILER_VIDEO: ['26', VIDEO],
  TRANSCRIPT: ['47', TEXT],
};

/** Null for a production file. */
export function codesOfKind(kind: string): KindCodes | null {
  const codes = CODES[kind];
  return codes === undefined ? null : { contentType: codes[0], mode: codes[1] };
}
