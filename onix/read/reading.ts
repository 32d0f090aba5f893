/** What the readers of a product's parts share: the release, the message's defaults, and where to report to. */
import type { CodeList } from '../codes/code-list.js';
import type { OnixHeader, OnixRelease } from '../model/product.js';
import { children, type Element, plainText } from '../xml/element.js';

export interface Reading {
  readonly release: OnixRelease;
  readonly header: OnixHeader;
  /** Tells of something in the product that is not as it should be. It is read as far as it can be. */
  report(line: number, message: string): void;
}

/** A code as it stands; one that its list does not have is told of. Null: not there, or empty. */
export function code(
  reading: Reading,
  parent: Element | undefined,
  name: string,
  list: CodeList,
): string | null {
  return codes(reading, parent, name, list)[0] ?? null;
}

/** All of them, in order. */
export function codes(reading: Reading, parent: Element | undefined, name: string, list: CodeList): string[] {
  return children(parent, name).flatMap((element) => checked(reading, element, list) ?? []);
}

/** Several codes in one element, or in several, with white space between them. */
export function codeTokens(
  reading: Reading,
  parent: Element | undefined,
  name: string,
  list: CodeList,
): string[] {
  return children(parent, name).flatMap((element) => {
    const tokens = element.text.trim().split(/\s+/).filter(Boolean);
    for (const token of tokens) checkCode(reading, element, token, list);
    return tokens;
  });
}

export function isPresent(parent: Element | undefined, name: string): boolean {
  return parent?.children.some((element) => element.name === name) ?? false;
}

function checked(reading: Reading, element: Element, list: CodeList): string | null {
  const value = plainText(element);
  if (value !== null) checkCode(reading, element, value, list);
  return value;
}

export function checkCode(reading: Reading, element: Element, value: string, list: CodeList): void {
  if (!list.has(value)) {
    reading.report(element.line, `${element.name} ${JSON.stringify(value)} is not in List ${list.number}.`);
  }
}
