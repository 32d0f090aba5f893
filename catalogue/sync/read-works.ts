import { UpstreamError } from '../../platform/errors.js';
import type { SyncContext } from './context.js';
import { storeWorks } from './read-pages.js';
import type { Run } from './runs.js';
import type { PageOfWorks } from './write-works.js';

/** How many works are read and stored at once. */
const CHUNK = 100;

/** Reads and stores the works with these ids. Those that cannot be read are remembered. */
export async function readWorks(context: SyncContext, workIds: readonly number[], run: Run): Promise<void> {
  for (let start = 0; start < workIds.length; start += CHUNK) {
    const readAt = context.clock.now();
    const page = await readWhatCanBeRead(context, workIds.slice(start, start + CHUNK));
    await storeWorks(context, page, readAt, run);
    context.signal.throwIfAborted();
  }
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
