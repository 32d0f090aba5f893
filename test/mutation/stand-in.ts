/**
 * Stands in for vitest where tests run thousands of times. It knows of vitest what the tests of rights use; they pass here
 * before any mutant is judged.
 */
import { isDeepStrictEqual } from 'node:util';

export interface Case {
  readonly name: string;
  run(): unknown;
}

const cases: Case[] = [];
let isSkipped = false;

function addTest(name: string, run: () => unknown): void {
  if (!isSkipped) cases.push({ name, run });
}

function addGroup(_name: string, define: () => void): void {
  define();
}

addGroup.skipIf = (skip: boolean) => (name: string, define: () => void) => {
  const before = isSkipped;
  isSkipped ||= skip;
  addGroup(name, define);
  isSkipped = before;
};

/** Each row of arrays is spread over the parameters, as vitest does it. */
function each(rows: readonly unknown[]) {
  return (name: string, run: (...row: unknown[]) => unknown) => {
    for (const row of rows) addTest(name, () => (Array.isArray(row) ? run(...row) : run(row)));
  };
}

addTest.each = each;
addGroup.each = (rows: readonly unknown[]) => (name: string, define: (...row: unknown[]) => void) => {
  for (const row of rows) addGroup(name, () => (Array.isArray(row) ? define(...row) : define(row)));
};
addTest.skipIf = (skip: boolean) => (name: string, run: () => unknown) => {
  if (!skip) addTest(name, run);
};

export { addGroup as describe, addTest as it, addTest as test };

/** The tests that were defined, in their order. */
export const allTests = (): readonly Case[] => cases;

/** As toEqual: what is undefined is as good as absent. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
  );
}

const isEqual = (some: unknown, others: unknown) => isDeepStrictEqual(plain(some), plain(others));

/** As toMatchObject: of objects only what is expected, of lists every element. */
function matches(actual: unknown, expected: unknown): boolean {
  if (expected === null || typeof expected !== 'object') return Object.is(actual, expected);
  if (actual === null || typeof actual !== 'object') return false;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((one, index) => matches(actual[index], one));
  }
  const found = new Map(Object.entries(actual));
  return Object.entries(expected).every(([key, one]) => matches(found.get(key), one));
}

function contains(actual: unknown, part: unknown): boolean {
  if (typeof actual === 'string') return actual.includes(String(part));
  return actual instanceof Set ? actual.has(part) : Array.isArray(actual) && actual.includes(part);
}

function sizeOf(actual: unknown): unknown {
  return typeof actual === 'string' || Array.isArray(actual) ? actual.length : undefined;
}

function throws(actual: unknown): boolean {
  if (typeof actual !== 'function') return false;
  try {
    actual();
    return false;
  } catch {
    return true;
  }
}

const MATCHERS = {
  toBe: Object.is,
  toBeDefined: (actual: unknown) => actual !== undefined,
  toBeGreaterThan: (actual: unknown, least: unknown) => Number(actual) > Number(least),
  toBeGreaterThanOrEqual: (actual: unknown, least: unknown) => Number(actual) >= Number(least),
  toBeLessThan: (actual: unknown, most: unknown) => Number(actual) < Number(most),
  toBeLessThanOrEqual: (actual: unknown, most: unknown) => Number(actual) <= Number(most),
  toBeNull: (actual: unknown) => actual === null,
  toBeUndefined: (actual: unknown) => actual === undefined,
  toContain: contains,
  toContainEqual: (actual: unknown, one: unknown) =>
    Array.isArray(actual) && actual.some((other) => isEqual(other, one)),
  toEqual: isEqual,
  toHaveLength: (actual: unknown, length: unknown) => sizeOf(actual) === length,
  toMatch: (actual: unknown, pattern: unknown) =>
    typeof actual === 'string' &&
    (pattern instanceof RegExp ? pattern.test(actual) : actual.includes(String(pattern))),
  toMatchObject: matches,
  toStrictEqual: isDeepStrictEqual,
  toThrow: throws,
} as const;

type Matcher = keyof typeof MATCHERS;
type Matchers = Record<Matcher, (expected?: unknown) => void>;

function matchersOf(actual: unknown, isMeant: boolean): Matchers {
  const names = Object.keys(MATCHERS).filter((name): name is Matcher => name in MATCHERS);
  const bound = names.map((name) => [
    name,
    (expected?: unknown) => {
      if (MATCHERS[name](actual, expected) === isMeant) return;
      throw new Error(`${name}: ${JSON.stringify(actual)} against ${JSON.stringify(expected)}`);
    },
  ]);
  return Object.fromEntries(bound) as Matchers;
}

export function expect(actual: unknown): Matchers & { readonly not: Matchers } {
  return { ...matchersOf(actual, true), not: matchersOf(actual, false) };
}

expect.unreachable = (message = 'not to be reached'): never => {
  throw new Error(message);
};
