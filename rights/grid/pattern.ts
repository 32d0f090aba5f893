/** What products that agree in all that matters have in common, and what has been worked out for them. */
import { createContentMemo } from '../content-memo.js';
import type { ProductFacts } from '../facts.js';
import { NO_ASSET } from '../gates/sale.js';
import { readInstant } from '../question.js';
import { findProductTimeline } from '../timelines.js';
import type { GridQuestion } from './grid-question.js';
import { type Stretches, stretchesOf } from './stretches.js';
import { contentOf, type Scope, whatMatters } from './what-matters.js';

export interface Pattern {
  /** Of any of the products, without what does not matter. */
  readonly facts: ProductFacts;
  /** By the questions that were asked; they go when nobody holds the question any more. */
  readonly answers: WeakMap<GridQuestion, Stretches>;
}

/** What is kept of one product. */
export interface ProductEntry {
  /** When its record was read, in milliseconds since 1970; not a number where that cannot be read. */
  readonly readAt: number;
  readonly patterns: { [scope in Scope]: Pattern | null };
}

/** Patterns of a house differ by the dates of its products, of which far fewer are under embargo than are sold. */
const MAX_PATTERNS = 1000;

const patterns: Readonly<Record<Scope, ReturnType<typeof createContentMemo<Pattern>>>> = {
  SHOWING: createContentMemo(MAX_PATTERNS),
  USING: createContentMemo(MAX_PATTERNS),
};
const entries = new WeakMap<ProductFacts, ProductEntry>();

/** The entry of a product; the same one for the same object. */
export function entryOf(product: ProductFacts): ProductEntry {
  const known = entries.get(product);
  if (known !== undefined) return known;
  const entry: ProductEntry = {
    readAt: readInstant(product.flat.source.asOf),
    patterns: { SHOWING: null, USING: null },
  };
  entries.set(product, entry);
  return entry;
}

/** The pattern of a product; the same one for products that say the same. */
export function patternOf(product: ProductFacts, entry: ProductEntry, scope: Scope): Pattern {
  const known = entry.patterns[scope];
  if (known !== null) return known;
  const facts = whatMatters(product, scope);
  const pattern = patterns[scope].get(contentOf(facts), () => ({ facts, answers: new WeakMap() }));
  entry.patterns[scope] = pattern;
  return pattern;
}

/** How a pattern answers a question at every instant, but for the age of the record. */
export function answersOf(pattern: Pattern, question: GridQuestion): Stretches {
  const known = pattern.answers.get(question);
  if (known !== undefined) return known;
  const { asked, place, policy } = question;
  const { obstacles, exclusivity } = findProductTimeline(pattern.facts, asked, place, NO_ASSET, policy);
  const stretches = stretchesOf(obstacles, exclusivity);
  pattern.answers.set(question, stretches);
  return stretches;
}
