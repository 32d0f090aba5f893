import { z } from 'zod';

/** Text that may be missing; a field that was filled in and emptied again is missing too. */
export const OptionalText = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === null || text.trim() === '' ? null : text));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** The text without its HTML tags, in one paragraph. For reading, not for safety: what shows it still escapes it. */
export function plainText(html: string | null): string | null {
  if (html === null) return null;
  const text = html
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, readEntity)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** Markup that machines wrote holds apostrophes as &#39;. What is no character stays as it stands. */
function readEntity(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
