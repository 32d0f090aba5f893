import { type Element, textOf } from '../xml/element.js';

/** A whole number, not negative; null where there is none. */
export function numberIn(parent: Element | undefined, name: string): number | null {
  const text = textOf(parent, name);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
