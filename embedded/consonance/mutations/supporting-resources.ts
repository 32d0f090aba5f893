import { randomBytes } from 'node:crypto';
import { fromEnumValue } from '../codes/code-list.js';
import type { Context } from '../graphql/context.js';
import type { Executor } from '../store/executor.js';
import { flatten } from '../store/rows.js';
import type { SupportingResourceDetail } from '../store/tables.js';
import { touchWorks } from '../store/touch.js';
import { demandProducts, demandWork } from './input-checks.js';
import { type MutationError, RefusedInput, refuse } from './payload.js';
import { nextPosition } from './positions.js';
import { unlinkOthers } from './unlink-others.js';

export interface CreateSupportingResourceInput {
  readonly workId: number;
  readonly caption?: string | null;
  readonly copyright?: string | null;
  readonly requiredCredit?: string | null;
  readonly imageRemoteUrl?: string | null;
  readonly resourceFileName?: string | null;
  readonly status?: SupportingResourceDetail['status'];
  readonly resourceVariant?: SupportingResourceDetail['variant'];
  readonly onixContentAudienceCode?: string | null;
  readonly productIds?: readonly number[] | null;
  readonly linkToAllProducts?: boolean | null;
  readonly unlinkPrevious?: boolean | null;
}

/** The image is fetched, or taken once it is uploaded, by the job of images/process-images.ts. */
export async function createSupportingResource(context: Context, input: CreateSupportingResourceInput) {
  const { db, clock, settings, origin } = context;
  const faults = faultsOf(input);
  if (faults.length > 0) throw new RefusedInput(faults);
  const workId = await demandWork(db, input.workId, 'workId');
  const detail = await detailOf(db, workId, input);
  if (input.unlinkPrevious === true) await unlinkOthers(db, workId, detail);
  const token = input.imageRemoteUrl ? null : randomBytes(24).toString('hex');
  const now = clock.now();
  const row = await db
    .insertInto('supporting_resource')
    .values({
      work_id: workId,
      position: await nextPosition(db, 'supporting_resource', { work_id: workId }),
      record: JSON.stringify(detail),
      created_at: now,
      remote_url: input.imageRemoteUrl ?? null,
      upload_token: token,
      upload_until: token === null ? null : later(now, settings.uploadWithinMs),
      job_state: token === null ? 'queued' : 'awaiting upload',
      job_due_at: token === null ? later(now, settings.processingDelayMs) : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await touchWorks(db, [workId], now);
  return {
    supportingResource: flatten(row),
    presignedUrl: token === null ? null : `${origin}/uploads/${token}`,
  };
}

export async function completeSupportingResourceUpload(context: Context, { id }: { readonly id: number }) {
  const { db, clock, settings } = context;
  const resource = await db
    .selectFrom('supporting_resource')
    .leftJoin('resource_image', 'resource_id', 'id')
    .select(['job_state', 'resource_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (resource === undefined) refuse('id', `There is no supporting resource ${id}.`);
  if (resource.job_state !== 'awaiting upload') refuse('id', `Supporting resource ${id} awaits no upload.`);
  if (resource.resource_id === null) refuse('id', `Nothing has been uploaded for supporting resource ${id}.`);
  const row = await db
    .updateTable('supporting_resource')
    .set({
      job_state: 'queued',
      job_due_at: later(clock.now(), settings.processingDelayMs),
      upload_token: null,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { supportingResource: flatten(row) };
}

export async function deleteSupportingResource({ db, clock }: Context, { id }: { readonly id: number }) {
  const gone = await db
    .deleteFrom('supporting_resource')
    .where('id', '=', id)
    .returning('work_id')
    .executeTakeFirst();
  if (gone === undefined) refuse('id', `There is no supporting resource ${id}.`);
  await touchWorks(db, [gone.work_id], clock.now());
  return {};
}

function faultsOf({
  imageRemoteUrl,
  resourceFileName,
  productIds,
  linkToAllProducts,
}: CreateSupportingResourceInput): MutationError[] {
  const faults: MutationError[] = [];
  const add = (field: string, message: string) => faults.push({ field, message });
  if (imageRemoteUrl && resourceFileName) add('imageRemoteUrl', 'Give an address or a file name, not both.');
  if (!imageRemoteUrl && !resourceFileName) add('imageRemoteUrl', 'An address or a file name is needed.');
  if (imageRemoteUrl && !mayBeJpeg(imageRemoteUrl)) add('imageRemoteUrl', 'Only JPG images are taken.');
  if (resourceFileName && !/\.jpe?g$/i.test(resourceFileName))
    add('resourceFileName', 'Only JPG images are taken.');
  if (productIds && linkToAllProducts === true) add('productIds', 'Name products or link to all, not both.');
  return faults;
}

/** An address may hide what it leads to: without an ending, the bytes will tell. */
function mayBeJpeg(url: string): boolean {
  const { protocol, pathname } = new URL(url);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(pathname)?.[1];
  return /^https?:$/.test(protocol) && (ending === undefined || /^jpe?g$/i.test(ending));
}

async function detailOf(
  db: Executor,
  workId: number,
  input: CreateSupportingResourceInput,
): Promise<SupportingResourceDetail> {
  return {
    variant: input.resourceVariant ?? null,
    status: input.status ?? 'DRAFT',
    fileName: input.resourceFileName ?? fileNameIn(input.imageRemoteUrl ?? ''),
    url: null,
    caption: input.caption ?? null,
    copyright: input.copyright ?? null,
    requiredCredit: input.requiredCredit ?? null,
    audienceCode: fromEnumValue(input.onixContentAudienceCode ?? '_00'),
    productIds:
      input.linkToAllProducts === true ? null : await demandProducts(db, workId, input.productIds ?? []),
  };
}

/** Null where the address ends in no JPG's name. */
function fileNameIn(url: string): string | null {
  const name = /\/([^/]+\.jpe?g)$/i.exec(new URL(url).pathname)?.[1];
  return name === undefined ? null : safelyDecoded(name);
}

function safelyDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}
