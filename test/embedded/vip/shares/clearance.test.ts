/** Whether whoever has a link may have a file by the rights: the base case is cleared, each row says what differs. */
import { expect, test } from 'vitest';
import { type SharedWith, whyNotCleared } from '../../../../embedded/vip/shares/clearance.js';
import type { ContentFacts } from '../../../../rights/statements/question.js';
import type { Statement } from '../../../../rights/statements/statement.js';

const NOW = new Date('2026-11-05T12:00:00Z');

const CONTENT: ContentFacts = {
  assetId: 'ast_1',
  versionId: 'asv_1',
  processing: 'ready',
  review: 'approved',
  status: 'active',
  isOnHold: false,
  language: 'en',
  audience: ['00'],
  embargoUntil: null,
  expiresAt: null,
  paths: [
    {
      subjects: [
        { level: 'product', value: '9781999900014' },
        { level: 'work', value: '17' },
      ],
      productForm: 'BB',
    },
  ],
};

const PRODUCT = { level: 'product', value: '9781999900014' };
const WORK = { level: 'work', value: '17' };

function grant(more: Partial<Statement> = {}): Statement {
  return {
    subject: PRODUCT,
    effect: 'grant',
    territories: { include: ['AU', 'NZ'] },
    source: { asOf: '2026-11-05T11:00:00Z' },
    ...more,
  };
}
const restriction = (include: string[]) => grant({ effect: 'restrict', territories: { include } });

interface Row {
  readonly name: string;
  readonly statements?: readonly Statement[];
  readonly content?: Partial<ContentFacts>;
  readonly shared?: Partial<SharedWith>;
  /** Codes; null: cleared. */
  readonly expected: readonly string[] | null;
}

const rows: readonly Row[] = [
  { name: 'a grant for somewhere', expected: null },
  { name: 'nothing known', statements: [], expected: ['no_rights_data'] },
  {
    name: 'a grant of something else',
    statements: [grant({ subject: { level: 'product', value: '9781999900021' } })],
    expected: ['no_rights_data'],
  },
  {
    name: 'a grant that ends a moment later',
    statements: [grant({ until: '2026-11-05T12:00:00.001Z' })],
    expected: null,
  },
  { name: 'a grant that ends now', statements: [grant({ until: NOW.toISOString() })], expected: ['expired'] },
  {
    name: 'a grant that begins later',
    statements: [grant({ from: '2026-11-06T00:00:00Z' })],
    expected: ['not_yet'],
  },
  {
    name: 'one grant that has ended beside one that has not',
    statements: [grant({ until: NOW.toISOString() }), grant({ territories: { include: ['GB'] } })],
    expected: null,
  },
  {
    name: 'a restriction of a part',
    statements: [grant({ territories: { include: ['WORLD'] } }), restriction(['US'])],
    expected: null,
  },
  {
    name: 'a restriction of all but one country',
    statements: [grant(), restriction(['AU'])],
    expected: null,
  },
  { name: 'a restriction of all', statements: [grant(), restriction(['WORLD'])], expected: ['restricted'] },
  {
    name: 'a restriction of every country of the grant',
    statements: [grant(), restriction(['NZ']), restriction(['AU'])],
    expected: ['restricted'],
  },
  {
    name: 'the rest of the world beside a restriction',
    statements: [grant({ territories: { include: ['ROW'] } }), restriction(['US'])],
    expected: null,
  },
  {
    name: 'work and product that have one country in common',
    statements: [grant(), grant({ subject: WORK, territories: { include: ['NZ', 'GB'] } })],
    expected: null,
  },
  {
    name: 'work and product that have none in common',
    statements: [grant(), grant({ subject: WORK, territories: { include: ['GB'] } })],
    expected: ['territory'],
  },
  { name: 'a grant for review', statements: [grant({ uses: ['review'] })], expected: null },
  { name: 'a grant for sale only', statements: [grant({ uses: ['sale'] })], expected: ['use'] },
  { name: 'another language', statements: [grant({ languages: ['fr'] })], expected: ['language'] },
  {
    name: 'a grant for the press, shared with nobody in particular',
    statements: [grant({ recipientTypes: ['press'] })],
    expected: ['recipient'],
  },
  {
    name: 'a grant for the press, shared with it',
    statements: [grant({ recipientTypes: ['press'] })],
    shared: { audience: 'press' },
    expected: null,
  },
  {
    name: 'a grant for one recipient, shared with another',
    statements: [grant({ recipientIds: ['rcp_1'] })],
    shared: { recipientId: 'rcp_2' },
    expected: ['recipient'],
  },
  {
    name: 'a grant for one recipient, shared with it',
    statements: [grant({ recipientIds: ['rcp_1'] })],
    shared: { recipientId: 'rcp_1' },
    expected: null,
  },
  {
    name: 'an asset for the press, shared with anybody',
    content: { audience: ['07'] },
    expected: ['audience'],
  },
  {
    name: 'an asset for the press, shared with it',
    content: { audience: ['07'] },
    shared: { audience: 'press' },
    expected: null,
  },
];

test.each(rows)('$name', ({ statements = [grant()], content, shared, expected }) => {
  const reasons = whyNotCleared(
    { ...CONTENT, ...content },
    { recipientId: null, audience: null, ...shared },
    statements.map((body, place) => ({ id: `rgt_${place}`, revision: 1, body })),
    { now: NOW, maxAgeMinutes: null },
  );
  expect(reasons?.map(({ code }) => code) ?? null).toEqual(expected);
});

test('rights that are too old hold', () => {
  const statements = [{ id: 'rgt_1', revision: 1, body: grant() }];
  const shared = { recipientId: null, audience: null };
  const codes = (maxAgeMinutes: number) =>
    whyNotCleared(CONTENT, shared, statements, { now: NOW, maxAgeMinutes })?.map(({ code }) => code);
  expect([codes(60), codes(59)]).toEqual([undefined, ['rights_stale']]);
});
