/** What PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

const UNSTORABLE_JSON = /\\u(?:0000|d[89a-f])/;

/** The text with a replacement character for what cannot be stored. Outside text must pass here on its way to SQL. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

/** JSON that PostgreSQL can read, whatever stands in its strings. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON writes what cannot be stored as \u0000 or \udxxx, and nearly no text has any of it.
  if (!UNSTORABLE_JSON.test(json)) return json;
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
}
