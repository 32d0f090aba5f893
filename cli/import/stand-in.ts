/** Gives the titles that are due to the embedded Consonance, by its admin route. */
import { z } from 'zod';
import type { GatheredTitle } from '../../catalogue/onix/model.js';
import type { OnixImport } from '../../catalogue/onix/open-import.js';
import { demoList } from '../../embedded/consonance/demo/list.js';
import { recordsOf } from '../../embedded/consonance/onix/work.js';
import type { ConsonanceRecords } from '../../embedded/consonance/records.js';
import type { RunFile } from '../start/run-file.js';
import type { Progress } from './progress.js';
import type { ImportReport } from './report.js';

/** Large enough that statements are few, small enough for one body. */
const BATCH = 200;

const LoadReport = z.object({
  workIds: z.array(z.number()),
  refused: z.array(z.object({ reference: z.string(), faults: z.array(z.string()) })),
});
type LoadReport = z.infer<typeof LoadReport>;

export type StandIn = NonNullable<RunFile['consonance']>;

/** While one batch is loaded the next is made ready. What is interrupted is still due. */
export async function loadTitles(
  session: OnixImport,
  standIn: StandIn,
  progress: Progress,
): Promise<Pick<ImportReport, 'refused' | 'titlesLoaded'>> {
  const all = await session.countDueTitles();
  const refused: ImportReport['refused'][number][] = [];
  let done = 0;
  let loading: Promise<void> = Promise.resolve();
  const load = async (batches: readonly Batch[]) => {
    for (const { titles, body } of batches) {
      const report = await post(standIn, body);
      refused.push(...report.refused.map(({ reference, faults }) => ({ title: reference, faults })));
      await session.settle(
        titles.map(({ titleKey }) => titleKey),
        report.workIds,
      );
      done += titles.length;
      progress.loading(done, all);
    }
  };
  // Those without products go last: a product that moves to another title keeps its id.
  for (const isEmpty of [false, true]) {
    let after = '';
    for (;;) {
      const titles = await session.dueTitles({ after, limit: BATCH, isEmpty });
      const last = titles.at(-1);
      if (last === undefined) break;
      after = last.titleKey;
      const batches = batchesOf(titles);
      await loading;
      loading = load(batches);
      loading.catch(() => undefined);
    }
    await loading;
  }
  return { titlesLoaded: done - refused.length, refused };
}

/** Takes the works of the demo list away, where they are. */
export async function withdrawDemo(session: OnixImport, standIn: StandIn): Promise<void> {
  const withdrawnWorks = (demoList().works ?? []).map(({ reference }) => reference);
  const { workIds } = await post(standIn, JSON.stringify({ withdrawnWorks } satisfies ConsonanceRecords));
  await session.settle([], workIds);
}

/** Far below what the stand-in takes in one body, in characters. */
const MAX_BODY = 20_000_000;

interface Batch {
  readonly titles: readonly GatheredTitle[];
  readonly body: string;
}

/** Half by half where the whole would be too large. */
function batchesOf(titles: readonly GatheredTitle[]): readonly Batch[] {
  const body = JSON.stringify(recordsOf(titles));
  if (body.length <= MAX_BODY || titles.length === 1) return [{ titles, body }];
  const middle = Math.ceil(titles.length / 2);
  return [...batchesOf(titles.slice(0, middle)), ...batchesOf(titles.slice(middle))];
}

async function post({ url, adminKey }: StandIn, body: string): Promise<LoadReport> {
  const response = await fetch(`${url}/admin/records`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body,
  });
  if (!response.ok)
    throw new Error(`The embedded Consonance answered ${response.status} to the titles it was given.`);
  return LoadReport.parse(await response.json());
}
