/**
 * Copy as it may be shown on any page: HTML that is written anew, of nothing but the elements named here, without
 * attributes but the address of a link. Whatever the record holds, every < of the answer is one of ours.
 */
import { type MarkupToken, tokensOf } from './markup-tokens.js';

export interface SafeText {
  readonly html: string;
  /** Without markup: a blank line between blocks, a line each for what is listed. */
  readonly plain: string;
}

/** What begins a new line or paragraph; the value is what parts it from what stands before it in plain text. */
const BLOCKS: Readonly<Record<string, string>> = {
  blockquote: '\n\n',
  dd: '\n',
  div: '\n\n',
  dl: '\n\n',
  dt: '\n',
  h1: '\n\n',
  h2: '\n\n',
  h3: '\n\n',
  h4: '\n\n',
  h5: '\n\n',
  h6: '\n\n',
  li: '\n',
  ol: '\n\n',
  p: '\n\n',
  ul: '\n\n',
};

const INLINE = new Set('a b cite em i q s small strong sub sup u'.split(' '));

/** Not shown as what they are, but they part words. */
const SEPARATING = new Set(
  'address article aside caption figcaption figure footer header main nav section table tbody td tfoot th thead tr'.split(
    ' ',
  ),
);

/** One of these ends another of its kind that was left open. */
const ENDS_ITS_LIKE = new Set(['dd', 'dt', 'li', 'p']);

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Nobody nests copy so deep, and a browser would not show it. */
const MAX_DEPTH = 50;

interface Writing {
  readonly html: string[];
  readonly plain: string[];
  /** The elements that have not ended yet, the outermost first. */
  readonly open: string[];
}

/** The text in both forms. */
export function sanitise(markup: string): SafeText {
  const writing: Writing = { html: [], plain: [], open: [] };
  for (const token of tokensOf(markup)) write(writing, token);
  while (writing.open.length > 0) closeLast(writing);
  return { html: writing.html.join('').trim(), plain: tidy(writing.plain.join('')) };
}

function write(writing: Writing, token: MarkupToken): void {
  if (token.kind === 'TEXT') {
    writing.html.push(escapeHtml(token.text));
    writing.plain.push(token.text.replace(/\s+/g, ' '));
  } else if (token.kind === 'CLOSE') {
    close(writing, token.name);
  } else {
    open(writing, token);
  }
}

function open(writing: Writing, { name, attributes }: MarkupToken & { kind: 'OPEN' }): void {
  const parting = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  if (name === 'br' || name === 'hr') {
    writing.html.push(`<${name}>`);
    writing.plain.push('\n');
  } else if (parting !== undefined) {
    if (ENDS_ITS_LIKE.has(name) && writing.open.at(-1) === name) closeLast(writing);
    part(writing, parting);
    begin(writing, name, '');
  } else if (INLINE.has(name)) {
    beginInline(writing, name, attributes);
  } else if (SEPARATING.has(name)) {
    separate(writing);
  }
}

/** A link that leads nowhere, or anywhere but to a page or a letter, is only its text. */
function beginInline(writing: Writing, name: string, attributes: ReadonlyMap<string, string>): void {
  const address = safeAddress(attributes.get('href'));
  if (name !== 'a') begin(writing, name, '');
  else if (address !== null) begin(writing, name, ` href="${escapeHtml(address)}"`);
}

function begin(writing: Writing, name: string, attributes: string): void {
  if (writing.open.length >= MAX_DEPTH) return;
  writing.open.push(name);
  writing.html.push(`<${name}${attributes}>`);
}

/** Ends the element and what was left open inside it; what was never begun has no end. */
function close(writing: Writing, name: string): void {
  if (SEPARATING.has(name)) separate(writing);
  if (!writing.open.includes(name)) return;
  while (writing.open.at(-1) !== name) closeLast(writing);
  closeLast(writing);
}

function closeLast(writing: Writing): void {
  const name = writing.open.pop() ?? '';
  writing.html.push(`</${name}>`);
  if (Object.hasOwn(BLOCKS, name)) part(writing, BLOCKS[name] ?? '');
}

/** What ends one line begins the next. */
function part({ plain }: Writing, parting: string): void {
  if (parting !== '\n' || plain.at(-1)?.endsWith('\n') !== true) plain.push(parting);
}

function separate(writing: Writing): void {
  writing.html.push(' ');
  writing.plain.push(' ');
}

function safeAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  const url = new URL(href);
  return SCHEMES.has(url.protocol) ? url.href : null;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function tidy(plain: string): string {
  return plain
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .trim();
}
