/**
 * Makes elements of the tags of one product, and keeps of them only what the readers ask for: a product costs memory
 * by what is read of it.
 */
import type { Element } from './element.js';
import { mayHoldMarkup } from './names.js';

/** The text of one product, in characters. A long book description has some 20,000. */
const MAX_TEXT = 8_000_000;
const MAX_ELEMENTS = 500_000;

/** What an open tag is to the tree. */
type Open =
  | { readonly kind: 'element'; readonly element: Element; markup: string }
  | { readonly kind: 'markup'; readonly name: string }
  | { readonly kind: 'unread' };

const UNREAD: Open = { kind: 'unread' };

export interface TreeBuilder {
  readonly root: Element;
  /** `name` is the reference name, empty for an element that nobody reads. */
  open(tag: string, name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** True when the tag that was closed was the root's. */
  close(): boolean;
  text(text: string): void;
  /** How much text there is in it, in characters. */
  size(): number;
  /** Whether there is more in it than any product has. The tree is then not whole. */
  isTooLarge(): boolean;
}

export function createTreeBuilder(
  name: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): TreeBuilder {
  const root = createElement(name, attributes, line);
  const opened: Open[] = [{ kind: 'element', element: root, markup: '' }];
  /** The element whose text is being marked up. */
  let marked: Extract<Open, { kind: 'element' }> | null = null;
  let elements = 0;
  let length = 0;
  const isTooLarge = () => elements > MAX_ELEMENTS || length > MAX_TEXT;

  return {
    root,
    isTooLarge,
    size: () => length,
    open(tag, name, attributes, line) {
      const top = opened.at(-1) ?? UNREAD;
      elements += 1;
      if (top.kind === 'unread' || isTooLarge()) {
        opened.push(UNREAD);
      } else if (top.kind === 'markup' || mayHoldMarkup(top.element.name)) {
        if (top.kind === 'element') marked = top;
        if (marked !== null) {
          marked.element.isMarkedUp = true;
          marked.markup += startTag(tag, attributes);
        }
        opened.push({ kind: 'markup', name: tag });
      } else if (name !== '') {
        const element = createElement(name, attributes, line);
        top.element.children.push(element);
        opened.push({ kind: 'element', element, markup: '' });
      } else {
        opened.push(UNREAD);
      }
    },
    close() {
      const top = opened.pop();
      if (top?.kind === 'markup' && marked !== null) marked.markup += `</${top.name}>`;
      if (top?.kind === 'element' && top.element.isMarkedUp) {
        top.element.text = top.markup;
        marked = null;
      }
      return opened.length === 0;
    },
    text(text) {
      const top = opened.at(-1);
      if (top === undefined || top.kind === 'unread') return;
      length += text.length;
      if (isTooLarge()) return;
      if (top.kind === 'element') {
        top.element.text += text;
        if (mayHoldMarkup(top.element.name)) top.markup += escapeText(text);
      } else if (marked !== null) {
        marked.markup += escapeText(text);
      }
    },
  };
}

function createElement(name: string, attributes: Readonly<Record<string, string>>, line: number): Element {
  return { name, line, attributes, children: [], text: '', isMarkedUp: false };
}

function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
