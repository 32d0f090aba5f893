/** The worked cases that stand beside the rules: decision, primary reason, category and exclusivity. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decideCase, readCase } from '../../cli/clear/case-file.js';

interface WorkedCase {
  readonly id: string;
  readonly rationale: string;
  readonly expected: { readonly decision: string; readonly reason?: string | null };
}

const FILE = resolve(import.meta.dirname, '../../../shared/rights/cases.json');
const hasCases = existsSync(FILE);
const file = hasCases ? JSON.parse(readFileSync(FILE, 'utf8')) : { cases: [], defaults: {} };
const cases: readonly WorkedCase[] = file.cases;

if (!hasCases) console.warn('Skipped: the cases of ../shared/rights/cases.json are not there.');

describe.skipIf(!hasCases)('the worked cases', () => {
  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(161);
  });

  test.each(cases)('$id: $rationale', (worked) => {
    const reading = readCase(worked, file.defaults, '2020-01-01T00:00:00Z');
    if ('faults' in reading) throw new Error(reading.faults.join('\n'));
    const { decision, exclusivity, reasons } = decideCase(reading.case);
    expect({
      decision,
      reason: reasons[0]?.code ?? null,
      category: reasons[0]?.category ?? null,
      exclusivity,
    }).toEqual({ reason: null, category: null, exclusivity: null, ...worked.expected });
  });
});
