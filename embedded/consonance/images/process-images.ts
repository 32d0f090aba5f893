/**
 * The background job of supporting resources: fetches what has an address, looks whether it is a JPG, and lets it be seen.
 *
 * What is to be done stands in the table, so that a process that is started again goes on with it. An image that was
 * being fetched when the process ended is fetched again.
 */
import type { Clock } from '../../../platform/clock.js';
import type { Log } from '../../../platform/log.js';
import type { Executor } from '../store/executor.js';
import { touchWorks } from '../store/touch.js';
import { type FetchLimits, fetchImage, ImageFault } from './fetch-image.js';
import { readJpegSize } from './read-jpeg.js';

const AT_ONCE = 4;

interface Job {
  readonly id: number;
  readonly work_id: number;
  readonly remote_url: string | null;
}

export interface ImageProcessing {
  readonly db: Executor;
  readonly clock: Clock;
  readonly limits: FetchLimits;
  readonly log: Log;
  /** Ends fetches under way; their images stay due. */
  readonly signal: AbortSignal;
}

/** Processes everything that is due; answers how many. */
export async function processDueImages(processing: ImageProcessing): Promise<number> {
  let processed = 0;
  for (;;) {
    const jobs = await readDueJobs(processing);
    if (jobs.length === 0) return processed;
    await Promise.all(jobs.map((job) => processImage(processing, job)));
    processed += jobs.length;
  }
}

async function readDueJobs({ db, clock }: ImageProcessing): Promise<Job[]> {
  return db
    .selectFrom('supporting_resource')
    .select(['id', 'work_id', 'remote_url'])
    .where('job_state', '=', 'queued')
    .where('job_due_at', '<=', clock.now())
    .orderBy('job_due_at')
    .limit(AT_ONCE)
    .execute();
}

async function processImage(processing: ImageProcessing, job: Job): Promise<void> {
  const { db, clock, log } = processing;
  try {
    const bytes = await bytesOf(processing, job);
    const size = readJpegSize(bytes);
    if (size === null) throw new ImageFault('the image is not a JPG');
    await db.transaction().execute((transaction) => complete(transaction, job, { bytes, ...size }));
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    log.info({ resource: job.id, reason: error.message }, 'An image was not taken');
    await settle(db, job, { job_state: 'failed', job_fault: error.message });
  }
  await touchWorks(db, [job.work_id], clock.now());
}

async function bytesOf({ db, limits, signal }: ImageProcessing, { id, remote_url }: Job): Promise<Buffer> {
  if (remote_url !== null) return fetchImage(remote_url, limits, signal);
  const image = await db
    .selectFrom('resource_image')
    .select('bytes')
    .where('resource_id', '=', id)
    .executeTakeFirst();
  return image?.bytes ?? Buffer.alloc(0);
}

interface Image {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Nothing is kept for a resource that was deleted meanwhile. */
async function complete(db: Executor, job: Job, image: Image): Promise<void> {
  const isThere = await settle(db, job, { job_state: 'complete', job_fault: null });
  if (!isThere) return;
  await db
    .insertInto('resource_image')
    .values({ resource_id: job.id, ...image })
    .onConflict((conflict) => conflict.column('resource_id').doUpdateSet(image))
    .execute();
}

async function settle(
  db: Executor,
  { id }: Job,
  outcome: { job_state: 'complete' | 'failed'; job_fault: string | null },
): Promise<boolean> {
  const settled = await db
    .updateTable('supporting_resource')
    .set({ ...outcome, job_due_at: null })
    .where('id', '=', id)
    .where('job_state', '=', 'queued')
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}
