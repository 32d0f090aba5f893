/** Dates, in the ways that twenty years of messages write them. */
import { daysOf } from '../calendar.js';
import type { CodeList } from '../codes/code-list.js';
import { DATE_FORMATS, PUBLISHING_DATE_ROLES } from '../codes/publishing.js';
import type { OnixDate, RoleDate } from '../model/date.js';
import { child, children, type Element, plainText } from '../xml/element.js';
import { checkCode, code, type Reading } from './reading.js';

/** By how many digits there are, where no format is stated. */
const FORMAT_BY_LENGTH: Readonly<Record<number, string>> = { 4: '05', 6: '01', 8: '00' };

/** Formats that name no day by design: seasons, text, and the calendars that nobody else here reads. */
const WITHOUT_DAYS = ['04', '10', '12', '20', '21', '25', '32'];

/** Of a market, in all releases. */
export const MARKET_DATE = { composite: 'MarketDate', role: 'MarketDateRole', roles: PUBLISHING_DATE_ROLES };

/** What a date says that is announced and not given: nothing that can be read. */
const MISSING: OnixDate = { format: '00', value: '' };

/**
 * A composite with a role and a Date. One with a role and no date is kept: an embargo whose end nobody has written down is
 * an embargo all the same.
 */
export function readRoleDates(
  reading: Reading,
  parent: Element | undefined,
  { composite, role, roles }: { composite: string; role: string; roles: CodeList },
): RoleDate[] {
  return children(parent, composite).flatMap((element) => {
    const date = readDate(reading, child(element, 'Date'), child(element, 'DateFormat'));
    const dateRole = code(reading, element, role, roles);
    if (date !== null) return [{ role: dateRole, date }];
    if (dateRole === null) return [];
    reading.report(element.line, `${composite} with the role ${dateRole} has no date.`);
    return [{ role: dateRole, date: MISSING }];
  });
}

/** A date that stands alone, with a role that its element's name gives it. */
export function readNamedDate(
  reading: Reading,
  parent: Element | undefined,
  name: string,
  role: string,
): RoleDate[] {
  const date = readDate(reading, child(parent, name), undefined);
  return date === null ? [] : [{ role, date }];
}

/** The format stands in an attribute, in an element before 3.0.1, or nowhere. A date that cannot be is told of and kept. */
export function readDate(
  reading: Reading,
  element: Element | undefined,
  formatElement: Element | undefined,
): OnixDate | null {
  const text = plainText(element);
  if (element === undefined || text === null) return null;
  const stated = element.attributes.dateformat ?? plainText(formatElement);
  // People also write 2019-06-01.
  const value = /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? text.replaceAll('-', '') : text;
  const format = stated ?? FORMAT_BY_LENGTH[value.length] ?? (value.includes('T') ? '13' : '00');
  if (stated !== null) checkCode(reading, { ...element, name: 'Date format' }, stated, DATE_FORMATS);
  const date = { format: fitting(format, value), value };
  const isReadable = DATE_FORMATS.has(date.format) && !WITHOUT_DAYS.includes(date.format);
  if (isReadable && daysOf(date) === null && !isUnset(value)) {
    reading.report(element.line, `${element.name} ${JSON.stringify(text)} is no date that exists.`);
  }
  return date;
}

/** A month that is called a day is a month. */
function fitting(format: string, value: string): string {
  const byLength = FORMAT_BY_LENGTH[value.length];
  return format === '00' && /^\d+$/.test(value) && byLength !== undefined ? byLength : format;
}

/** Zeros in place of a date say that there is none. */
function isUnset(value: string): boolean {
  return /^0*$/.test(value);
}
