/** The enums that are nothing but code lists: printed from the lists, so that neither can miss a member. */
import { type CodeList, toEnumValue } from './code-list.js';
import { COUNTRIES, CURRENCIES, LANGUAGES } from './places.js';
import {
  EDITION_TYPES,
  PRICE_QUALIFIERS,
  PRICE_TYPES,
  PRODUCT_FORMS,
  PUBLISHING_STATUSES,
} from './products.js';
import { CONTENT_AUDIENCES, CONTRIBUTOR_ROLES, LANGUAGE_ROLES, PRIZE_ACHIEVEMENTS } from './works.js';

const LISTS: readonly CodeList[] = [
  COUNTRIES,
  LANGUAGES,
  CURRENCIES,
  PRODUCT_FORMS,
  PUBLISHING_STATUSES,
  PRICE_TYPES,
  PRICE_QUALIFIERS,
  EDITION_TYPES,
  CONTENT_AUDIENCES,
  CONTRIBUTOR_ROLES,
  LANGUAGE_ROLES,
  PRIZE_ACHIEVEMENTS,
];

export function printCodeEnums(): string {
  return LISTS.map(printEnum).join('\n');
}

function printEnum(list: CodeList): string {
  const members = [...list.codes].map((code) => `  ${describe(list, code)}${toEnumValue(code)}\n`);
  return `enum ${list.enumName} {\n${members.join('')}}`;
}

function describe(list: CodeList, code: string): string {
  const meaning = list.describe(code);
  return meaning === null ? '' : `${JSON.stringify(meaning)} `;
}
