/**
 * What a case file may say of one case, as zod reads it. What cannot be read is a fault, and so is what does not go with the
 * release of the statement: to pass it over could open something.
 */
import { z } from 'zod';
import {
  code,
  codes,
  date,
  flag,
  listOf,
  market,
  objectOf,
  optional,
  restriction,
  TERRITORY,
  territory,
  text,
  wordOf,
} from './case-values.js';
import { AUDIENCES, CHANNELS, PURPOSES } from './words.js';

const RELEASES = ['2.1', '3.0', '3.1', 'consonance'] as const;

/** A release of ONIX may carry the number of its revision, such as 3.0.8; a number in JSON loses its last nought. */
const release = text.transform((written, context) => {
  const [, word] = /^(2\.1|3\.0|3\.1|consonance)(?:\.\d+)?$/i.exec(written === '3' ? '3.0' : written) ?? [];
  const known = RELEASES.find((one) => one === word?.toLowerCase());
  if (known !== undefined) return known;
  context.addIssue({ code: 'custom', message: `should be one of ${RELEASES.join(', ')}` });
  return z.NEVER;
});

const salesRights = objectOf({
  ...TERRITORY,
  type: optional(code),
  rightsRegion: codes,
  restrictions: listOf(restriction),
});

/** A statement of rights. */
export const Statement = objectOf({
  release,
  salesRights: listOf(salesRights),
  rowSalesRightsType: optional(code),
  restrictions: listOf(restriction),
  notForSale: listOf(territory),
  rightsLanguages: codes,
  rightsExcludedLanguages: codes,
  dates: listOf(date),
  publishingStatus: optional(code),
  marketStatus: listOf(market),
  forSaleCountryCodes: codes,
  notForSaleCountryCodes: codes,
  isForSaleWorldwide: optional(flag),
}).superRefine(refuseForeignFields);
export type Statement = z.infer<typeof Statement>;

/** An asset. */
export const Asset = objectOf({
  contentType: optional(code),
  mode: optional(code),
  audiences: codes,
  territory: optional(territory),
  dates: listOf(date),
  language: optional(text),
  script: optional(text),
  licences: optional(listOf(objectOf({ validFrom: optional(text), validUntil: optional(text) }))),
  approval: optional(text),
});

export type Asset = z.infer<typeof Asset>;

/** A question without a country is one about no market: it is denied as such. */
const Query = objectOf({
  country: optional(text),
  subdivision: optional(text),
  language: optional(text),
  partner: optional(text),
  channel: optional(wordOf(CHANNELS)),
  audience: optional(wordOf(AUDIENCES)),
  purpose: optional(wordOf(PURPOSES)),
  instant: optional(text),
});

/** A case. */
export const Case = objectOf({
  id: optional(text),
  statement: Statement,
  asset: optional(Asset),
  query: Query,
});

/** Consonance's fields are all that such a statement has: a publication date bars nothing, anything else would be lost. */
function refuseForeignFields(statement: Statement, context: z.RefinementCtx): void {
  if (statement.release !== 'consonance') return;
  const {
    salesRights: rights,
    rowSalesRightsType,
    restrictions,
    notForSale,
    dates,
    marketStatus,
  } = statement;
  const foreign = {
    salesRights: rights.length > 0,
    rowSalesRightsType: rowSalesRightsType !== null,
    restrictions: restrictions.length > 0,
    notForSale: notForSale.length > 0,
    dates: dates.some(({ fact }) => fact.role !== '01'),
    marketStatus: marketStatus.length > 0,
    rightsLanguages: statement.rightsLanguages.length > 0,
    rightsExcludedLanguages: statement.rightsExcludedLanguages.length > 0,
  };
  for (const [name, isStated] of Object.entries(foreign)) {
    if (!isStated) continue;
    context.addIssue({ code: 'custom', path: [name], message: 'does not go with the release consonance' });
  }
}
