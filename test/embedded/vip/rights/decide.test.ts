/** What the service adds to the decision of the engine, whose rules are in test/rights/statements.test.ts. */
import { expect, test } from 'vitest';
import { decide } from '../../../../embedded/vip/rights/decide.js';
import { RightsQuestion } from '../../../../embedded/vip/rights/question.js';
import { RightsStatementBody } from '../../../../embedded/vip/rights/statement.js';
import type { ContentFacts } from '../../../../rights/statements/question.js';

const NOW = new Date('2026-11-05T12:00:00Z');
const ISBN = '9781999900014';
const rules = { now: NOW, maxAgeMinutes: null };

const content: ContentFacts = {
  assetId: 'ast_1',
  versionId: 'asv_1',
  status: 'active',
  isOnHold: false,
  processing: 'ready',
  review: 'approved',
  language: 'en',
  audience: [],
  embargoUntil: null,
  expiresAt: null,
  paths: [{ subjects: [{ level: 'product', value: ISBN }], productForm: 'BB' }],
};

function statement(more: Record<string, unknown> = {}, id = 'rgt_1', revision = 1) {
  const body = RightsStatementBody.parse({
    subject: { level: 'product', value: ISBN },
    effect: 'grant',
    territories: { include: ['AU', 'NZ'] },
    source: { system: 'test', ref: id, revision: '1', asOf: '2026-11-05T11:00:00Z' },
    ...more,
  });
  return { id, revision, body };
}

function question(more: Record<string, unknown> = {}) {
  const recipient = { type: 'print_retailer', territories: { include: ['AU'] } };
  return RightsQuestion.parse({ versionId: 'asv_1', use: 'promotion', recipient, ...more });
}

test('a question that names no time is about now', () => {
  const rightsFromNow = [statement({ from: '2026-11-05T12:00:00Z' })];
  expect(decide(content, question(), rightsFromNow, rules)).toMatchObject({
    outcome: 'allow',
    statementIds: ['rgt_1'],
    evaluatedAt: '2026-11-05T12:00:00.000Z',
  });
  const before = question({ at: '2026-11-05T22:59:59+11:00' });
  expect(decide(content, before, rightsFromNow, rules)).toMatchObject({
    outcome: 'hold',
    reasons: [{ code: 'not_yet', until: '2026-11-05T12:00:00Z' }],
    evaluatedAt: '2026-11-05T12:00:00.000Z',
  });
});

test('a reason has what the contract says and nothing else', () => {
  const recipient = { territories: { include: ['AU', 'US'] } };
  expect(decide(content, question({ recipient }), [statement()], rules).reasons).toEqual([
    { code: 'territory_partial', message: 'The rights do not cover US.', statementId: 'rgt_1' },
  ]);
});

test('the revision of the rights changes with any statement about it, and with no other', () => {
  const elsewhere = statement({ subject: { level: 'work', value: '99' } }, 'rgt_2');
  const revisionBy = (...statements: ReturnType<typeof statement>[]) =>
    decide(content, question(), statements, rules).rightsRevision;
  const others = [statement({}, 'rgt_3'), statement()];
  expect(revisionBy(statement(), elsewhere)).toBe(revisionBy(statement()));
  expect(revisionBy(statement({}, 'rgt_1', 2))).not.toBe(revisionBy(statement()));
  expect(revisionBy(...others)).not.toBe(revisionBy(statement()));
  expect(revisionBy(...others)).toBe(revisionBy(...others.toReversed()));
});
