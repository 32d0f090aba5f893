import type { TextKind } from '../words.js';

/**
 * Consonance's variants, and the codes of ONIX List 153 (issue 71) for where it gives those. What is not here is no copy
 * for readers: indexes, notices, statements on access.
 */
const KINDS: Readonly<Record<string, TextKind>> = {
  BIOGRAPHICAL_NOTE: 'BIOGRAPHICAL_NOTE',
  DESCRIPTION: 'DESCRIPTION',
  EXCERPT: 'EXCERPT',
  FEATURE: 'FEATURE',
  JACKET_COPY: 'JACKET_COPY',
  REVIEW_QUOTE: 'REVIEW_QUOTE',
  SHORT_DESCRIPTION: 'SHORT_DESCRIPTION',
  TABLE_OF_CONTENTS: 'TABLE_OF_CONTENTS',
  '02': 'SHORT_DESCRIPTION',
  '03': 'DESCRIPTION',
  '04': 'TABLE_OF_CONTENTS',
  // Primary cover copy
  '05': 'JACKET_COPY',
  // Of this edition, of a previous one, of a previous work, and an endorsement
  '06': 'REVIEW_QUOTE',
  '07': 'REVIEW_QUOTE',
  '08': 'REVIEW_QUOTE',
  '09': 'REVIEW_QUOTE',
  // Promotional headline
  '10': 'FEATURE',
  '11': 'FEATURE',
  '12': 'BIOGRAPHICAL_NOTE',
  '14': 'EXCERPT',
  // New feature
  '18': 'FEATURE',
  // Secondary
  '26': 'SHORT_DESCRIPTION',
  '27': 'JACKET_COPY',
};

/** Null for a variant that is none of the graph's kinds. */
export function textKindOf(variant: string): TextKind | null {
  const name = variant.toUpperCase();
  return Object.hasOwn(KINDS, name) ? (KINDS[name] ?? null) : null;
}
