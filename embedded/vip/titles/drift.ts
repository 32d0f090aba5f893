import { isDeepStrictEqual } from 'node:util';
import type { TitleBody, TitleDrift } from './title.js';

const COMPARED = ['workId', 'title', 'imprint', 'series', 'products', 'workflow', 'externalRefs'] as const;

/** The fields in which two tellings of a title differ. When it was told does not count. */
export function driftBetween(here: TitleBody, there: TitleBody, detectedAt: Date): TitleDrift[] {
  return COMPARED.filter((field) => !isDeepStrictEqual(here[field], there[field])).map((field) => ({
    field,
    here: here[field] ?? null,
    there: there[field] ?? null,
    detectedAt: detectedAt.toISOString(),
  }));
}
