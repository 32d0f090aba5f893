/** Statements of rights as their source tells them, and the decision by them (contract 3.6). */
import { z } from 'zod';
import type { ContentFacts } from '../../../rights/statements/question.js';
import type { KnownStatement } from '../../../rights/statements/statement.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { anyOf, instant, paged, shaped } from '../http/parameters.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute } from '../http/route.js';
import { inTransaction } from '../transaction.js';
import { decide, type RightsDecision } from './decide.js';
import { RightsQuestion } from './question.js';
import { readContents, readStatements } from './read-content.js';
import { readStatementPage } from './read-page.js';
import { RightsStatement, RightsStatementBody } from './statement.js';
import { statementOf, upsertStatements } from './upsert.js';

const putStatement = defineRoute({
  method: 'PUT',
  path: '/rights/{system}:{ref}',
  summary:
    'Create or replace a whole statement by what its source calls it. An older revision of the source is refused.',
  scope: 'rights:write',
  query: z.strictObject({}),
  body: RightsStatementBody,
  answers: { 200: RightsStatement, 201: RightsStatement },
  idempotency: 'NONE',
  precondition: false,
  limit: 'WRITE',
  async handle({ params, body, tenant, actor, requestId }, { db, clock }) {
    if (body.source.system !== params.system || body.source.ref !== params.ref) {
      throw new ProblemError('validation-failed', 'The source in the body is not the one in the address.', {
        errors: [{ pointer: '/source', code: 'custom', message: 'It must be the source in the address.' }],
      });
    }
    const sender = { tenant, actor, at: clock.now(), correlationId: requestId };
    const [upserted] = await inTransaction(db, (transaction) =>
      upsertStatements(transaction, [body], sender),
    );
    if (upserted === undefined) throw new Error('A statement was sent and not answered.');
    const { row, outcome } = upserted;
    if (outcome === 'REFUSED') {
      throw new ProblemError('state-conflict', 'The statement is here in a newer revision of its source.', {
        current: { revision: row.revision, state: row.source_revision },
      });
    }
    return { status: outcome === 'CREATED' ? 201 : 200, body: statementOf(row), revision: row.revision };
  },
});

const listStatements = defineRoute({
  method: 'GET',
  path: '/rights',
  summary: 'Statements in the order of their last change. subject=product:9781… for those about one subject.',
  scope: 'rights:read',
  query: z.strictObject({
    ...paged,
    ...shaped,
    subject: anyOf(
      z.string().regex(/^(work|product|asset|kind):.+$/, 'It must be a level, a colon and a value.'),
    ),
    updatedSince: instant.optional(),
  }),
  body: null,
  answers: { 200: z.strictObject({ items: z.array(RightsStatement), nextCursor: z.string().nullable() }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, query: { limit, cursor, subject, updatedSince } }, { db }) {
    const rows = await readStatementPage(db, {
      tenant,
      subjects: subject,
      updatedSince,
      after: decodeCursor(z.tuple([z.iso.datetime(), z.string()]), cursor),
      limit: limit + 1,
    });
    const page = pageOf(rows, {
      limit,
      place: (row) => [row.updated_at.toISOString(), row.statement_id],
      item: statementOf,
    });
    return { status: 200, body: page };
  },
});

const PolicyReason = z.strictObject({
  code: z.string(),
  message: z.string(),
  statementId: z.string().optional(),
  until: z.string().optional(),
  assetId: z.string().optional(),
  versionId: z.string().optional(),
});

const Decided = z.strictObject({
  assetId: z.string().nullable(),
  versionId: z.string().nullable(),
  outcome: z.enum(['allow', 'hold', 'deny']),
  reasons: z.array(PolicyReason),
  statementIds: z.array(z.string()),
  rightsRevision: z.string(),
  evaluatedAt: z.iso.datetime(),
});

const evaluate = defineRoute({
  method: 'POST',
  path: '/rights:evaluate',
  summary:
    'Whether up to 200 things would be allowed: one decision for each, in their order. Nothing is changed.',
  scope: 'rights:read',
  query: z.strictObject({}),
  body: z.strictObject({ items: z.array(RightsQuestion).min(1).max(200) }),
  answers: { 200: z.strictObject({ results: z.array(Decided) }) },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle({ tenant, body: { items } }, { db, clock, settings }) {
    const contents = await readContents(db, {
      tenant,
      assetIds: items.flatMap(({ assetId }) => assetId ?? []),
      versionIds: items.flatMap(({ versionId }) => versionId ?? []),
    });
    const statements = await readStatements(db, tenant, contents.values());
    const rules = { now: clock.now(), maxAgeMinutes: settings.rightsMaxAgeMinutes };
    const results = items.map((question) =>
      resultOf(question, contents.get(question.versionId ?? question.assetId ?? ''), statements, rules),
    );
    return { status: 200, body: { results } };
  },
});

function resultOf(
  question: RightsQuestion,
  content: ContentFacts | undefined,
  statements: readonly KnownStatement[],
  rules: { now: Date; maxAgeMinutes: number | null },
): RightsDecision & { assetId: string | null; versionId: string | null } {
  if (content === undefined) {
    return {
      assetId: question.assetId ?? null,
      versionId: question.versionId ?? null,
      outcome: 'deny',
      reasons: [{ code: 'not_found', message: 'There is no such asset or version.' }],
      statementIds: [],
      rightsRevision: '',
      evaluatedAt: rules.now.toISOString(),
    };
  }
  const { assetId, versionId } = content;
  return { assetId, versionId, ...decide(content, question, statements, rules) };
}

export const rightsRoutes: readonly AnyRoute[] = [putStatement, listStatements, evaluate];
