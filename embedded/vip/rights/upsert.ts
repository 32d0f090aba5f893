import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Selectable } from 'kysely';
import { baseOf } from '../contract/base.js';
import { appendEvents } from '../events/append.js';
import { newId } from '../ids.js';
import { type Mirror, type Sender, type Upserted, upsertMirrored } from '../mirror/upsert.js';
import type { ServiceTables } from '../service-tables.js';
import type { VipTables } from '../tables.js';
import type { RightsStatementBody } from './statement.js';

export type StatementRow = Selectable<ServiceTables['vip.rights_statement']>;

/**
 * Creates or replaces the statements, each of which stands in the list once, and tells the feed. One answer for each,
 * in their order. It needs a transaction.
 */
export async function upsertStatements(
  transaction: Kysely<VipTables>,
  statements: readonly RightsStatementBody[],
  sender: Sender,
): Promise<Upserted<StatementRow>[]> {
  const upserted = await upsertMirrored(transaction, STATEMENTS, statements, sender);
  const { tenant, at, actor, correlationId } = sender;
  const changed = upserted.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'UPDATED');
  const events = changed.map(({ row }) => ({
    tenant,
    type: 'rights.changed' as const,
    occurredAt: at,
    subject: { type: 'rights' as const, id: row.statement_id, revision: row.revision },
    related: row.subject_level === 'product' ? { isbn13: [row.subject_value] } : {},
    actor,
    correlationId,
    details: { ...row.record },
  }));
  await appendEvents(transaction, events);
  return upserted;
}

/** The statement as the API tells it. */
export function statementOf(row: StatementRow) {
  const { externalRefs, ...statement } = row.record;
  return { ...baseOf(row.statement_id, row, externalRefs), ...statement };
}

const STATEMENTS: Mirror<RightsStatementBody, StatementRow> = {
  table: 'vip.rights_statement',
  id: 'statement_id',
  changing: ['revision', 'updated_at', 'source_revision', 'subject_level', 'subject_value', 'record'],
  create: (statement, { tenant, at, actor }) => ({
    tenant,
    statement_id: newId('rgt'),
    revision: 1,
    created_at: at,
    updated_at: at,
    created_by: actor,
    source_system: statement.source.system,
    source_ref: statement.source.ref,
    ...columnsOf(statement),
  }),
  renew: (row, statement, { at }) =>
    // Also asOf counts: rights that are told again are fresh again.
    isDeepStrictEqual(row.record, statement)
      ? null
      : { ...row, ...columnsOf(statement), revision: row.revision + 1, updated_at: at },
};

/** The statement, and what it is found by. */
function columnsOf(statement: RightsStatementBody) {
  return {
    source_revision: statement.source.revision,
    subject_level: statement.subject.level,
    subject_value: statement.subject.value,
    record: statement,
  };
}
