/** From when until when a product may be used, country by country, over all of time: what another system has to be told. */
import type { ProductFacts } from '../facts.js';
import { instantText, LAST_INSTANT } from '../time/last-instant.js';
import type { DisplayChoices } from '../timeline-policy.js';
import { entryOf, patternOf } from './pattern.js';
import type { Stretches } from './stretches.js';
import { scopeOf } from './what-matters.js';
import { type WorldQuestion, worldOf } from './world.js';

export interface OpenWindow {
  /** ISO 3166-1, sorted; never empty. */
  readonly countries: readonly string[];
  /** RFC 3339, the first instant; null: since ever. */
  readonly from: string | null;
  /** RFC 3339, the first instant that is outside again; null: for ever. */
  readonly until: string | null;
}

/**
 * The windows in which decideProduct allows the whole of a country to nobody in particular, but for the age of the record.
 * Countries that are open at the same times share a window; a country that opens again has several. None: nowhere, ever.
 */
export function openWindows(
  product: ProductFacts,
  question: WorldQuestion,
  choices: DisplayChoices,
): readonly OpenWindow[] {
  const pattern = patternOf(product, entryOf(product), scopeOf(question.purpose));
  const found = new Map<string, { readonly span: Span; readonly countries: string[] }>();
  for (const { countries, stretches } of worldOf(pattern, question, choices).classes) {
    for (const span of openSpans(stretches)) {
      const key = `${span.from}|${span.until}`;
      const known = found.get(key) ?? { span, countries: [] };
      found.set(key, known);
      known.countries.push(...countries);
    }
  }
  return [...found.values()]
    .sort((a, b) => order(a.span.from, b.span.from) || order(a.span.until, b.span.until))
    .map(({ span, countries }) => ({
      countries: countries.sort(),
      from: span.from === Number.NEGATIVE_INFINITY ? null : instantText(span.from),
      until: instantText(span.until),
    }));
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Stretches that follow each other and are open are one span; what opens at the end of time never does. */
function openSpans(stretches: Stretches): readonly Span[] {
  const spans: Span[] = [];
  for (const { from, until, brief } of stretches) {
    if (!brief.isAllowed || from >= LAST_INSTANT) continue;
    const last = spans.at(-1);
    if (last?.until === from) spans[spans.length - 1] = { from: last.from, until };
    else spans.push({ from, until });
  }
  return spans;
}

/** Infinity less infinity is no number. */
const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
