/** A resource of a message as an asset: what it is, whom it is for, and where it may be used. It may narrow a right, never widen one. */
import type { VipRecordsInput } from '../../embedded/vip/admin/records.js';
import type { AssetKind } from '../../embedded/vip/assets/kinds.js';
import { Territories } from '../../embedded/vip/contract/territories.js';
import { daysOf } from '../../onix/calendar.js';
import type { Feature, ResourceVersion, SupportingResource } from '../../onix/model/collateral.js';
import type { RoleDate } from '../../onix/model/date.js';
import type { Territory } from '../../onix/model/territory.js';

export type AssetInput = NonNullable<VipRecordsInput['assets']>[number];
export type AssetFields = Omit<AssetInput, 'links' | 'ref' | 'versions'>;

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
  '15': 'sample_pages',
  '17': 'review_quotes',
  '18': 'sales_sheet',
  '19': 'reading_group_guide',
  '20': 'teacher_guide',
  '24': 'press_release',
  '25': 'table_of_contents',
  '26': 'trailer',
  '29': 'cover_full_wrap',
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
  '56': 'cover_spine',
};

/** List 159. */
const AUDIO_MODE = '02';
const IMAGE_MODE = '03';
/** List 160. */
const CREDIT = '01';
const ALT_TEXT = '07';
/** List 161. */
const DOWNLOADABLE = '02';
/** List 155: embargoed until, until; available from, available until. */
const FROM = ['14', '27'];
const UNTIL = ['15', '28'];

/** The asset, or why it cannot be one. */
export function assetOfResource(
  resource: SupportingResource,
  version: ResourceVersion,
  name: string,
): { readonly fields: AssetFields } | { readonly fault: string } {
  const territory = territoryOf(resource.territory);
  if (territory === null) return { fault: 'Its territory cannot be read, and must not become everywhere.' };
  const embargoUntil = edgeOf(version.dates, FROM, opensAt);
  const expiresAt = edgeOf(version.dates, UNTIL, closesAt);
  if (embargoUntil === null || expiresAt === null) return { fault: 'One of its dates cannot be read.' };
  const credit = noteOf(resource.features, CREDIT);
  const altText = noteOf(resource.features, ALT_TEXT);
  return {
    fields: {
      kind: kindOf(resource),
      name,
      audience: resource.audiences.length === 0 ? ['00'] : [...resource.audiences],
      hostOwnCopy: version.form === DOWNLOADABLE,
      ...territory,
      ...(embargoUntil === undefined ? {} : { embargoUntil }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(credit === null ? {} : { credit }),
      ...(altText === null ? {} : { altText }),
    },
  };
}

function kindOf({ contentType, mode }: SupportingResource): AssetKind {
  if (contentType === '15' && mode === AUDIO_MODE) return 'audio_sample';
  if (contentType === '15' && mode === IMAGE_MODE) return 'interior_spread';
  if (contentType === '28') return mode === AUDIO_MODE ? 'audio_master' : 'epub';
  return KINDS[contentType ?? ''] ?? 'other';
}

/** Empty where none is stated; null for one that VIP could not hold. */
function territoryOf(territory: Territory | null): { territory?: Territories } | null {
  if (territory === null) return {};
  const exclude = [...territory.countriesExcluded, ...territory.regionsExcluded];
  const parsed = Territories.safeParse({
    include: [...territory.countriesIncluded, ...territory.regionsIncluded],
    ...(exclude.length === 0 ? {} : { exclude }),
  });
  return parsed.success ? { territory: parsed.data } : null;
}

/** Undefined: none is stated; null: one that names no day. */
function edgeOf(
  dates: readonly RoleDate[],
  roles: readonly string[],
  edge: (days: { first: string; last: string }) => string,
): string | null | undefined {
  const found = roles.flatMap((role) => dates.find((date) => date.role === role) ?? [])[0];
  if (found === undefined) return undefined;
  const days = daysOf(found.date);
  return days === null ? null : edge(days);
}

/** A bare date is local to each market: not before it has begun everywhere, which is last in UTC-12. */
function opensAt({ last }: { last: string }): string {
  return `${last}T12:00:00Z`;
}

/** And not after it has ended anywhere, which is first in UTC+14. */
function closesAt({ first }: { first: string }): string {
  return `${first}T10:00:00Z`;
}

function noteOf(features: readonly Feature[], type: string): string | null {
  const feature = features.find((one) => one.type === type);
  return feature?.notes[0] ?? feature?.value ?? null;
}
