import { UpstreamError } from '../../platform/errors.js';
import type { SyncContext } from './context.js';
import { storeWorks } from './read-pages.js';
import type { Run } from './runs.js';
import type { PageOfWorks } from './write-works.js';

/** How many works are read and stored at once. */
const CHUNK = 100;

/**
 * Reads and stores the works with these ids, the next ones under way while some are stored. Those that cannot be read
 * are remembered; those that Consonance does not have are answered.
 */
export async function readWorks(
  context: SyncContext,
  workIds: readonly number[],
  run: Run,
): Promise<readonly number[]> {
  const missing: number[] = [];
  const ask = (start: number) => {
    const asked = workIds.slice(start, start + CHUNK);
    const readAt = context.clock.now();
    const answer = asked.length === 0 ? Promise.resolve(NOTHING) : readWhatCanBeRead(context, asked);
    // Whoever waits for it hears of its failure; when nobody does, nobody has to.
    answer.catch(() => undefined);
    return { asked, readAt, answer };
  };
  for (let start = 0, next = ask(start); start < workIds.length; start += CHUNK) {
    const { asked, readAt, answer } = next;
    const page = await answer;
    next = ask(start + CHUNK);
    await storeWorks(context, page, readAt, run);
    missing.push(...notAmong(page, asked));
    context.signal.throwIfAborted();
  }
  return missing;
}

const NOTHING: PageOfWorks = { works: [], unreadable: [] };

function notAmong({ works, unreadable }: PageOfWorks, asked: readonly number[]): number[] {
  const answered = new Set([...works, ...unreadable].map(({ workId }) => workId));
  return asked.filter((workId) => !answered.has(workId));
}

/** One unreadable work fails the call for all, so the ids are halved until it stands alone. */
async function readWhatCanBeRead(
  { consonance, signal }: Pick<SyncContext, 'consonance' | 'signal'>,
  workIds: readonly number[],
): Promise<PageOfWorks> {
  try {
    return { works: await consonance.worksByIds(workIds, signal), unreadable: [] };
  } catch (error) {
    if (!(error instanceof UpstreamError) || error.code !== 'UPSTREAM_UNREADABLE') throw error;
    const [workId, ...others] = workIds;
    if (workId !== undefined && others.length === 0) {
      return { works: [], unreadable: [{ workId, reason: error.message }] };
    }
    const middle = Math.ceil(workIds.length / 2);
    const first = await readWhatCanBeRead({ consonance, signal }, workIds.slice(0, middle));
    const second = await readWhatCanBeRead({ consonance, signal }, workIds.slice(middle));
    return {
      works: [...first.works, ...second.works],
      unreadable: [...first.unreadable, ...second.unreadable],
    };
  }
}
