/** Answers a case file, case by case, as it is read. */
import { type CaseDefaults, decideCase, readCase } from './case-file.js';
import { splitCases } from './split-cases.js';

/** What came of a file. */
export interface ClearedCases {
  readonly answered: number;
  /** Cases, and whatever else of the file, that could not be read; cases with an id are denied as such. */
  readonly faulty: number;
}

export interface ClearCases {
  /** The text of the file, in pieces of any size. */
  readonly chunks: AsyncIterable<string>;
  /** For cases that name no instant: RFC 3339. */
  readonly now: string;
  /** Takes one line of the answer, with its end. */
  write(line: string): Promise<void>;
  /** Takes one sentence about what could not be read. */
  complain(sentence: string): void;
}

/** Writes one line of JSON a case, in the order of the file. */
export async function clearCases({ chunks, now, write, complain }: ClearCases): Promise<ClearedCases> {
  let defaults: CaseDefaults = {};
  let place = 0;
  let answered = 0;
  let faulty = 0;
  const tell = (sentences: readonly string[]) => {
    faulty += 1;
    for (const sentence of sentences) complain(sentence);
  };
  for await (const { kind, text } of splitCases(chunks)) {
    if (kind === 'FAULT') tell([text]);
    else if (kind === 'DEFAULTS') {
      const value = parse(text);
      defaults = isObject(value) ? value : UNREADABLE;
      if (defaults === UNREADABLE) tell(['defaults: should be an object']);
    } else {
      place += 1;
      const { line, faults } = answerTo(text, defaults, now);
      if (line !== null) await write(line);
      if (faults.length === 0) answered += 1;
      else tell(faults.map((fault) => `${nameOf(text, place)}: ${fault}`));
    }
  }
  return { answered, faulty };
}

/** Nothing that a case could lean on: one that says all by itself is answered nevertheless. */
const UNREADABLE: CaseDefaults = { instant: [], purpose: [], audience: [] };

interface Answer {
  /** Null for a case that has no id to answer to. */
  readonly line: string | null;
  readonly faults: readonly string[];
}

function answerTo(text: string, defaults: CaseDefaults, now: string): Answer {
  const value = parse(text);
  if (value === undefined) return { line: null, faults: ['it is not valid JSON'] };
  const reading = readCase(value, defaults, now);
  if ('faults' in reading) return { line: denialOf(value), faults: reading.faults };
  const { decision, reasons, exclusivity } = decideCase(reading.case);
  const [{ code: reason, category } = { code: null, category: null }] = reasons;
  const { id } = reading.case;
  return { line: lineOf({ id, decision, reason, category, exclusivity }), faults: [] };
}

/** What cannot be read is denied: whoever counts the answers must not take it for open, nor miss it. */
function denialOf(value: unknown): string | null {
  const id = isObject(value) && 'id' in value ? value.id : null;
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  return lineOf({
    id: String(id),
    decision: 'DENY',
    reason: 'RIGHTS_UNREADABLE',
    category: 'DATA',
    exclusivity: null,
  });
}

const lineOf = (answer: object): string => `${JSON.stringify(answer)}\n`;

/** The case's id, found in text that may be no JSON, and its place in the file from 1. */
function nameOf(text: string, place: number): string {
  const [, id] = /"id"\s*:\s*"((?:[^"\\]|\\.){1,100})"/.exec(text) ?? [];
  return id === undefined ? `case ${place}` : `case ${place} (${id})`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
