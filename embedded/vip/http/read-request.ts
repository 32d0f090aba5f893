/** What zod finds wrong with a query or body, as problems. */
import type { z } from 'zod';
import { type FieldFault, ProblemError } from './problem.js';

/** The query, read. It throws unknown-parameter or invalid-request. */
export function readQuery<Query>(schema: z.ZodType<Query>, given: unknown): Query {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues.flatMap((issue) => faultsOf(issue));
  const unknown = errors.filter(({ code }) => code === UNKNOWN);
  if (unknown.length > 0) {
    const names = unknown.map(({ pointer }) => pointer.slice(1)).join(', ');
    throw new ProblemError('unknown-parameter', `This address does not take ${names}.`, { errors: unknown });
  }
  throw new ProblemError('invalid-request', `The query is not valid: ${describe(errors)}`, { errors });
}

/** The body, read. It throws too-many-ids or validation-failed. */
export function readBody<Body>(schema: z.ZodType<Body>, given: unknown): Body {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const { issues } = read.error;
  const errors = issues.flatMap((issue) => faultsOf(issue));
  if (issues.some(isTooMany)) {
    throw new ProblemError('too-many-ids', `Ask for less at once: ${describe(errors)}`, { errors });
  }
  throw new ProblemError('validation-failed', `The body is not valid: ${describe(errors)}`, { errors });
}

const UNKNOWN = 'unrecognized_keys';

/** The lists that a caller splits into several requests (contract 3.1: over 200 is 413). */
const BATCHES: ReadonlySet<PropertyKey | undefined> = new Set(['ids', 'keys', 'items', 'titles']);

function isTooMany(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' && issue.path.length === 1 && BATCHES.has(issue.path[0]);
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      code: UNKNOWN,
      message: 'It is not known here.',
    }));
  }
  return [{ pointer: pointerOf(issue.path), code: issue.code ?? 'custom', message: issue.message }];
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The first few, for the sentence; all of them stand in `errors`. */
function describe(errors: readonly FieldFault[]): string {
  const shown = errors.slice(0, 3).map(({ pointer, message }) => `${pointer || 'the whole'}: ${message}`);
  return `${shown.join('; ')}${errors.length > shown.length ? '; and more' : ''}`;
}
