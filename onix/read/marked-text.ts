import type { MarkedText } from '../model/text.js';
import type { Element } from '../xml/element.js';
import type { Reading } from './reading.js';

/** List 34: SGML, HTML, XML and XHTML. */
const MARKED_UP = ['01', '02', '03', '05'];

/** A start or end tag, or a reference to a character. */
const MARKUP = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z]\w*);/i;

/**
 * The text with its markup, which stands in it as elements, or escaped, or in a CDATA section. Whether it is marked up
 * at all the text itself tells better than the format that is stated, which many leave out.
 */
export function readMarkedText(reading: Reading, element: Element): MarkedText | null {
  const value = element.text.trim();
  if (value === '') return null;
  const language = element.attributes.language ?? reading.header.defaultLanguage;
  const format = element.attributes.textformat ?? '';
  const isHtml = element.isMarkedUp || (MARKUP.test(value) && (format === '' || MARKED_UP.includes(format)));
  return { format: isHtml || MARKED_UP.includes(format) ? 'HTML' : 'PLAIN', value, language };
}
