import type { Kysely } from 'kysely';
import type { Act } from '../assets/write.js';
import { appendEvents } from '../events/append.js';
import type { VipTables } from '../tables.js';
import type { ShareRow } from './rows.js';

/** Tells feed and audit that a share was made or revoked. Last in a transaction: see events/append.ts. */
export async function tellOfShare(
  transaction: Kysely<VipTables>,
  row: ShareRow,
  type: 'share.created' | 'share.revoked',
  { tenant, actor, at, correlationId }: Act,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await appendEvents(transaction, [
    {
      tenant,
      type,
      occurredAt: at,
      subject: { type: 'share', id: row.share_id, revision: row.revision },
      related: relatedOf(row),
      actor,
      correlationId,
      details: {
        assetIds: row.asset_ids,
        expiresAt: row.expires_at.toISOString(),
        passwordSet: row.password_hash !== null,
        ...(row.max_downloads === null ? {} : { maxDownloads: row.max_downloads }),
        ...more,
      },
    },
  ]);
}

/** What of a share an event names: its asset where it is of one only. */
export function relatedOf({ asset_ids: assetIds, recipient_id: recipientId }: ShareRow): {
  readonly assetId?: string;
  readonly recipientId?: string;
} {
  const [only, ...others] = assetIds;
  return {
    ...(only === undefined || others.length > 0 ? {} : { assetId: only }),
    ...(recipientId === null ? {} : { recipientId }),
  };
}
