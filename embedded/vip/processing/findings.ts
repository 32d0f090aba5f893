import type { Check } from '../assets/tables.js';

export type Finding = Check['findings'][number];

/** A check as it is recorded: without findings it has passed. */
export function checkOf(
  tool: string,
  findings: readonly Finding[],
  outcome: 'fail' | 'warn' = 'fail',
): Check {
  return { tool, toolVersion: VERSION, outcome: findings.length === 0 ? 'pass' : outcome, findings };
}

/** Counts up when a check finds something else than before. */
const VERSION = '1';
