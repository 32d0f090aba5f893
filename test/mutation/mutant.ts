/** One change to one file, small enough that a single test should see it. */
export interface Mutant {
  /** From the root of the project. */
  readonly file: string;
  readonly line: number;
  /** What the change replaces: offsets in the text of the file, the end not included. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** For people, and to find it again: what was there, and what is there now. */
  readonly change: string;
}

/** The text of the file with the change made. */
export const applied = (text: string, { start, end, replacement }: Mutant): string =>
  text.slice(0, start) + replacement + text.slice(end);
