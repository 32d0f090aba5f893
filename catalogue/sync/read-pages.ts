import type { WorksQuestion } from '../../upstreams/consonance/consonance.js';
import type { SyncContext } from './context.js';
import { mirrorVersionOf } from './mirror-version.js';
import { pagesOfWorks } from './pages.js';
import type { Run } from './runs.js';
import { type PageOfWorks, writePage } from './write-works.js';

/** Reads and stores the works of a question, page by page; afterPage is told the highest work id that is done. */
export async function readPages(
  context: SyncContext,
  question: WorksQuestion,
  run: Run,
  afterPage: (lastWorkId: number) => Promise<void>,
): Promise<void> {
  for await (const page of pagesOfWorks(context, question)) {
    await storeWorks(context, page, page.readAt, run);
    await afterPage(page.lastWorkId);
    context.signal.throwIfAborted();
  }
}

/** Stores works as they were read at the instant given, and logs those that could not be read. */
export async function storeWorks(
  { db, clock, log, settings, policy }: SyncContext,
  page: PageOfWorks,
  readAt: Date,
  run: Run,
): Promise<void> {
  const { counts, unreadable } = await writePage(db, page, {
    mirrorVersion: mirrorVersionOf(settings.milestones),
    rules: settings.milestones,
    policy,
    readAt,
    now: clock.now(),
  });
  for (const { workId, reason } of unreadable) {
    log.warn({ workId, reason }, 'A work could not be read; its title stays as it was');
  }
  await run.progress(counts);
}
