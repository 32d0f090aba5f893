/** Notes that a share was opened or used, and counts its downloads. */
import { type Kysely, sql } from 'kysely';
import { SYSTEM_ACTOR } from '../contract/actor.js';
import { appendEvents } from '../events/append.js';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { inTransaction } from '../transaction.js';
import { lockShare, type ShareRow } from './rows.js';
import { stateAt } from './state.js';
import { relatedOf } from './tell-of-share.js';

/** Who uses it, as far as it can be told, and in which request. */
export interface Visit {
  readonly visitor: string;
  readonly requestId: string;
}

export interface AccessedFile {
  readonly assetId: string;
  readonly versionId: string;
  /** How many bytes are sent; null: none. */
  readonly byteSize: number | null;
}

/** Opening a page again within this time is no other view: whoever reloads it fills no log. */
const SAME_VIEW_MS = 3_600_000;

/** How long the rest of a download may be asked for after its beginning: a large file on a slow line, cut off overnight. */
const SAME_DOWNLOAD_MS = 12 * 3_600_000;

/** Notes that the page was opened, with these files on it. */
export async function recordView(
  share: ShareRow,
  files: readonly AccessedFile[],
  visit: Visit,
  { db, clock }: Pick<VipContext, 'clock' | 'db'>,
): Promise<void> {
  const at = clock.now();
  await inTransaction(db, async (transaction) => {
    // Also the lock by which two views of one visitor take turns.
    await transaction
      .updateTable('vip.share')
      .set({ last_used_at: at })
      .where('share_id', '=', share.share_id)
      .execute();
    const since = new Date(at.getTime() - SAME_VIEW_MS);
    if (files.length === 0 || (await hasAccess(transaction, share, { what: 'view', since, visit }))) return;
    await writeAccess(transaction, { share, files, what: 'view', at, visit });
  });
}

/**
 * Counts a download that begins now. The rest of one that the same visitor has begun is none, and may be had even when
 * that was the last. It throws gone when the share has been used up, or has ended meanwhile.
 */
export async function recordDownload(
  share: ShareRow,
  file: AccessedFile & { readonly isRest: boolean },
  visit: Visit,
  { db, clock }: Pick<VipContext, 'clock' | 'db'>,
): Promise<void> {
  const at = clock.now();
  await inTransaction(db, async (transaction) => {
    const row = await lockShare(transaction, { tenant: share.tenant, id: share.share_id });
    const state = row === undefined ? 'revoked' : stateAt(row, at);
    if (state === 'revoked' || state === 'expired') throw endedBy(state);
    const since = new Date(at.getTime() - SAME_DOWNLOAD_MS);
    const asked = { what: 'download', since, visit, versionId: file.versionId } as const;
    if (file.isRest && (await hasAccess(transaction, share, asked))) return;
    if (state === 'exhausted') throw endedBy(state);
    await transaction
      .updateTable('vip.share')
      .set({ downloads: sql`downloads + 1`, last_used_at: at })
      .where('share_id', '=', share.share_id)
      .execute();
    await writeAccess(transaction, { share, files: [file], what: 'download', at, visit });
  });
}

const ENDINGS = {
  revoked: 'This link has been taken back.',
  expired: 'This link has ended.',
  exhausted: 'This link has been used as often as it may be.',
} as const;

/** Why a link gives nothing any more, for whoever has it. */
export function endedBy(state: keyof typeof ENDINGS): ProblemError {
  return new ProblemError('gone', ENDINGS[state]);
}

interface AskedAccess {
  readonly what: 'download' | 'view';
  readonly since: Date;
  readonly visit: Visit;
  readonly versionId?: string;
}

async function hasAccess(
  transaction: Kysely<VipTables>,
  { share_id: shareId }: ShareRow,
  { what, since, visit, versionId }: AskedAccess,
): Promise<boolean> {
  const found = await transaction
    .selectFrom('vip.access')
    .select('access_id')
    .where('share_id', '=', shareId)
    .where('visitor', '=', visit.visitor)
    .where('at', '>', since)
    .where('what', '=', what)
    .$if(versionId !== undefined, (select) => select.where('version_id', '=', versionId ?? ''))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

interface Access {
  readonly share: ShareRow;
  readonly files: readonly AccessedFile[];
  readonly what: 'download' | 'view';
  readonly at: Date;
  readonly visit: Visit;
}

/** A row for each file, and one event: a page of many files is one thing that happened. */
async function writeAccess(
  transaction: Kysely<VipTables>,
  { share, files, what, at, visit }: Access,
): Promise<void> {
  const { tenant, share_id, recipient_id, revision } = share;
  const { visitor } = visit;
  const rows = files.map(({ assetId, versionId, byteSize }) => ({
    access_id: newId('acc'),
    ...{ tenant, at, what, share_id, recipient_id, visitor },
    asset_id: assetId,
    version_id: versionId,
    byte_size: byteSize,
  }));
  await transaction.insertInto('vip.access').values(rows).execute();
  const [only, ...others] = files;
  const one = only === undefined || others.length > 0 ? null : only;
  await appendEvents(transaction, [
    {
      tenant,
      type: 'access.recorded',
      occurredAt: at,
      subject: { type: 'share', id: share_id, revision },
      related: {
        ...relatedOf(share),
        ...(one === null ? {} : { assetId: one.assetId, versionId: one.versionId }),
      },
      actor: SYSTEM_ACTOR,
      correlationId: visit.requestId,
      details: { what, visitor, accessIds: rows.map(({ access_id: id }) => id) },
    },
  ]);
}
