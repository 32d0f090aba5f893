/** Contract 3.6, rule by rule. Each row says only how it differs from the case that is allowed. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../embedded/vip/rights/decide.js';
import type {
  ContentFacts,
  KnownStatement,
  RightsQuestion,
} from '../../../../embedded/vip/rights/question.js';
import { RightsQuestion as Question } from '../../../../embedded/vip/rights/question.js';
import { RightsStatementBody } from '../../../../embedded/vip/rights/statement.js';

const NOW = '2026-11-05T12:00:00Z';
const ISBN = '9781999900014';

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
  paths: [
    {
      subjects: [
        { level: 'product', value: ISBN },
        { level: 'work', value: '17' },
        { level: 'asset', value: 'ast_1' },
        { level: 'kind', value: 'front_cover' },
      ],
      productForm: 'BB',
    },
  ],
};

const recipient = { type: 'print_retailer', id: 'rcp_1', territories: { include: ['AU'] } };

let count = 0;
function statement(more: Record<string, unknown> = {}): KnownStatement {
  count += 1;
  const body = RightsStatementBody.parse({
    subject: { level: 'product', value: ISBN },
    effect: 'grant',
    territories: { include: ['AU', 'NZ'] },
    source: { system: 'test', ref: String(count), revision: '1', asOf: '2026-11-05T11:00:00Z' },
    ...more,
  });
  return { id: `rgt_${count}`, revision: 1, body };
}

interface Row {
  readonly name: string;
  readonly content?: Partial<ContentFacts>;
  readonly recipient?: Record<string, unknown>;
  readonly question?: Partial<RightsQuestion>;
  readonly statements?: readonly Record<string, unknown>[];
  readonly maxAgeMinutes?: number;
  readonly outcome?: 'allow' | 'deny' | 'hold';
  readonly codes?: readonly string[];
}

function decideRow(row: Row) {
  const question = Question.parse({
    versionId: 'asv_1',
    use: 'promotion',
    at: NOW,
    ...row.question,
    recipient: { ...recipient, ...row.recipient },
  });
  const statements = (row.statements ?? [{}]).map((more) => statement(more));
  const rules = { now: new Date(NOW), maxAgeMinutes: row.maxAgeMinutes ?? null };
  return decide({ ...content, ...row.content }, question, statements, rules);
}

const rows: readonly Row[] = [
  { name: 'what a grant covers is allowed' },

  { name: 'withdrawn', content: { status: 'withdrawn' }, outcome: 'deny', codes: ['withdrawn'] },
  { name: 'archived', content: { status: 'archived' }, outcome: 'deny', codes: ['archived'] },
  { name: 'quarantined', content: { processing: 'quarantined' }, outcome: 'deny', codes: ['quarantined'] },
  { name: 'on legal hold', content: { isOnHold: true }, outcome: 'deny', codes: ['legal_hold'] },
  { name: 'expired at this instant', content: { expiresAt: NOW }, outcome: 'deny', codes: ['asset_expired'] },
  { name: 'expiring a second later', content: { expiresAt: '2026-11-05T12:00:01Z' } },

  {
    name: 'not yet approved',
    content: { review: 'in_review' },
    outcome: 'hold',
    codes: ['approval_missing'],
  },
  {
    name: 'no version at all',
    content: { review: null, versionId: null },
    outcome: 'hold',
    codes: ['approval_missing'],
  },
  { name: 'rejected', content: { review: 'rejected' }, outcome: 'deny', codes: ['version_rejected'] },
  { name: 'revoked', content: { review: 'revoked' }, outcome: 'deny', codes: ['version_revoked'] },

  { name: 'no statement', statements: [], outcome: 'deny', codes: ['no_rights_data'] },
  {
    name: 'a restriction alone',
    statements: [{ effect: 'restrict', territories: { include: ['US'] } }],
    outcome: 'deny',
    codes: ['no_rights_data'],
  },
  {
    name: 'a statement about something else',
    statements: [{ subject: { level: 'work', value: '18' } }],
    outcome: 'deny',
    codes: ['no_rights_data'],
  },
  { name: 'rights told just in time', maxAgeMinutes: 60 },
  { name: 'rights told too long ago', maxAgeMinutes: 59, outcome: 'hold', codes: ['rights_stale'] },

  {
    name: 'no union of dimensions: en in the world and fr in France are not fr in the world',
    content: { language: 'fr' },
    statements: [
      { languages: ['en'], territories: { include: ['WORLD'] } },
      { languages: ['fr'], territories: { include: ['FR'] } },
    ],
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'two grants together, each whole',
    recipient: { territories: { include: ['AU', 'US'] } },
    statements: [{}, { territories: { include: ['US'] } }],
  },
  {
    name: 'two grants of which one is for another form',
    recipient: { territories: { include: ['AU', 'US'] } },
    statements: [{}, { territories: { include: ['US'] }, productForms: ['ED'] }],
    outcome: 'deny',
    codes: ['territory_partial'],
  },
  {
    name: 'a narrower level narrows',
    statements: [{}, { subject: { level: 'asset', value: 'ast_1' }, territories: { include: ['NZ'] } }],
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'a narrower level cannot widen',
    recipient: { territories: { include: ['US'] } },
    statements: [{}, { subject: { level: 'asset', value: 'ast_1' }, territories: { include: ['WORLD'] } }],
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'two levels that both cover',
    statements: [{}, { subject: { level: 'work', value: '17' }, territories: { include: ['WORLD'] } }],
  },
  {
    name: 'a restriction of a kind',
    statements: [{}, { effect: 'restrict', subject: { level: 'kind', value: 'front_cover' } }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction elsewhere',
    statements: [{}, { effect: 'restrict', territories: { include: ['NZ'] } }],
  },
  {
    name: 'a restriction in a part of the territory',
    recipient: { territories: { include: ['AU'] } },
    statements: [{}, { effect: 'restrict', territories: { include: ['AU-TAS'] } }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  { name: 'a restriction of another use', statements: [{}, { effect: 'restrict', uses: ['sale'] }] },
  { name: 'a restriction that is over', statements: [{}, { effect: 'restrict', until: NOW }] },
  {
    name: 'a restriction of a language, for what is in none known',
    content: { language: null },
    statements: [{}, { effect: 'restrict', languages: ['fr'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },

  {
    name: 'part of the territory outside',
    recipient: { territories: { include: ['AU', 'US', 'CA'] } },
    outcome: 'deny',
    codes: ['territory_partial'],
  },
  {
    name: 'all of it outside',
    recipient: { territories: { include: ['US'] } },
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'nobody knows where',
    recipient: { territories: undefined },
    outcome: 'deny',
    codes: ['recipient_territory'],
  },
  {
    name: 'the world, in a grant for the world',
    recipient: { territories: { include: ['WORLD'] } },
    statements: [{ territories: { include: ['WORLD'] } }],
  },
  {
    name: 'the world, in a grant for all but one',
    recipient: { territories: { include: ['WORLD'] } },
    statements: [{ territories: { include: ['WORLD'], exclude: ['US'] } }],
    outcome: 'deny',
    codes: ['territory_partial'],
  },
  {
    name: 'the world but one, in the same',
    recipient: { territories: { include: ['WORLD'], exclude: ['US'] } },
    statements: [{ territories: { include: ['WORLD'], exclude: ['US'] } }],
  },
  {
    name: 'a country of which a part is excluded',
    statements: [{ territories: { include: ['AU'], exclude: ['AU-TAS'] } }],
    outcome: 'deny',
    codes: ['territory'],
  },
  { name: 'a part of a country that is granted', recipient: { territories: { include: ['AU-TAS'] } } },
  {
    name: 'a country, in a grant for a part of it',
    statements: [{ territories: { include: ['AU-TAS'] } }],
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'the rest of the world',
    recipient: { territories: { include: ['AU'] } },
    statements: [{ territories: { include: ['ROW'] } }, { territories: { include: ['US'] } }],
  },
  {
    name: 'the rest of the world without what a sibling names',
    statements: [
      { territories: { include: ['ROW'] } },
      { territories: { include: ['AU'] }, languages: ['fr'] },
    ],
    outcome: 'deny',
    codes: ['territory'],
  },
  {
    name: 'the rest of the world, of which the statement itself names a part',
    statements: [{ territories: { include: ['ROW', 'AU-TAS'] } }],
  },
  {
    name: 'the rest of the world, whatever another subject names',
    statements: [{ territories: { include: ['ROW'] } }, { subject: { level: 'work', value: '17' } }],
  },

  {
    name: 'a language that covers a variety',
    content: { language: 'en-AU' },
    statements: [{ languages: ['en'] }],
  },
  {
    name: 'a variety that does not cover its language',
    statements: [{ languages: ['en-AU'] }],
    outcome: 'deny',
    codes: ['language'],
  },
  {
    name: 'a language that begins alike',
    content: { language: 'enm' },
    statements: [{ languages: ['en'] }],
    outcome: 'deny',
    codes: ['language'],
  },
  {
    name: 'no language at all',
    content: { language: 'zxx' },
    statements: [{ languages: ['fr'] }],
    recipient: { languages: ['fr'] },
  },
  {
    name: 'a language that is not known',
    content: { language: null },
    statements: [{ languages: ['en'] }],
    outcome: 'deny',
    codes: ['language'],
  },
  {
    name: 'a recipient of another language',
    recipient: { languages: ['fr'] },
    outcome: 'deny',
    codes: ['recipient_language'],
  },

  { name: 'the product’s form', statements: [{ productForms: ['BB', 'BC'] }] },
  { name: 'another form', statements: [{ productForms: ['ED'] }], outcome: 'deny', codes: ['product_form'] },
  {
    name: 'the recipient’s channels',
    recipient: { channels: ['retail'] },
    statements: [{ channels: ['retail', 'library'] }],
  },
  {
    name: 'one channel too many',
    recipient: { channels: ['retail', 'club'] },
    statements: [{ channels: ['retail'] }],
    outcome: 'deny',
    codes: ['channel'],
  },
  {
    name: 'the one channel asked for',
    recipient: { channels: ['retail', 'club'] },
    question: { channel: 'retail' },
    statements: [{ channels: ['retail'] }],
  },
  { name: 'no channel known', statements: [{ channels: ['retail'] }], outcome: 'deny', codes: ['channel'] },
  { name: 'another use', statements: [{ uses: ['sale'] }], outcome: 'deny', codes: ['use'] },
  {
    name: 'a use that the recipient does not take',
    recipient: { uses: ['sale'] },
    outcome: 'deny',
    codes: ['recipient_use'],
  },
  { name: 'the recipient by name', statements: [{ recipientIds: ['rcp_1'] }] },
  {
    name: 'another recipient',
    statements: [{ recipientIds: ['rcp_2'] }],
    outcome: 'deny',
    codes: ['recipient'],
  },
  {
    name: 'recipients of another type',
    statements: [{ recipientTypes: ['printer'] }],
    outcome: 'deny',
    codes: ['recipient'],
  },
  { name: 'meant for the press', content: { audience: ['07'] }, outcome: 'deny', codes: ['audience'] },
  { name: 'meant for the press, sent to it', content: { audience: ['07'] }, recipient: { type: 'press' } },
  { name: 'meant for customers, sent to a shop', content: { audience: ['03'] } },
  {
    name: 'restricted, to somebody of no type',
    content: { audience: ['01'] },
    recipient: { type: undefined },
    outcome: 'deny',
    codes: ['audience'],
  },

  { name: 'from this instant', statements: [{ from: NOW }] },
  { name: 'until this instant', statements: [{ until: NOW }], outcome: 'deny', codes: ['expired'] },
  {
    name: 'from a second later',
    statements: [{ from: '2026-11-05T12:00:01Z' }],
    outcome: 'hold',
    codes: ['not_yet'],
  },
  {
    name: 'a part of the territory from later on',
    recipient: { territories: { include: ['AU', 'US'] } },
    statements: [{}, { territories: { include: ['US'] }, from: '2027-01-01T00:00:00Z' }],
    outcome: 'hold',
    codes: ['not_yet'],
  },

  {
    name: 'embargoed',
    content: { embargoUntil: '2026-11-06T00:00:00Z' },
    outcome: 'hold',
    codes: ['embargoed'],
  },
  { name: 'embargoed until this instant', content: { embargoUntil: NOW } },
  {
    name: 'embargoed, within the lead of somebody who honours it',
    content: { embargoUntil: '2026-12-05T12:00:00Z' },
    recipient: { honoursEmbargo: true, leadTime: { sendFrom: 'P30D' } },
  },
  {
    name: 'embargoed, before that lead',
    content: { embargoUntil: '2026-12-05T12:00:01Z' },
    recipient: { honoursEmbargo: true, leadTime: { sendFrom: 'P4W2D' } },
    outcome: 'hold',
    codes: ['embargoed'],
  },
  {
    name: 'embargoed, within the lead of somebody who does not honour it',
    content: { embargoUntil: '2026-11-06T00:00:00Z' },
    recipient: { leadTime: { sendFrom: 'P30D' } },
    outcome: 'hold',
    codes: ['embargoed'],
  },

  {
    name: 'every reason is told',
    content: { status: 'withdrawn', review: 'in_review', embargoUntil: '2026-11-06T00:00:00Z' },
    statements: [{ languages: ['fr'], uses: ['sale'], territories: { include: ['US'] } }],
    outcome: 'deny',
    codes: ['withdrawn', 'approval_missing', 'embargoed', 'language', 'use', 'territory'],
  },
];

test.each(rows)('$name', (row) => {
  const { outcome, reasons } = decideRow(row);
  expect([outcome, ...reasons.map(({ code }) => code)]).toEqual([
    row.outcome ?? 'allow',
    ...(row.codes ?? []),
  ]);
});

describe('what is used through several products', () => {
  const [path] = content.paths;
  const other = { ...path, subjects: [{ level: 'product', value: '9781999900021' }], productForm: 'ED' };
  const through = (statements: readonly Record<string, unknown>[]) =>
    decideRow({ name: '', content: { paths: [...content.paths, other] }, statements });

  test('may go where it may through one of them', () => {
    expect(through([{ subject: { level: 'product', value: '9781999900021' } }]).outcome).toBe('allow');
  });

  test('tells the reasons of the nearest', () => {
    const nearest = { subject: { level: 'product', value: '9781999900021' }, from: '2027-01-01T00:00:00Z' };
    const { outcome, reasons } = through([{ languages: ['fr'] }, nearest]);
    expect([outcome, reasons.map(({ code }) => code)]).toEqual(['hold', ['not_yet']]);
  });
});

test('the sentence names the countries outside, the statement and the time', () => {
  const partly = decideRow({ name: '', recipient: { territories: { include: ['AU', 'US', 'CA'] } } });
  expect(partly.reasons[0]).toMatchObject({
    message: 'The rights do not cover US, CA.',
    statementId: expect.any(String),
  });
  const later = decideRow({ name: '', statements: [{ from: '2027-01-01T00:00:00Z' }] });
  expect(later.reasons[0]).toMatchObject({ until: '2027-01-01T00:00:00Z' });
});

test('the revision of the rights changes with any statement about it, and with no other', () => {
  const about = statement();
  const elsewhere = statement({ subject: { level: 'work', value: '99' } });
  const question = Question.parse({ versionId: 'asv_1', use: 'promotion', recipient });
  const rules = { now: new Date(NOW), maxAgeMinutes: null };
  const revisionBy = (...statements: KnownStatement[]) =>
    decide(content, question, statements, rules).rightsRevision;
  expect(revisionBy(about, elsewhere)).toBe(revisionBy(about));
  expect(revisionBy({ ...about, revision: 2 })).not.toBe(revisionBy(about));
});
