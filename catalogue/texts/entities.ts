import { HTML_ENTITIES } from '../../onix/xml/html-entities.js';

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** Numbers also without the semicolon, as browsers read them. */
const ENTITY = /&(?:#x([\da-f]{1,6});?|#(\d{1,7});?|([a-z][a-z\d]{1,30});)/gi;

/** What no text holds: control characters but for tabs and line ends, and halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** Old programs number the characters of code page 1252, from 0x80 on, and browsers read them so. A space: there is none. */
const CODE_PAGE_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text with its entities as characters, once. What is no entity stands as it is. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, readEntity).replace(UNPRINTABLE, '');
}

function readEntity(entity: string, hexadecimal?: string, decimal?: string, name = ''): string {
  if (hexadecimal !== undefined) return characterOf(entity, Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return characterOf(entity, Number(decimal));
  for (const table of [XML_ENTITIES, HTML_ENTITIES]) {
    if (Object.hasOwn(table, name)) return table[name] ?? entity;
  }
  return entity;
}

function characterOf(entity: string, code: number): string {
  if (code >= 0x80 && code <= 0x9f) return CODE_PAGE_1252[code - 0x80] ?? '';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
