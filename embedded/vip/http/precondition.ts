/** Conditional requests (RFC 9110, contract 3.1): the strong ETag of a resource is its revision. */
import { ProblemError } from './problem.js';

export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that If-Match names; null for '*' and where there is none. A tag that this service never gave is
 * revision 0, which nothing has. It throws precondition-required or invalid-request.
 */
export function readIfMatch(header: string | undefined, isRequired: boolean): number | null {
  if (header === undefined) {
    if (!isRequired) return null;
    throw new ProblemError('precondition-required', 'Send the ETag of what you have read in If-Match.');
  }
  const text = header.trim();
  if (text === '*') return null;
  if (!/^(W\/)?"[^"]*"$/.test(text)) {
    throw new ProblemError('invalid-request', 'If-Match must hold one entity tag in quotes.');
  }
  // A weak tag never matches in If-Match.
  return Number(/^"(\d{1,9})"$/.exec(text)?.[1] ?? 0);
}

/** Whether If-None-Match says that the caller has this revision already. */
export function isKnown(header: string | undefined, revision: number): boolean {
  if (header === undefined) return false;
  return header
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etagOf(revision));
}

/** Throws revision-mismatch, with what is there now, unless the change was made for it. */
export function checkRevision(ifMatch: number | null, current: { revision: number; state?: string }): void {
  if (ifMatch === null || ifMatch === current.revision) return;
  throw new ProblemError('revision-mismatch', 'It has changed since it was read. Read it again.', {
    current,
  });
}
