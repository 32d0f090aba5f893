/** Facts as a person reads them. */

/** 12.3 MB: in steps of a thousand, as shops and file managers count. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let value = bytes / 1000;
  let unit = 0;
  // What would be rounded to 1000 is one of the next.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** front_cover as Front cover. */
export function kindInWords(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** Of a BCP 47 tag: German. zxx: No words. What is no tag, as records loaded in bulk may have, stays as it is. */
export function languageInWords(tag: string): string {
  if (tag === 'zxx') return 'No words';
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** 5 November 2026 at 12:00 UTC: a page does not know where it is read. */
export function instantInWords(at: Date): string {
  return `${INSTANT.format(at)} UTC`;
}
