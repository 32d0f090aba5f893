/** A code list of ONIX: which codes a field may hold. */
export interface CodeList {
  /** The number that EDItEUR gives it, such as 46. */
  readonly number: string;
  readonly codes: ReadonlySet<string>;
  has(code: string): boolean;
}

/** The list of these codes, with white space between them. */
export function codeList(number: string, text: string): CodeList {
  const codes = new Set(text.trim().split(/\s+/));
  return { number, codes, has: (code) => codes.has(code) };
}
