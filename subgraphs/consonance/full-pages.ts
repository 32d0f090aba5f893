/** Pages of a list of which some items are left out: read on until a page is full, so that none has gaps. */
import type { Page, Question } from '../../catalogue/catalogue.js';

/** What is read at once: few statements, and none that runs for long. */
const MOST_AT_ONCE = 1_000;
/** Where hardly anything is kept, a page ends here, full or not: a request must not read a whole catalogue. */
const MOST_LOOKED_AT = 20_000;

/** The first page of those that are kept. Each round reads twice as many, because few are kept where the first held few. */
export async function readFullPage<Filter, Item>(
  question: Question<Filter>,
  read: (question: Question<Filter>) => Promise<Page<Item>>,
  whichToKeep: (items: readonly Item[]) => Promise<readonly boolean[]>,
): Promise<Page<Item>> {
  const { first } = question;
  let kept: Page<Item>['edges'] = [];
  let { after } = question;
  let lookedAt = 0;
  for (let limit = first + 1; ; limit = Math.min(limit * 2, MOST_AT_ONCE)) {
    const { edges, hasNextPage } = await read({ ...question, first: limit, after });
    const keeps = await whichToKeep(edges.map(({ node }) => node));
    kept = [...kept, ...edges.filter((_, index) => keeps[index])];
    after = edges.at(-1)?.cursor ?? after;
    lookedAt += edges.length;
    if (kept.length > first || !hasNextPage) break;
    if (lookedAt >= MOST_LOOKED_AT && after !== null)
      return { ...unfinished(kept, question.after), resumeAt: after };
  }
  return {
    edges: kept.slice(0, first),
    hasNextPage: kept.length > first,
    hasPreviousPage: question.after !== null,
  };
}

/** It goes on behind the last that was looked at, not the last that was kept. */
function unfinished<Item>(edges: Page<Item>['edges'], after: string | null): Page<Item> {
  return { edges, hasNextPage: true, hasPreviousPage: after !== null };
}
