/** Decisions as the graph has them. */
import type { Decision, Evidence, Reason } from '../../rights/decision.js';
import type { Clearance, ClearanceReason } from '../../schema/generated/consonance.js';

/** The decision with everything that led to it. */
export function clearanceOf(decision: Decision): Clearance {
  const { market, changesAt } = decision;
  return {
    ...decision,
    market: { ...market, at: new Date(market.at) },
    reasons: decision.reasons.map(reasonOf),
    changesAt: instantOf(changesAt),
  };
}

/**
 * The decision in the words of its codes alone: nothing in it tells what it is about. For those who come from an asset,
 * and may not see the title that it belongs to.
 */
export function plainClearanceOf(decision: Decision): Clearance {
  const reasons = decision.reasons.map((reason) => ({
    ...reason,
    message: `${wordsOf(reason.code)}.`,
    evidence: [],
  }));
  const warnings = decision.warnings.map(({ code }) => ({ code, message: `${wordsOf(code)}.` }));
  return clearanceOf({ ...decision, reasons, warnings, sentence: plainSentence(decision) });
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

function plainSentence({ decision, market: { country }, reasons: [first] }: Decision): string {
  const place = countryNames.of(country) ?? country;
  if (decision === 'ALLOW') return `Cleared for ${place}.`;
  const why = first === undefined ? '' : `: ${wordsOf(first.code).toLowerCase()}`;
  return `Not cleared for ${place}${why}.`;
}

/** ASSET_NOT_APPROVED is Asset not approved. */
function wordsOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A reason by itself. */
export function reasonOf({ changesAt, evidence, ...reason }: Reason): ClearanceReason {
  return { ...reason, evidence: evidence.map(evidenceOf), changesAt: instantOf(changesAt) };
}

function evidenceOf({ asOf, ...evidence }: Evidence) {
  return { ...evidence, asOf: instantOf(asOf) };
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
