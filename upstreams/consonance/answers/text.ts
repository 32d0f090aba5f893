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
    .replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
