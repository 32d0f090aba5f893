import { sql } from 'kysely';
import { ProblemError } from '../http/problem.js';
import type { VipContext } from '../http/route.js';
import { isPassword } from '../shares/password.js';

/** Whether it is the share's password. It throws rate-limited after too many that were not. */
export async function checkPassword(
  given: string,
  { shareId, passwordHash }: { readonly shareId: string; readonly passwordHash: string },
  context: Pick<VipContext, 'clock' | 'db' | 'settings'>,
): Promise<boolean> {
  await countTry(shareId, context);
  if (!(await isPassword(given, passwordHash))) return false;
  await context.db
    .updateTable('vip.share')
    .set({ password_tries: sql`greatest(password_tries - 1, 0)` })
    .where('share_id', '=', shareId)
    .execute();
  return true;
}

/** Before the password is looked at: many at once are each counted. */
async function countTry(
  shareId: string,
  { db, clock, settings }: Pick<VipContext, 'clock' | 'db' | 'settings'>,
): Promise<void> {
  const now = clock.now();
  const { requests, windowSeconds } = settings.passwordTries;
  const windowEnd = new Date(now.getTime() + windowSeconds * 1000);
  const isOver = sql<boolean>`password_tries_until is null or password_tries_until <= ${now}`;
  const { tries, until } = await db
    .updateTable('vip.share')
    .set({
      password_tries: sql`case when ${isOver} then 1 else least(password_tries, ${requests}) + 1 end`,
      password_tries_until: sql`case when ${isOver} then ${windowEnd} else password_tries_until end`,
    })
    .where('share_id', '=', shareId)
    .returning(['password_tries as tries', 'password_tries_until as until'])
    .executeTakeFirstOrThrow();
  if (tries <= requests) return;
  const retryAfterSeconds = Math.ceil(((until ?? windowEnd).getTime() - now.getTime()) / 1000);
  throw new ProblemError('rate-limited', 'That was too often. Try again later.', { retryAfterSeconds });
}
