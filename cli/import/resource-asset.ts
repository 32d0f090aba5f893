/** A resource of a message as an asset: what it is, whom it is for, and where it may be used. It may narrow a right, never widen one. */
import { VipRecords, type VipRecordsInput } from '../../embedded/vip/admin/records.js';
import { Territories } from '../../embedded/vip/contract/territories.js';
import type { Feature, ResourceVersion, SupportingResource } from '../../onix/model/collateral.js';
import type { Territory } from '../../onix/model/territory.js';
import { type ResourceFeature, readResourceFeature } from '../../rights/codes/resource-features.js';
import { readResourceForm } from '../../rights/codes/resource-forms.js';
import { termOf } from './resource-dates.js';
import type { ResourceFile } from './resource-file.js';
import { kindOfResource } from './resource-kind.js';

export type AssetInput = NonNullable<VipRecordsInput['assets']>[number];

/** Of a product's supporting resources one, under one of its links. */
export interface ProductResource {
  readonly isbn: string;
  /** BCP 47; null where it is not stated, or several are. */
  readonly language: string | null;
  readonly link: string;
  readonly resource: SupportingResource;
  readonly version: ResourceVersion;
}

/** In what system assets of ONIX messages have their names; it is also who has approved them. */
const SYSTEM = 'onix';

/** As long as a name in a system may be. */
const REF_LENGTH = 500;

/** By what an asset is known again when the message is imported again: the same resource under the same link is one. */
export function refOf({ isbn, link, resource }: ProductResource): string {
  return `${isbn} ${resource.contentType ?? '-'} ${link}`.slice(0, REF_LENGTH);
}

/** The asset, or why VIP could not hold it. */
export function assetOfResource(
  one: ProductResource,
  { name, mediaType, byteSize }: ResourceFile,
  sha256: string,
): { readonly asset: AssetInput } | { readonly fault: string } {
  const { isbn, language, resource, version } = one;
  const territory = territoryOf(resource.territory);
  if (territory === null) return { fault: 'Its territory cannot be read, and must not become everywhere.' };
  const term = termOf(version.dates);
  if (term === null) return { fault: 'One of its dates cannot be read.' };
  const credit = noteOf(resource.features, 'REQUIRED_CREDIT');
  const altText = noteOf(resource.features, 'ALT_TEXT');
  const isPicture = mediaType.startsWith('image/');
  return checked({
    ref: { system: SYSTEM, value: refOf(one) },
    kind: kindOfResource(resource, mediaType),
    name: `${isbn}: ${name}`,
    links: [{ level: 'product', scheme: 'isbn13', value: isbn }],
    audience: resource.audiences.length === 0 ? ['00'] : [...resource.audiences],
    hostOwnCopy: readResourceForm(version.form) === 'HOST_OWN_COPY',
    ...territory,
    ...term,
    ...(credit === null ? {} : { credit }),
    ...(altText === null ? {} : { altText }),
    ...(language === null || isPicture ? {} : { language }),
    // What a publisher sends out is signed off by that.
    versions: [{ fileName: name, mediaType, sha256, byteSize, review: 'approved', approvedBy: SYSTEM }],
  });
}

/** One asset that VIP does not take would take all others of its request with it. */
function checked(asset: AssetInput): { readonly asset: AssetInput } | { readonly fault: string } {
  const [issue] = VipRecords.safeParse({ assets: [asset] }).error?.issues ?? [];
  if (issue === undefined) return { asset };
  const field = issue.path.findLast((step) => typeof step === 'string') ?? 'record';
  return { fault: `VIP does not take its ${field}: ${issue.message}` };
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

function noteOf(features: readonly Feature[], wanted: ResourceFeature): string | null {
  const feature = features.find((one) => readResourceFeature(one.type) === wanted);
  return feature?.notes[0] ?? feature?.value ?? null;
}
