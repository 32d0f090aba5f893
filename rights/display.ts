/** Where a product may be shown to anybody: asked for every product of a house, of which few differ in what matters here. */
import type { ProductFacts } from './facts.js';
import { entryOf, patternOf } from './grid/pattern.js';
import { worldAt, worldOf } from './grid/world.js';
import { instantText } from './time/last-instant.js';
import type { DisplayChoices } from './timeline-policy.js';

export interface DisplayCountries {
  readonly countries: readonly string[];
  readonly changesAt: string | null;
}

/** The countries at an instant, in milliseconds since 1970; nowhere for none. */
export function findDisplayCountries(
  product: ProductFacts,
  at: number,
  choices: DisplayChoices,
): DisplayCountries {
  if (Number.isNaN(at)) return { countries: [], changesAt: null };
  const pattern = patternOf(product, entryOf(product), 'SHOWING');
  const question = { purpose: 'DISPLAY', audience: 'END_CUSTOMER' } as const;
  const { allowed, changesAt } = worldAt(worldOf(pattern, question, choices), at);
  return { countries: allowed, changesAt: changesAt === null ? null : instantText(changesAt) };
}
