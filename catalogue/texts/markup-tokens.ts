/**
 * Cuts HTML of any quality into text and tags, as a browser would: in one pass, whatever stands in it. What runs, and
 * what has a grammar of its own, is gone with all it contains; so is a tag that has no end.
 */
import { decodeEntities } from './entities.js';

export type MarkupToken =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'OPEN'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'CLOSE'; readonly name: string };

/** Elements whose content is no copy. Some of them hide tags from a reader that does not know them. */
const WITHOUT_CONTENT = new Set(
  `applet audio button canvas embed form frameset head iframe map math noembed noframes noscript object option plaintext
  script select style svg template textarea title video xmp`.split(/\s+/),
);

/** Those of them that have no end tag: nothing follows from them. */
const VOID = new Set(['embed']);

const TAG_NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The tokens of the text, entities resolved. */
export function* tokensOf(html: string): Generator<MarkupToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) yield { kind: 'TEXT', text: decodeEntities(html.slice(at, end)) };
    if (open === -1) return;
    const { token, next } = readMarkup(html, open);
    if (token !== null) yield token;
    at = next;
  }
}

interface Read {
  readonly token: MarkupToken | null;
  /** Where to go on. */
  readonly next: number;
}

function readMarkup(html: string, at: number): Read {
  const following = html[at + 1] ?? '';
  if (/[a-z]/i.test(following)) return readOpen(html, at);
  if (following === '/') return readClose(html, at);
  if (following === '!' || following === '?') return { token: null, next: endOfRemark(html, at) };
  return { token: { kind: 'TEXT', text: '<' }, next: at + 1 };
}

function readOpen(html: string, at: number): Read {
  const name = nameAt(html, at + 1);
  const end = endOfTag(html, at + 1 + name.length);
  const inside = html.slice(at + 1 + name.length, end - 1);
  const lower = name.toLowerCase();
  if (WITHOUT_CONTENT.has(lower)) {
    return { token: null, next: VOID.has(lower) ? end : endOfElement(html, lower, end) };
  }
  // Without its end it is no tag.
  if (end > html.length) return { token: null, next: html.length };
  return { token: { kind: 'OPEN', name: lower, attributes: attributesIn(inside) }, next: end };
}

function readClose(html: string, at: number): Read {
  const name = nameAt(html, at + 2);
  if (name === '') return { token: null, next: endOfRemark(html, at) };
  return { token: { kind: 'CLOSE', name: name.toLowerCase() }, next: endOfTag(html, at + 2 + name.length) };
}

function nameAt(html: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(html)?.[0] ?? '';
}

/** Behind the > that is in no quoted value; beyond the text where there is none. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  let before = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (before === '=' && (character === '"' || character === "'")) quote = character;
    if (character.trim() !== '') before = character;
  }
  return html.length + 1;
}

/** Comments, declarations and whatever else begins so. */
function endOfRemark(html: string, at: number): number {
  const isComment = html.startsWith('<!--', at);
  const mark = isComment ? '-->' : '>';
  // <!--> is a whole comment to a browser.
  const end = html.indexOf(mark, at + 2);
  return end === -1 ? html.length : end + mark.length;
}

/** Behind the end tag of an element whose tags are not read. */
function endOfElement(html: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  endTag.lastIndex = Math.min(from, html.length);
  const found = endTag.exec(html);
  return found === null ? html.length : endOfTag(html, found.index + found[0].length);
}

/** The first of a name counts. */
function attributesIn(inside: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
