import { readPage } from './answers/lists.js';
import { CreatedShareAnswer, ShareAnswer } from './answers/share.js';
import type { Ask } from './ask.js';
import { readDecided, readOutcome } from './outcome.js';
import { pageQuery, queryOf } from './query.js';
import { createSend, withoutUndefined } from './send.js';
import type { VipShares } from './shares.js';

/** Makes shares and ends them (contract 3.4: POST /shares, GET /shares, POST /shares/{id}:revoke). */
export function createShares(ask: Ask): VipShares {
  const send = createSend(ask);
  return {
    async createShare({ expiresAt, ...share }, act) {
      const body = withoutUndefined({ ...share, expiresAt: expiresAt.toISOString() });
      return readDecided(CreatedShareAnswer, await send('createShare', '/shares', body, act));
    },
    async sharesOf({ assetId, ...page }, signal) {
      const path = `/shares?${queryOf({ ...pageQuery(page), assetId })}`;
      const request = { operation: 'shares', method: 'GET', path, isRepeatable: true } as const;
      return readPage(ShareAnswer, (await ask(request, signal)).body);
    },
    async revokeShare(id, act) {
      const path = `/shares/${encodeURIComponent(id)}:revoke`;
      // Whatever it has become meanwhile, it is to end: any revision will do.
      return readOutcome(ShareAnswer, await send('revokeShare', path, {}, act, '*'));
    },
  };
}
