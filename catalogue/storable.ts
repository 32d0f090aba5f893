/** What PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** The text with a replacement character for what cannot be stored. Outside text must pass here on its way to SQL. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

/** JSON that PostgreSQL can read, whatever stands in its strings. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
}
