import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { LANGUAGES } from '../../codes/places.js';
import { CONTENT_AUDIENCES } from '../../codes/works.js';
import type { MarketingTextRow } from '../../store/rows.js';
import { stripHtml, toHtml } from '../../text/markup.js';
import { productIdsAmong, productsAmong } from './product-ids.js';
import type { Resolvers } from './resolvers.js';

interface Stripping {
  readonly stripHtml?: boolean | null;
}

export const MarketingText: Resolvers<MarketingTextRow> = {
  externalText: ({ externalText }, given: Stripping) => htmlOf(externalText, given),
  externalTextMarkdown: ({ externalText }) => externalText,
  externalTextNumberOfCharacters: ({ externalText }) => lengthOf(externalText),
  internalText: ({ internalText }, given: Stripping) => htmlOf(internalText, given),
  internalTextMarkdown: ({ internalText }) => internalText,
  internalTextNumberOfCharacters: ({ internalText }) => lengthOf(internalText),
  alternateExternalText: ({ alternateExternalText }, given: Stripping) =>
    htmlOf(alternateExternalText, given),
  alternateExternalTextMarkdown: ({ alternateExternalText }) => alternateExternalText,
  htmlCharsCount: ({ externalText }) => String(toHtml(externalText).length),
  approvalStatusName: ({ approval }) => approval,
  language: ({ languageCode }) => answerCode(LANGUAGES, languageCode),
  onixLanguageCode: ({ languageCode }) => languageCode,
  onixContentAudienceCodes: (text) => audiencesOf(text).map(toEnumValue),
  onixContentAudiences: (text) => audiencesOf(text).map((code) => answerCode(CONTENT_AUDIENCES, code)),
  productIds: ({ work_id, productIds }, _, context) => productIdsAmong(context, work_id, productIds),
  products: ({ work_id, productIds }, _, context) => productsAmong(context, work_id, productIds),
};

const UNRESTRICTED = ['00'];

function audiencesOf({ audienceCodes }: MarketingTextRow): readonly string[] {
  return audienceCodes.length === 0 ? UNRESTRICTED : audienceCodes;
}

function htmlOf(markdown: string, given: Stripping): string {
  const html = toHtml(markdown);
  return given.stripHtml === true ? stripHtml(html) : html;
}

function lengthOf(markdown: string): number {
  return stripHtml(toHtml(markdown)).length;
}
