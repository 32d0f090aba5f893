/** The supporting resources of a title: those that have an address and that the API has a variant for. */
import type { Feature, SupportingResource } from '../../../onix/model/collateral.js';
import { CONTENT_AUDIENCES } from '../codes/works.js';
import type { WorkRecord } from '../records/work.js';
import { forWhich, gather } from './shared.js';
import type { OnixRecord } from './title.js';

type Resource = NonNullable<WorkRecord['resources']>[number];

/** List 158. */
const VARIANTS: Readonly<Record<string, Resource['variant']>> = {
  '01': 'FRONT_COVER',
  '02': 'BACK_COVER',
  '04': 'AUTHOR_IMAGE',
  '07': 'PROMOTIONAL_IMAGE',
  '15': 'SAMPLE',
  '35': 'BANNER',
};

/** List 160. */
const CREDIT = '01';
const CAPTION = '02';
const COPYRIGHT = '03';
/** List 162. */
const FILE_NAME = '04';

export function resourcesOf(records: readonly OnixRecord[]): Resource[] {
  return gather(records, ownResources, (resource) => JSON.stringify(resource)).map(({ item, owners }) => ({
    ...item,
    products: forWhich(owners, records),
  }));
}

/** A resource for some territories only is left out: the API could not say so. */
function ownResources({ product }: OnixRecord): Resource[] {
  return (product.collateral?.resources ?? [])
    .filter(({ territory }) => territory === null)
    .flatMap((resource) => toResource(resource) ?? []);
}

function toResource({ contentType, audiences, features, versions }: SupportingResource): Resource | null {
  const variant = VARIANTS[contentType ?? ''];
  const version = versions.find(({ links }) => links.length > 0);
  const url = version?.links[0];
  const audienceCode = audiences.find((code) => CONTENT_AUDIENCES.codes.has(code));
  if (variant === undefined || version === undefined || url === undefined) return null;
  // An audience that the API does not have must not become everybody.
  if (audiences.length > 0 && audienceCode === undefined) return null;
  return {
    variant,
    status: 'APPROVED',
    url,
    fileName: noteOf(version.features, FILE_NAME),
    caption: noteOf(features, CAPTION),
    copyright: noteOf(features, COPYRIGHT),
    requiredCredit: noteOf(features, CREDIT),
    ...(audienceCode === undefined ? {} : { audienceCode }),
  };
}

function noteOf(features: readonly Feature[], type: string): string | null {
  const feature = features.find((one) => one.type === type);
  return feature?.notes[0] ?? feature?.value ?? null;
}
