/** URL: absolute, with a host. */
import { createTextScalar, type Reading } from './text-scalar.js';

export const UrlScalar = createTextScalar({ name: 'URL', noun: 'a URL', read: readUrl, write: writeUrl });

const FAULT = 'it should be absolute, as in https://example.com/cover.jpg.';

function readUrl(text: string): Reading<string> {
  if (!URL.canParse(text)) return { fault: FAULT };
  const { host, href } = new URL(text);
  // javascript: and data: parse too, and lead nowhere.
  return host === '' ? { fault: FAULT } : { value: href };
}

function writeUrl(value: unknown): string {
  if (typeof value === 'string' && 'value' in readUrl(value)) return value;
  throw new TypeError('what is not an absolute URL cannot leave as one');
}
