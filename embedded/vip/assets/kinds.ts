/**
 * What an asset can be (contract section 4), with its place in an ONIX message: content type of List 158, mode of List
 * 159, text type of List 153. Null: a production file, which has no place in a supporting resource.
 */

export interface KindCodes {
  readonly contentType: string | null;
  readonly mode: string | null;
  readonly textType: string | null;
}

const kind = (
  contentType: string | null,
  mode: string | null = null,
  textType: string | null = null,
): KindCodes => ({
  contentType,
  mode,
  textType,
});
const production = kind(null);

export const KINDS = {
  front_cover: kind('01', '03'),
  back_cover: kind('02', '03'),
  cover_3d: kind('03', '03'),
  cover_full_wrap: kind('29', '03'),
  cover_spine: kind('56', '03'),
  cover_flap: kind('51', '03'),
  cover_holding: kind('45', '03'),
  cover_thumbnail: kind('27', '03'),
  cover_print_pdf: production,
  jacket_print_pdf: production,
  case_print_pdf: production,
  endpapers_print_pdf: production,
  finishing_layer: production,
  interior_print_pdf: production,
  epub: kind('28', '04'),
  ebook_pdf: kind('28', '04'),
  epub_cover: kind('01', '03'),
  epub_internal_art: kind('07', '03'),
  audio_master: kind('28', '02'),
  audio_tracks_zip: kind('28', '02'),
  audio_cover_square: kind('01', '03'),
  audio_sample: kind('15', '02'),
  audio_credits: kind('48', '04', '28'),
  audio_packaging: production,
  audio_supplement_pdf: kind('50', '04'),
  jacket_copy: kind('31', '04', '05'),
  description_short: kind('31', '04', '02'),
  description_long: kind('31', '04', '03'),
  promo_headline: kind(null, null, '10'),
  author_bio: kind(null, '04', '12'),
  author_photo: kind('04', '03'),
  author_interview_video: kind('11', '05'),
  author_reading: kind('13', '05'),
  author_presentation: kind('12', '05'),
  event_schedule: kind('14', '04'),
  sample_pages: kind('15', '04', '14'),
  excerpt: kind('15', '04', '14'),
  interior_spread: kind('15', '03'),
  look_inside_widget: kind('16', '01'),
  table_of_contents: kind('25', '04', '04'),
  index_text: kind('32', '04', '15'),
  review_quotes: kind('17', '04', '06'),
  press_release: kind('24', '04'),
  reading_group_guide: kind('19', '04'),
  teacher_guide: kind('20', '04'),
  student_guide: kind('33', '04'),
  trailer: kind('26', '05'),
  social_image: kind('49', '03'),
  ad_banner: kind('35', '03'),
  ad_page: kind('36', '03'),
  poster: kind('37', '03'),
  event_material: kind('37', '03'),
  catalogue: kind('34', '04'),
  sales_sheet: kind('18', '04'),
  digital_review_copy: kind('38', '04'),
  transcript: kind('47', '04'),
  series_art: kind('05', '03'),
  series_logo: kind('06', '03', '17'),
  imprint_logo: kind('10', '03'),
  publisher_logo: kind('09', '03'),
  master_brand_logo: kind('30', '03'),
  safety_label: kind('52', '03'),
  safety_contact: kind('53', '04'),
  manuscript_final: production,
  source_files: production,
  metadata_onix: production,
  other: production,
} as const satisfies Record<string, KindCodes>;

export type AssetKind = keyof typeof KINDS;

export const ASSET_KINDS = Object.keys(KINDS).filter(isAssetKind);

export function isAssetKind(word: string): word is AssetKind {
  return Object.hasOwn(KINDS, word);
}
