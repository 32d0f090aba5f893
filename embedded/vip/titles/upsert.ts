import type { Kysely, Selectable } from 'kysely';
import { baseOf } from '../contract/base.js';
import { appendEvents, type NewEvent } from '../events/append.js';
import { newId } from '../ids.js';
import { type Mirror, type Sender, type Upserted, upsertMirrored } from '../mirror/upsert.js';
import type { ServiceTables } from '../service-tables.js';
import type { VipTables } from '../tables.js';
import { driftBetween } from './drift.js';
import type { TitleBody, TitleDrift } from './title.js';

export type TitleRow = Selectable<ServiceTables['vip.title']>;

/**
 * Creates or replaces the titles, each of which stands in the list once, and tells the feed. One answer for each, in
 * their order. It needs a transaction.
 */
export async function upsertTitles(
  transaction: Kysely<VipTables>,
  titles: readonly TitleBody[],
  sender: Sender,
): Promise<Upserted<TitleRow>[]> {
  const upserted = await upsertMirrored(transaction, TITLES, titles, sender);
  const events = upserted.flatMap((one) => eventsOf(one, sender));
  await appendEvents(transaction, events);
  return upserted;
}

/** The title as the API tells it. */
export function titleOf(row: TitleRow) {
  const { externalRefs, ...title } = row.record;
  return {
    ...baseOf(row.title_id, row, externalRefs),
    ...title,
    ...(row.drift.length === 0 ? {} : { drift: row.drift }),
  };
}

const TITLES: Mirror<TitleBody, TitleRow> = {
  table: 'vip.title',
  id: 'title_id',
  changing: ['revision', 'updated_at', 'source_revision', 'work', 'title', 'isbns', 'record', 'drift'],
  create: (title, { tenant, at, actor }) => ({
    tenant,
    title_id: newId('ttl'),
    revision: 1,
    created_at: at,
    updated_at: at,
    created_by: actor,
    source_system: title.source.system,
    source_ref: title.source.ref,
    ...columnsOf(title),
    drift: [],
  }),
  renew: (row, title, { at, isNewer }) => {
    const changed = driftBetween(row.record, title, at);
    if (!isNewer && changed.length === 0) return null;
    const drift = isNewer ? [] : added(row.drift, changed);
    return { ...row, ...columnsOf(title), drift, revision: row.revision + 1, updated_at: at };
  },
};

/** The title, and what it is searched by. */
function columnsOf(title: TitleBody) {
  return {
    source_revision: title.source.revision,
    work: `${title.workId.system}:${title.workId.value}`,
    title: title.title,
    isbns: title.products.map(({ isbn13 }) => isbn13),
    record: title,
  };
}

/** Of a field that drifted twice only the last is told. */
function added(drift: readonly TitleDrift[], changed: readonly TitleDrift[]): readonly TitleDrift[] {
  const fields = new Set(changed.map(({ field }) => field));
  return [...drift.filter(({ field }) => !fields.has(field)), ...changed];
}

function eventsOf({ outcome, row }: Upserted<TitleRow>, sender: Sender): NewEvent[] {
  if (outcome === 'REFUSED' || outcome === 'UNCHANGED') return [];
  const { tenant, at, actor, correlationId } = sender;
  const event = {
    tenant,
    occurredAt: at,
    subject: { type: 'title', id: row.title_id, revision: row.revision },
    related: { titleId: row.title_id, isbn13: row.isbns },
    actor,
    correlationId,
  } as const;
  const changes = row.drift.map(({ field }) => field);
  return [
    { ...event, type: 'title.updated' },
    ...(changes.length === 0 ? [] : [{ ...event, type: 'title.drift_detected', changes } as const]),
  ];
}
