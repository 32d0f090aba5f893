/** A list of codes, most of them ONIX's, with what each means. */
export interface CodeList {
  /** Of the enum that the API makes of it. */
  readonly enumName: string;
  readonly codes: ReadonlySet<string>;
  /** In words; null for a code that is not on the list. */
  describe(code: string): string | null;
}

/** What the API answers for a code beside its enum value. */
export interface CodeAnswer {
  readonly code: string;
  readonly description: string | null;
  readonly isDeprecated: boolean;
  readonly notes: null;
  readonly value: string;
}

export function createCodeList(enumName: string, meanings: Readonly<Record<string, string>>): CodeList {
  return {
    enumName,
    codes: new Set(Object.keys(meanings)),
    describe: (code) => meanings[code] ?? null,
  };
}

/** A list whose meanings the runtime knows. */
export function createNamedList(
  enumName: string,
  codes: string,
  type: 'currency' | 'language' | 'region',
): CodeList {
  const names = new Intl.DisplayNames('en', { type });
  const members = new Set(codes.trim().split(/\s+/));
  return {
    enumName,
    codes: members,
    describe: (code) => (members.has(code) ? (names.of(code) ?? null) : null),
  };
}

/** Names in GraphQL may not begin with a digit: 02 is _02, BB stays BB. */
export function toEnumValue(code: string): string {
  return /^\d/.test(code) ? `_${code}` : code;
}

export function fromEnumValue(value: string): string {
  return value.replace(/^_/, '');
}

export function answerCode(list: CodeList, code: string): CodeAnswer;
export function answerCode(list: CodeList, code: string | null): CodeAnswer | null;
export function answerCode(list: CodeList, code: string | null): CodeAnswer | null {
  if (code === null) return null;
  return {
    code,
    description: list.describe(code),
    isDeprecated: false,
    notes: null,
    value: toEnumValue(code),
  };
}
