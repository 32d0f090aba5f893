import type { z } from 'zod';

const MAX_ISSUES = 3;

/** What a schema finds wrong with an answer, in one line: paths and rules, never the values. */
export function whatsWrong(error: z.ZodError): string {
  const issues = error.issues.map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`);
  const more = issues.length > MAX_ISSUES ? [`and ${issues.length - MAX_ISSUES} more`] : [];
  return [...issues.slice(0, MAX_ISSUES), ...more].join('; ');
}
