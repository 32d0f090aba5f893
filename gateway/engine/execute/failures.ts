/**
 * Collects what went wrong and says it in the caller's words: at the paths of the caller's answer, without naming a
 * subgraph or a field that callers cannot see.
 */
import { GraphQLError } from 'graphql';
import { codeOf, type ErrorCode, KnownError } from '../../../platform/errors.js';
import type { JsonObject } from '../json.js';
import type { SubgraphErrorEntry } from '../transport.js';
import type { Located } from './locate.js';
import type { Path } from './place.js';

/** One failure can empty many places: the first ones tell the story. */
const MAX_PATHS_PER_FAILURE = 50;
const MAX_ERRORS = 500;

/** Codes that blame the request that we made, not the one that the caller made. */
const OURS = new Set(['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED']);

/** What a subgraph failed with. Its message and code are for the caller; the rest is for the log. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly subgraph: string;
  readonly code: string;

  constructor(subgraph: string, code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.subgraph = subgraph;
    this.code = code;
  }
}

/** The failure of a call that was not answered. */
export function failedCall(subgraph: string, cause: unknown): SubgraphFailure {
  const code: ErrorCode = codeOf(cause);
  const message = cause instanceof KnownError ? cause.message : 'This part of the graph failed.';
  return new SubgraphFailure(subgraph, code, message, cause);
}

/** The failure that a subgraph told in its answer. */
export function toldFailure(subgraph: string, entry: SubgraphErrorEntry): SubgraphFailure {
  const code = entry.extensions?.code;
  const isOurs = typeof code !== 'string' || OURS.has(code);
  const message = isOurs ? 'This part of the graph failed.' : entry.message;
  return new SubgraphFailure(subgraph, isOurs ? 'INTERNAL' : code, message, entry);
}

export interface Failures {
  /** The errors of the answer so far. */
  readonly errors: readonly GraphQLError[];
  /** Notes that a subgraph could not say what stands at a path of the data, in the object that holds its last key. */
  report(failure: SubgraphFailure, path: Path, holder: JsonObject): void;
  /** Why an object of the data lacks something, if that is known. */
  reasonFor(holder: JsonObject): SubgraphFailure | undefined;
  /** Sees to it that a failure is told, even when no place can be found for it. */
  ensure(failure: SubgraphFailure): void;
  /** Adds an error that is none of a subgraph's. */
  add(error: GraphQLError): void;
  /** Tells the failures that have cost the caller nothing visible, but may have. */
  finish(): void;
}

/** An empty collection. `locate` finds the caller's path for one of the data. */
export function createFailures(locate: (path: Path) => Located): Failures {
  const errors: GraphQLError[] = [];
  const reasons = new Map<JsonObject, SubgraphFailure>();
  const told = new Map<SubgraphFailure, number>();
  const untold = new Map<SubgraphFailure, Path>();
  const keep = (failure: SubgraphFailure, path: Path): void => {
    if (!untold.has(failure)) untold.set(failure, path);
  };
  const tell = (failure: SubgraphFailure, path: Path): void => {
    const count = (told.get(failure) ?? 0) + 1;
    told.set(failure, count);
    if (count > MAX_PATHS_PER_FAILURE || errors.length >= MAX_ERRORS) return;
    const extensions = { code: failure.code };
    const place = path.length === 0 ? {} : { path };
    errors.push(new GraphQLError(failure.message, { ...place, originalError: failure, extensions }));
  };
  return {
    errors,
    report(failure, path, holder) {
      if (!reasons.has(holder)) reasons.set(holder, failure);
      const located = locate(path);
      // What is hidden may be required by something that is not: if so, that is where the caller will miss it.
      if (located.isVisible) tell(failure, located.path);
      else keep(failure, located.path);
    },
    reasonFor: (holder) => reasons.get(holder),
    ensure: (failure) => {
      keep(failure, []);
    },
    add: (error) => {
      if (errors.length < MAX_ERRORS) errors.push(error);
    },
    finish() {
      for (const [failure, path] of untold) if (!told.has(failure)) tell(failure, path);
    },
  };
}
