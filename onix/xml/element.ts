/** A part of a product as the parser hands it to the readers: only elements that some reader asks for. */
export interface Element {
  /** The reference name, whichever kind of tags the message uses. */
  readonly name: string;
  /** Where its start tag ends, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own character data; see `isMarkedUp`. */
  text: string;
  /** Whether `text` is markup, made of the elements inside a text. */
  isMarkedUp: boolean;
}

/** The first child of that name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((element) => element.name === name);
}

export function children(parent: Element | undefined, name: string): readonly Element[] {
  return parent?.children.filter((element) => element.name === name) ?? [];
}

/** White space, and what word processors leave behind that looks like nothing. */
const INVISIBLE_ENDS = /^[\s\u200B\u2060]+|[\s\u200B\u2060]+$/g;

/** The text with white space as one space and none around it; null where nothing is left. */
export function plainText(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const text = element.text.replace(INVISIBLE_ENDS, '');
  if (text === '') return null;
  return /\s[\s]|[\t\n\r]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

export function textOf(parent: Element | undefined, name: string): string | null {
  return plainText(child(parent, name));
}

export function textsOf(parent: Element | undefined, name: string): string[] {
  return children(parent, name).flatMap((element) => plainText(element) ?? []);
}
