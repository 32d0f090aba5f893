/** Gates 7 to 9: market supply, the dates of sale by purpose, and the languages of the rights. */

import { LANGUAGES_WITHIN } from '../codes/languages.js';
import {
  type BarringDate,
  DOWNLOAD_EMBARGO,
  PREORDER_EMBARGO,
  PREVIEW_EMBARGO,
  PURCHASE_EMBARGO,
  SALES_EMBARGO,
  STREAMING_EMBARGO,
  SUBSCRIPTION_EMBARGO,
  WITHDRAWAL,
} from '../codes/publishing-dates.js';
import { SUPPLY_EMBARGO_ROLE } from '../codes/supply-dates.js';
import { fitOf } from '../language/fit.js';
import { type Language, readLanguage } from '../language/tag.js';
import { ALWAYS, GATES, type Obstacle } from '../obstacle.js';
import { datesOf, membershipIn, onixEvidence, type ProductContext, supplierDatesOf } from './context.js';
import { notAfter, notBefore } from './dates.js';

/** What matters here of the asset that is asked about; of a product alone none of it holds. */
export interface AssetTraits {
  /** A sample or a widget (List 158, 15 and 16), without a date of its own from which it may be used. */
  readonly isPreview: boolean;
  /** The whole content: whoever has it has the product. */
  readonly isFullContent: boolean;
  readonly language: string | null;
}

export const NO_ASSET: AssetTraits = { isPreview: false, isFullContent: false, language: null };

/** Bars selling where the supply that is stated does not reach. */
export function supply({ onix, asked, place }: ProductContext): Obstacle[] {
  if (onix === null || (asked.purpose !== 'SELL' && asked.purpose !== 'DELIVER')) return [];
  const stated = onix.markets.filter(({ territory }) => territory !== null);
  const isSupplied = onix.markets.some(
    ({ territory }) => territory === null || membershipIn(territory, place, true) === 'IN',
  );
  if (stated.length === 0 || isSupplied) return [];
  const clause = `no supply is stated for ${asked.placeName}`;
  const evidence = [onixEvidence(onix, 'ProductSupply/Market', null)];
  return [{ gate: GATES.supply, code: 'NO_SUPPLY_IN_MARKET', clause, evidence, ...ALWAYS }];
}

/** Bars by the dates of List 163, each for the purposes that it is about. */
export function saleDates(context: ProductContext, { isPreview, isFullContent }: AssetTraits): Obstacle[] {
  const { purpose } = context.asked;
  const isSale = purpose === 'SELL' || purpose === 'DELIVER';
  const isOrder = purpose === 'PREORDER';
  return [
    // A sales embargo stops the sale, not showing the cover; but who gets the content itself has got the product.
    ...(isSale || (isFullContent && !isOrder) ? salesEmbargo(context) : []),
    ...(isOrder ? dateGate(context, PREORDER_EMBARGO) : []),
    ...(isSale ? modeEmbargoes(context) : []),
    ...(isFullContent && purpose === 'DOWNLOAD' ? dateGate(context, DOWNLOAD_EMBARGO) : []),
    ...(isPreview ? dateGate(context, PREVIEW_EMBARGO) : []),
    ...(isSale || isOrder ? withdrawal(context) : []),
  ];
}

function salesEmbargo(context: ProductContext): Obstacle[] {
  const dates = [...datesOf(context, SALES_EMBARGO.role), ...supplierDatesOf(context, SUPPLY_EMBARGO_ROLE)];
  return notBefore(context.onix, dates, context.asked.zones, { gate: GATES.saleDates, ...SALES_EMBARGO });
}

/** A question names no mode of delivery, so that each bars; of the two ways to pay it names the one by its channel. */
function modeEmbargoes(context: ProductContext): Obstacle[] {
  const { channel } = context.asked;
  return [
    ...dateGate(context, STREAMING_EMBARGO),
    ...dateGate(context, DOWNLOAD_EMBARGO),
    ...(channel === null || channel === 'SUBSCRIPTION' ? dateGate(context, SUBSCRIPTION_EMBARGO) : []),
    ...(channel !== 'SUBSCRIPTION' ? dateGate(context, PURCHASE_EMBARGO) : []),
  ];
}

function dateGate(context: ProductContext, date: BarringDate): Obstacle[] {
  const rule = { gate: GATES.saleDates, ...date };
  return notBefore(context.onix, datesOf(context, date.role), context.asked.zones, rule);
}

function withdrawal(context: ProductContext): Obstacle[] {
  const rule = { gate: GATES.saleDates, ...WITHDRAWAL };
  return notAfter(context.onix, datesOf(context, WITHDRAWAL.role), context.asked.zones, rule);
}

/** Bars by the rights languages of ONIX 2.1 (List 22, 04 and 05): the language asked for, and that of the asset. */
export function rightsLanguage({ onix, asked }: ProductContext, traits: AssetTraits): Obstacle[] {
  if (onix === null || onix.rightsLanguages.length + onix.rightsExcludedLanguages.length === 0) return [];
  const ofAsset = traits.language === null ? null : readLanguage(traits.language);
  const wanted = [asked.language, ofAsset].filter((one) => one !== null).filter(({ isAny }) => !isAny);
  const outside = wanted.find(
    (one) =>
      (onix.rightsLanguages.length > 0 && !includesLanguage(onix.rightsLanguages, one, false)) ||
      includesLanguage(onix.rightsExcludedLanguages, one, true),
  );
  if (outside === undefined) return [];
  const clause = `the rights do not extend to the language ${outside.tag}`;
  const quoted = [...onix.rightsLanguages, ...onix.rightsExcludedLanguages].join(' ');
  const evidence = [onixEvidence(onix, 'Language', quoted)];
  return [{ gate: GATES.rightsLanguage, code: 'LANGUAGE_RIGHTS_EXCLUDED', clause, evidence, ...ALWAYS }];
}

/** Of rights the language counts, not its script. What takes languages out takes out all that it may mean. */
function includesLanguage(codes: readonly string[], wanted: Language, isExcluding: boolean): boolean {
  return codes.some((code) => {
    const language = readLanguage(code);
    if (language === null) return isExcluding;
    if (isExcluding && LANGUAGES_WITHIN.get(code.toLowerCase())?.includes(wanted.language)) return true;
    return fitOf(language, { ...wanted, script: null }) !== 'OTHER_LANGUAGE';
  });
}
