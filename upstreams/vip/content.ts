import { unreadable } from '../http/failure.js';
import { VIP } from './answers/read.js';
import type { Ask } from './ask.js';
import type { VipInventory } from './vip.js';

/** VIP sends whoever may read the bytes on to a signed address: it is handed out, and never followed here. */
export function createContentAddress(ask: Ask): VipInventory['contentAddress'] {
  return async ({ versionId, preset, isForReview = false }, signal) => {
    const query = new URLSearchParams();
    if (preset !== undefined) query.set('preset', preset);
    if (isForReview) query.set('review', 'true');
    const path = `/versions/${encodeURIComponent(versionId)}/content?${query}`;
    const { status, headers } = await ask(
      {
        operation: 'contentAddress',
        method: 'GET',
        path,
        isRepeatable: true,
        withoutBody: [302, 307],
        alsoReads: [400, 404, 409, 410, 422, 423],
      },
      signal,
    );
    if (status >= 400) return null;
    const { location } = headers;
    if (typeof location !== 'string') throw unreadable(VIP, 'did not say where the bytes are');
    return location;
  };
}
