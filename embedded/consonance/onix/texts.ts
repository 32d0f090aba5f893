/** The marketing texts of a title. */
import type { TextContent } from '../../../onix/model/collateral.js';
import { LANGUAGES } from '../codes/places.js';
import { CONTENT_AUDIENCES } from '../codes/works.js';
import type { WorkRecord } from '../records/work.js';
import { dayFrom, dayUntil } from './dates.js';
import { htmlOf } from './plain.js';
import { forWhich, gather } from './shared.js';
import type { OnixRecord } from './title.js';

type MarketingText = NonNullable<WorkRecord['texts']>[number];

/** List 153. What is not here is nothing that the API has a variant for. */
const VARIANTS: Readonly<Record<string, MarketingText['variant']>> = {
  '02': 'SHORT_DESCRIPTION',
  '03': 'DESCRIPTION',
  '04': 'TABLE_OF_CONTENTS',
  '05': 'JACKET_COPY',
  '06': 'REVIEW_QUOTE',
  '07': 'REVIEW_QUOTE',
  '08': 'REVIEW_QUOTE',
  '09': 'REVIEW_QUOTE',
  '10': 'FEATURE',
  '11': 'FEATURE',
  '12': 'BIOGRAPHICAL_NOTE',
  '14': 'EXCERPT',
};

/** List 155. */
const FROM = '14';
const UNTIL = '15';
/** What is in a message was approved to be in it. */
const APPROVED = 'Approved';

export function textsOf(records: readonly OnixRecord[]): MarketingText[] {
  return gather(records, ownTexts, (text) => JSON.stringify(text)).map(({ item, owners }) => ({
    ...item,
    products: forWhich(owners, records),
  }));
}

/** A text for some territories only is left out: the API could not say so. */
function ownTexts({ product }: OnixRecord): MarketingText[] {
  return (product.collateral?.texts ?? [])
    .filter(({ territory }) => territory === null)
    .flatMap((content) => content.texts.flatMap((text) => toMarketingText(content, text) ?? []));
}

function toMarketingText(
  { type, audiences, sourceTitle, dates }: TextContent,
  text: TextContent['texts'][number],
): MarketingText | null {
  const variant = VARIANTS[type ?? ''];
  const known = audiences.filter((code) => CONTENT_AUDIENCES.codes.has(code));
  // An audience that the API does not have must not become everybody.
  if (variant === undefined || (audiences.length > 0 && known.length === 0)) return null;
  return {
    variant,
    externalText: htmlOf(text),
    approval: APPROVED,
    languageCode: text.language !== null && LANGUAGES.codes.has(text.language) ? text.language : null,
    audienceCodes: known,
    fromDate: dayFrom(dates, FROM),
    untilDate: dayUntil(dates, UNTIL),
    publicationName: sourceTitle,
  };
}
