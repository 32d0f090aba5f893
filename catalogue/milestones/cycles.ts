/** When a title's next cycle begins: a reprint or a new edition, told by what Consonance says of it. */
import { isOneOf } from '../house-words.js';
import type { MilestoneFacts } from './derive.js';
import type { MilestoneSettings } from './settings.js';

/** The cycle that a title is in, and what was published of it. */
export interface CycleState {
  readonly cycle: number;
  /** Edition statements that have begun cycles. */
  readonly editions: readonly string[];
  /** Complete publications of all cycles, as they were then. */
  readonly publications: readonly {
    readonly cycle: number;
    /** ISO 8601 date. */
    readonly publishedOn: string;
    readonly edition: string | null;
  }[];
}

export interface BegunCycle {
  /** The edition statement that began it; null where the stage did. */
  readonly edition: string | null;
  readonly evidence: string;
}

/**
 * What begins the next cycle; null: nothing does.
 *
 * A date that is moved and an edition statement that is typed a day later begin it together, in either order, because they
 * are compared with what was published and not with what stood there yesterday.
 */
export function cycleBegun(
  state: CycleState,
  before: Pick<MilestoneFacts, 'stage'>,
  facts: Pick<MilestoneFacts, 'products' | 'stage'>,
  { stages, editions }: MilestoneSettings['cycles'],
): BegunCycle | null {
  if (isOneOf(stages, facts.stage) && !isOneOf(stages, before.stage)) {
    return { edition: null, evidence: `The project stage is "${facts.stage}".` };
  }
  return editions ? editionBegun(state, facts) : null;
}

function editionBegun(
  { cycle, editions, publications }: CycleState,
  { products }: Pick<MilestoneFacts, 'products'>,
): BegunCycle | null {
  // Before anything of a cycle is out, its dates and its edition statement may still be put right.
  if (!publications.some((publication) => publication.cycle === cycle)) return null;
  const last =
    publications
      .map(({ publishedOn }) => publishedOn)
      .sort()
      .at(-1) ?? '';
  const known = [...editions, ...publications.flatMap(({ edition }) => edition ?? [])];
  const later = products.find(
    ({ edition, publicationDate }) =>
      edition !== null && !isOneOf(known, edition) && publicationDate !== null && publicationDate > last,
  );
  if (later === undefined) return null;
  const evidence = `Product ${later.productId} is to be published on ${later.publicationDate} as "${later.edition}".`;
  return { edition: later.edition, evidence };
}
