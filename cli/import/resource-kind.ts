import type { AssetKind } from '../../embedded/vip/assets/kinds.js';
import type { SupportingResource } from '../../onix/model/collateral.js';

/** List 158 as the kinds of VIP's contract, section 4. */
const KINDS: Readonly<Record<string, AssetKind>> = {
  '01': 'front_cover',
  '02': 'back_cover',
  '03': 'cover_3d',
  '04': 'author_photo',
  '05': 'series_art',
  '06': 'series_logo',
  '07': 'epub_internal_art',
  '09': 'publisher_logo',
  '10': 'imprint_logo',
  '11': 'author_interview_video',
  '12': 'author_presentation',
  '13': 'author_reading',
  '14': 'event_schedule',
  '15': 'sample_pages',
  '16': 'look_inside_widget',
  '17': 'review_quotes',
  '18': 'sales_sheet',
  '19': 'reading_group_guide',
  '20': 'teacher_guide',
  '24': 'press_release',
  '25': 'table_of_contents',
  '26': 'trailer',
  '27': 'cover_thumbnail',
  '28': 'epub',
  '29': 'cover_full_wrap',
  '30': 'master_brand_logo',
  '31': 'jacket_copy',
  '32': 'index_text',
  '33': 'student_guide',
  '34': 'catalogue',
  '35': 'ad_banner',
  '36': 'ad_page',
  '37': 'event_material',
  '38': 'digital_review_copy',
  '45': 'cover_holding',
  '47': 'transcript',
  '48': 'audio_credits',
  '49': 'social_image',
  '50': 'audio_supplement_pdf',
  '51': 'cover_flap',
  '52': 'safety_label',
  '53': 'safety_contact',
  '56': 'cover_spine',
};

const SAMPLE = '15';
const FULL_CONTENT = '28';
/** List 159. */
const AUDIO_MODE = '02';
const IMAGE_MODE = '03';

/** By List 158 and, where that has several things under one code, by the mode (List 159) and the type of the file. */
export function kindOfResource({ contentType, mode }: SupportingResource, mediaType: string): AssetKind {
  if (contentType === SAMPLE && mode === AUDIO_MODE) return 'audio_sample';
  if (contentType === SAMPLE && mode === IMAGE_MODE) return 'interior_spread';
  if (contentType === FULL_CONTENT && mode === AUDIO_MODE) return 'audio_master';
  if (contentType === FULL_CONTENT && mediaType === 'application/pdf') return 'ebook_pdf';
  return KINDS[contentType ?? ''] ?? 'other';
}
