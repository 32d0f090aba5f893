/** Files that are no message and never will be: whoever sent one is told what it is. */

const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^PK\p{Cc}{2}/u, 'a ZIP archive: unpack it first'],
  [/^\p{Cc}(?<!\s)/u, 'packed with gzip: unpack it first'],
  [/^%PDF/, 'a PDF'],
  [/^\s*<(!doctype\s+)?html/i, 'a web page: the address or the login it came from was wrong'],
  [/^\s*[[{]/, 'JSON'],
];

/** What is wrong with a file that begins like this; null where it may be XML. */
export function detectOtherFormat(beginning: string): string | null {
  const text = beginning.replace(/^\uFEFF/, '');
  const known = SIGNATURES.find(([signature]) => signature.test(text));
  if (known !== undefined) return `The file is not XML, but ${known[1]}.`;
  if (text.trim() === '') return 'The file is empty.';
  return /^\s*</.test(text) ? null : 'The file is not XML: it does not begin with <.';
}
