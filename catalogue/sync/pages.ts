import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import type {
  ConsonanceReading,
  ListedWork,
  WorksPage,
  WorksQuestion,
} from '../../upstreams/consonance/consonance.js';

export interface DatedPage extends WorksPage {
  readonly lastWorkId: number;
  /** When it was asked for. */
  readonly readAt: Date;
}

/** The pages of works from the question's on. The next one is under way while the caller works on this one. */
export async function* pagesOfWorks(
  { consonance, clock, signal }: { consonance: ConsonanceReading; clock: Clock; signal: AbortSignal },
  question: WorksQuestion,
): AsyncGenerator<DatedPage> {
  const abandoned = new AbortController();
  const ask = (after: number) => {
    const readAt = clock.now();
    const asked = consonance.worksAfter({ ...question, after }, AbortSignal.any([signal, abandoned.signal]));
    const page = asked.then((answer) => ({ ...answer, readAt }));
    // Whoever waits for it hears of its failure; when nobody does, nobody has to.
    page.catch(() => undefined);
    return page;
  };
  try {
    let after = question.after;
    let next = ask(after);
    for (;;) {
      const { lastWorkId, ...page } = await next;
      if (lastWorkId === null) return;
      after = checkProgress(after, lastWorkId);
      next = ask(after);
      yield { ...page, lastWorkId };
    }
  } finally {
    abandoned.abort();
  }
}

/** All work ids, in as many pages as there are. It is whole, or it throws. */
export async function readAllWorkIds(
  consonance: ConsonanceReading,
  signal: AbortSignal,
): Promise<ListedWork[]> {
  const works: ListedWork[] = [];
  let after = 0;
  for (;;) {
    const page = await consonance.workIdsAfter(after, signal);
    const last = page.at(-1);
    if (last === undefined) return works;
    after = checkProgress(after, last.workId);
    works.push(...page);
  }
}

/** An upstream that answers the same page again would keep us at it forever. */
function checkProgress(after: number, lastWorkId: number): number {
  if (lastWorkId > after) return lastWorkId;
  throw new UpstreamError('UPSTREAM_UNREADABLE', 'consonance', 'Consonance does not go on to the next page.');
}
