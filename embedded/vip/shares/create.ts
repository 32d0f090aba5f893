import type { Kysely } from 'kysely';
import type { Act } from '../assets/write.js';
import { type PolicyReason, ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { newId } from '../ids.js';
import type { VipTables } from '../tables.js';
import { inTransaction } from '../transaction.js';
import { readSharedFiles, type SharedFile } from './files.js';
import { hashPassword } from './password.js';
import { lockShare, type ShareRow } from './rows.js';
import type { ShareBody } from './share.js';
import { tellOfShare } from './tell-of-share.js';
import { hashOfToken, newToken } from './token.js';

const DAY_MS = 86_400_000;

/**
 * Makes the share, of all the assets or not at all: each must be to be had now, so that nobody is sent a link that gives
 * nothing. It throws validation-failed, not-found naming the assets that are not there, or what stands in the way of
 * the others: embargoed, with the instant at which all are free, where nothing else does.
 */
export async function createShare(
  body: ShareBody,
  act: Act,
  context: VipContext,
): Promise<{ row: ShareRow; token: string }> {
  checkEnd(body.expiresAt, act.at, context.settings.shareDays);
  // Slow on purpose: not while anybody waits for a row.
  const passwordHash = body.password === undefined ? null : await hashPassword(body.password);
  const token = newToken();
  const row = await inTransaction(context.db, async (transaction) => {
    checkFiles(await readSharedFiles(sharedOf(body, act), { ...context, db: transaction }));
    const id = await insertShare(transaction, body, { ...act, token, passwordHash });
    const created = await lockShare(transaction, { tenant: act.tenant, id });
    if (created === undefined) throw new Error('A share was made and is not there.');
    await tellOfShare(transaction, created, 'share.created', act);
    return created;
  });
  return { row, token };
}

function checkEnd(expiresAt: string, now: Date, days: number): void {
  const ahead = Date.parse(expiresAt) - now.getTime();
  if (ahead > 0 && ahead <= days * DAY_MS) return;
  const message =
    ahead > 0 ? `It must lie within ${days} days from now.` : 'It must lie in the future: shares end then.';
  throw new ProblemError('validation-failed', `The body is not valid: /expiresAt: ${message}`, {
    errors: [{ pointer: '/expiresAt', code: ahead > 0 ? 'too_big' : 'too_small', message }],
  });
}

function sharedOf({ assetIds, recipientId, audience }: ShareBody, { tenant }: Act) {
  return { tenant, assetIds, recipientId: recipientId ?? null, audience: audience ?? null };
}

function checkFiles(files: readonly SharedFile[]): void {
  const errors = files.flatMap(({ refusal }, place) =>
    refusal?.code === 'not-found'
      ? [{ pointer: `/assetIds/${place}`, code: 'not_found', message: refusal.message }]
      : [],
  );
  if (errors.length > 0) {
    const shown = errors.slice(0, 3).map(({ message }) => message);
    const more = errors.length > shown.length ? ` And ${errors.length - shown.length} more.` : '';
    throw new ProblemError('not-found', `${shown.join(' ')}${more}`, { errors });
  }
  const refused = files.flatMap(({ assetId, refusal }) => (refusal === null ? [] : { assetId, refusal }));
  // An embargo ends by itself: where something else stands in the way too, that is what to look at.
  const first = refused.find(({ refusal }) => refusal.code !== 'embargoed') ?? refused[0];
  if (first === undefined) return;
  const { code, message, extras } = first.refusal;
  const until = refused.flatMap(({ refusal }) => refusal.extras.until ?? []).sort();
  throw new ProblemError(code, `${message} (${first.assetId})`, {
    ...extras,
    ...(code === 'embargoed' ? latestOf(until) : {}),
    reasons: refused.flatMap(reasonsOf),
  });
}

/** When the last embargo ends. */
function latestOf(sorted: readonly string[]): { until?: string } {
  const until = sorted.at(-1);
  return until === undefined ? {} : { until };
}

function reasonsOf({ assetId, refusal }: { assetId: string; refusal: ProblemError }): PolicyReason[] {
  const { code, message, extras } = refusal;
  const until = extras.until === undefined ? {} : { until: extras.until };
  const own = extras.reasons ?? [{ code: code.replaceAll('-', '_'), message, ...until }];
  return own.map((reason) => ({ ...reason, assetId }));
}

async function insertShare(
  transaction: Kysely<VipTables>,
  body: ShareBody,
  { tenant, actor, at, token, passwordHash }: Act & { token: string; passwordHash: string | null },
): Promise<string> {
  const id = newId('shr');
  await transaction
    .insertInto('vip.share')
    .values({
      share_id: id,
      tenant,
      revision: 1,
      created_at: at,
      updated_at: at,
      created_by: JSON.stringify(actor),
      external_refs: JSON.stringify(body.externalRefs),
      token_sha256: hashOfToken(token),
      recipient_id: body.recipientId ?? null,
      audience: body.audience ?? null,
      expires_at: new Date(body.expiresAt),
      max_downloads: body.maxDownloads ?? null,
      password_hash: passwordHash,
    })
    .execute();
  await transaction
    .insertInto('vip.share_asset')
    .values(body.assetIds.map((asset_id, place) => ({ share_id: id, place, asset_id })))
    .execute();
  return id;
}
