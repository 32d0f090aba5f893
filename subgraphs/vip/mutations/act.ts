import { createHash } from 'node:crypto';
import { KnownError } from '../../../platform/errors.js';
import type { VipAct } from '../../../upstreams/vip/act.js';
import type { VipContext } from '../context.js';

const LONGEST_KEY = 255;

/**
 * By whom and under which key something is done in VIP. The key is the caller's own: two callers who number their
 * requests alike do not meet each other's. Throws BAD_USER_INPUT for a key that is none.
 */
export function actOf(requestKey: string, { caller }: VipContext): VipAct {
  if (requestKey.trim() === '' || requestKey.length > LONGEST_KEY) {
    throw new KnownError('BAD_USER_INPUT', `requestKey should have from 1 to ${LONGEST_KEY} characters.`);
  }
  const key = createHash('sha256')
    .update(JSON.stringify([caller.subject, requestKey]))
    .digest('hex');
  return { requestKey: key, onBehalfOf: caller.subject };
}
