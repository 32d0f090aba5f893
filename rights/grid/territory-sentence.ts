/** Says in one sentence where a product may be used, and why not elsewhere. What is not known reads as not known. */
import { COUNTRIES, countryName } from '../codes/countries.js';
import type { ReasonCode } from '../decision.js';
import type { Purpose } from '../market.js';
import { instantInWords } from '../time/local-time.js';
import type { DeniedCountries } from './world.js';

const USES: Readonly<Record<Purpose, string>> = {
  DELIVER: 'May be delivered',
  DISPLAY: 'May be shown',
  DOWNLOAD: 'May be downloaded',
  PREORDER: 'May be ordered in advance',
  SELL: 'For sale',
};

/**
 * Why a product is not cleared in several countries. It is asked for nobody in particular: what a partner, a channel, a
 * language or an asset may be refused for is none of it.
 */
const CAUSES: Readonly<Partial<Record<ReasonCode, string>>> = {
  CHANNEL_REQUIRED: 'it depends on the sales channel',
  DATE_UNREADABLE: 'a date that decides cannot be read',
  INVALID_INSTANT: 'the instant that is asked about cannot be read',
  MARKET_STATUS_BLOCKED: 'its status there bars it',
  MODE_EMBARGO: 'it is under embargo for some ways of delivery or payment',
  NO_RIGHTS_STATEMENT: 'the publisher has stated no rights for this product',
  NO_SUPPLY_IN_MARKET: 'no supply is stated',
  PARTNER_REQUIRED: 'it depends on the partner',
  PREORDER_EMBARGO: 'advance orders are under embargo',
  PRODUCT_NOT_LISTABLE: 'it may not be listed',
  PRODUCT_STATUS_BLOCKED: 'its publishing status bars it',
  PRODUCT_WITHDRAWN: 'it has been withdrawn from sale',
  PUBLIC_ANNOUNCEMENT_EMBARGO: 'it has not been announced to the public',
  RESTRICTION_UNSPECIFIED: 'a sales restriction applies that only a person can read',
  RIGHTS_CONFLICT: 'what is stated contradicts itself',
  RIGHTS_TOKEN_UNRESOLVED: 'whether the statement means it cannot be told',
  SALES_EMBARGO: 'it is under a sales embargo',
  SOURCE_STALE: 'what we know of the product is too old',
  SUBDIVISION_REQUIRED: 'only parts of the country are cleared',
  TERRITORY_NOT_FOR_SALE: 'the publisher says that it is not for sale',
  TERRITORY_RIGHTS_NOT_HELD: 'the publisher does not hold the rights',
  TERRITORY_RIGHTS_UNKNOWN: 'the publisher says that the rights are unknown',
  TERRITORY_UNSTATED: 'the publisher has not stated rights',
  TRADE_ANNOUNCEMENT_EMBARGO: 'it has not been announced to the trade',
};

/**
 * For sale in 241 countries; not cleared in 8: the publisher does not hold the rights (Canada, India and 6 more). The
 * reasons come in the order of how many countries they bar.
 */
export function territorySentence(
  purpose: Purpose,
  allowed: readonly string[],
  denied: readonly DeniedCountries[],
  changesAt: number | null,
): string {
  const change = changesAt === null ? '' : ` That changes on ${instantInWords(changesAt, [])}.`;
  return `${coverage(purpose, allowed)}${obstacles(allowed.length, denied)}.${change}`;
}

function coverage(purpose: Purpose, allowed: readonly string[]): string {
  const { length } = allowed;
  if (length === 0) return 'Not cleared in any country';
  if (length === COUNTRIES.size) return `${USES[purpose]} in all ${length} countries`;
  // Few are named; many are better told by those that are missing.
  if (length > MAX_NAMES) return `${USES[purpose]} in ${length} countries`;
  return `${USES[purpose]} in ${length === 1 ? '1 country' : `${length} countries`} (${namesOf(allowed)})`;
}

function obstacles(allowedCount: number, denied: readonly DeniedCountries[]): string {
  const [only, ...others] = denied;
  if (only === undefined) return '';
  if (allowedCount === 0 && others.length === 0) return `: ${causeOf(only.reason)}`;
  const causes = denied
    .toSorted((a, b) => b.countries.length - a.countries.length)
    .map(({ reason, countries }) => `${causeOf(reason)} (${namesOf(countries)})`);
  const count = denied.reduce((sum, { countries }) => sum + countries.length, 0);
  return `${allowedCount === 0 ? '' : `; not cleared in ${count}`}: ${causes.join('; ')}`;
}

/** No reason of a product is without words; should there be a new one, its code is more than nothing. */
const causeOf = (reason: ReasonCode): string => CAUSES[reason] ?? reason;

/** More names than these nobody reads in a sentence. */
const MAX_NAMES = 6;

/** Of more than half of the world, the first by name tell nothing. */
function namesOf(codes: readonly string[]): string {
  const { length } = codes;
  if (length > COUNTRIES.size / 2) return `${length} countries`;
  const names = codes.map(countryName).sort((a, b) => a.localeCompare(b, 'en'));
  // "and 1 more" is no shorter than a name.
  if (length <= MAX_NAMES + 1) return names.join(', ');
  return `${names.slice(0, MAX_NAMES).join(', ')} and ${length - MAX_NAMES} more`;
}
