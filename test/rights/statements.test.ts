/** Contract 3.6, rule by rule. Each row says only how it differs from the case that is allowed. */
import { describe, expect, test } from 'vitest';
import { decideByStatements } from '../../rights/statements/decide.js';
import type {
  ContentFacts,
  Path,
  RecipientFacts,
  StatementQuestion,
} from '../../rights/statements/question.js';
import type { Statement } from '../../rights/statements/statement.js';
import { content, NOW, recipient, statement, territories } from './statements.js';

interface Row {
  readonly name: string;
  readonly content?: Partial<ContentFacts>;
  readonly recipient?: Partial<RecipientFacts>;
  readonly question?: Partial<StatementQuestion>;
  readonly statements?: readonly Partial<Statement>[];
  readonly maxAgeMinutes?: number;
  readonly outcome?: 'allow' | 'deny' | 'hold';
  readonly codes?: readonly string[];
}

function decideRow(row: Row) {
  const question = {
    use: 'promotion' as const,
    at: NOW,
    ...row.question,
    recipient: { ...recipient, ...row.recipient },
  };
  const statements = (row.statements ?? [{}]).map((more) => statement(more));
  const policy = { now: NOW, maxAgeMinutes: row.maxAgeMinutes ?? null };
  return decideByStatements({ ...content, ...row.content }, question, statements, policy);
}

function withForm(productForm: string, productFormDetails: readonly string[] | undefined): readonly Path[] {
  return content.paths.map((path) => ({ ...path, productForm, productFormDetails }));
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
    name: 'a state that nobody knows',
    content: { status: 'ACTIVE' as never },
    outcome: 'deny',
    codes: ['status_unknown'],
  },
  {
    name: 'an expiry that cannot be read',
    content: { expiresAt: 'soon' },
    outcome: 'deny',
    codes: ['asset_expired'],
  },
  {
    name: 'an embargo that cannot be read',
    content: { embargoUntil: 'soon' },
    outcome: 'hold',
    codes: ['embargoed'],
  },
  {
    name: 'an end that cannot be read',
    statements: [{ until: 'soon' }],
    outcome: 'deny',
    codes: ['window_unreadable'],
  },
  {
    name: 'a beginning that cannot be read',
    statements: [{ from: '' }],
    outcome: 'deny',
    codes: ['window_unreadable'],
  },
  {
    name: 'a restriction whose dates cannot be read',
    statements: [{}, { effect: 'restrict', from: 'soon', until: 'later' }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  { name: 'a restriction to come', statements: [{}, { effect: 'restrict', from: '2026-11-05T12:00:01Z' }] },
  {
    name: 'rights told nobody knows when',
    statements: [{ source: { asOf: 'lately' } }],
    maxAgeMinutes: 60,
    outcome: 'hold',
    codes: ['rights_stale'],
  },
  {
    name: 'a time that cannot be read',
    question: { at: '2026-02-31T00:00:00Z' },
    outcome: 'deny',
    codes: ['invalid_instant'],
  },
  {
    name: 'content that is used nowhere',
    content: { paths: [] },
    outcome: 'deny',
    codes: ['no_rights_data'],
  },
  {
    name: 'a restriction here, and no grant',
    statements: [{ effect: 'restrict' }],
    outcome: 'deny',
    codes: ['no_rights_data', 'restricted'],
  },
  {
    name: 'nobody knows where, and the language is another one',
    recipient: { territories: undefined },
    statements: [{ languages: ['fr'] }],
    outcome: 'deny',
    codes: ['recipient_territory', 'language'],
  },

  {
    name: 'a restriction of somebody, for nobody in particular',
    recipient: { id: undefined },
    statements: [{}, { effect: 'restrict', recipientIds: ['rcp_2'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction of a type, for a recipient of none known',
    recipient: { type: undefined },
    statements: [{}, { effect: 'restrict', recipientTypes: ['printer'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction of somebody else',
    statements: [{}, { effect: 'restrict', recipientIds: ['rcp_2'] }],
  },
  {
    name: 'a grant to nobody in particular, for nobody in particular',
    recipient: { id: undefined },
    statements: [{ recipientIds: [''] }],
    outcome: 'deny',
    codes: ['recipient'],
  },
  {
    name: 'a restriction of a variety, for its language',
    content: { language: 'pt' },
    statements: [{}, { effect: 'restrict', languages: ['pt-BR'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction of another variety',
    content: { language: 'pt-PT' },
    statements: [{}, { effect: 'restrict', languages: ['pt-BR'] }],
  },
  {
    name: 'a restriction of a language by its other code',
    content: { language: 'fr' },
    statements: [{}, { effect: 'restrict', languages: ['fre'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction of a language, for what is in several',
    content: { language: 'mul' },
    statements: [{}, { effect: 'restrict', languages: ['fr'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  { name: 'languages in any case', content: { language: 'EN-au' }, statements: [{ languages: ['En'] }] },

  {
    name: 'a detail of the product’s form',
    content: { paths: withForm('ED', ['E101']) },
    statements: [{ productForms: ['E101'] }],
  },
  {
    name: 'a detail of the form that is not known',
    content: { paths: withForm('ED', undefined) },
    statements: [{ productForms: ['E101'] }],
    outcome: 'deny',
    codes: ['product_form'],
  },
  {
    name: 'a restriction of a detail that is not known',
    content: { paths: withForm('ED', undefined) },
    statements: [{}, { effect: 'restrict', productForms: ['E101'] }],
    outcome: 'deny',
    codes: ['restricted'],
  },
  {
    name: 'a restriction of another detail',
    content: { paths: withForm('ED', ['E107']) },
    statements: [{}, { effect: 'restrict', productForms: ['E101'] }],
  },
  {
    name: 'a restriction of another form',
    statements: [{}, { effect: 'restrict', productForms: ['ED'] }],
  },

  {
    name: 'meant for bloggers, kept in the house',
    content: { audience: ['10'] },
    recipient: { type: 'internal' },
  },
  {
    name: 'a type that every object has a name for',
    content: { audience: ['03'] },
    recipient: { type: 'constructor' },
    outcome: 'deny',
    codes: ['audience'],
  },

  {
    name: 'every reason is told, in the order of the rules',
    content: { status: 'withdrawn', review: 'in_review', embargoUntil: '2026-11-06T00:00:00Z' },
    statements: [{ languages: ['fr'], uses: ['sale'], territories: { include: ['US'] } }],
    outcome: 'deny',
    codes: ['withdrawn', 'approval_missing', 'territory', 'language', 'use', 'embargoed'],
  },
];

test.each(rows)('$name', (row) => {
  const { outcome, reasons } = decideRow(row);
  expect([outcome, ...reasons.map(({ code }) => code)]).toEqual([
    row.outcome ?? 'allow',
    ...(row.codes ?? []),
  ]);
});

/** Each row: what the recipient covers, what the one grant names, and whether the one lies inside the other. */
describe.each<[string, string, string, boolean]>([
  ['a district of what is excluded', 'GB-LND', 'GB - GB-ENG', false],
  ['a district of another nation', 'GB-GLG', 'GB - GB-ENG', true],
  ['a nation of the country', 'GB-SCT', 'GB', true],
  ['a country by its nations', 'GB', 'GB-ENG GB-SCT GB-WLS GB-NIR', false],
  ['a country without a part, where that is not granted', 'CA - CA-QC', 'CA - CA-QC', false],
  ['a part of it that is left', 'CA-ON', 'CA - CA-QC', true],
  ['the part that is excluded', 'CA-QC', 'WORLD - CA-QC', false],
  ['a part, where its country is excluded', 'CA-QC', 'CA-QC - CA', false],
  ['what has a code of its own, by its country', 'US-PR', 'US', false],
  ['what has a code of its own, by that', 'US-PR', 'PR', true],
  ['what has a code of its own, where that is excluded', 'US-PR', 'WORLD - PR', false],
  ['a country, where one with a code of its own is excluded', 'US', 'US - PR', true],
  ['an alias', 'UK', 'GB', true],
  ['Kosovo by its own code', 'XK', 'RS-KM', true],
  ['Kosovo in the world', 'RS-KM', 'WORLD', true],
  ['Kosovo by Serbia', 'RS-KM', 'RS', false],
  ['Kosovo, where Serbia is excluded', 'RS-KM', 'WORLD - RS', false],
  ['Kosovo, where another part of Serbia is excluded', 'RS-KM', 'WORLD - RS-VO', true],
  ['a district of Kosovo', 'RS-25', 'WORLD - RS-KM', false],
  ['Serbia, where Kosovo is excluded', 'RS', 'WORLD - RS-KM', false],
  ['the world without Serbia, where that is excluded', 'WORLD - RS', 'WORLD - RS', false],
  ['the world without Serbia and Kosovo', 'WORLD - RS RS-KM', 'WORLD - RS', true],
  ['a code that is none', 'QZ', 'WORLD', false],
  ['the rest of a world that nobody told', 'ROW', 'WORLD', false],
  ['nothing that is left', 'AU - AU', 'WORLD', false],
  ['a place, where a code that is none is excluded', 'AU', 'WORLD - QZ', false],
  ['a place, beside a code that is none', 'AU', 'AU QZ', true],
  ['the world, less what cannot be read', 'WORLD - QZ', 'WORLD', true],
])('%s', (_, covered, granted, isInside) => {
  test(`${covered} in ${granted}`, () => {
    const { outcome } = decideRow({
      name: '',
      recipient: { territories: territories(covered) },
      statements: [{ territories: territories(granted) }],
    });
    expect(outcome).toBe(isInside ? 'allow' : 'deny');
  });
});

/** Each row: the recipient, the restriction beside a grant of the world, and whether it is in the way. */
test.each<[string, string, boolean]>([
  ['GB-LND', 'GB-ENG', true],
  ['GB-ENG', 'GB-LND', true],
  ['GB-SCT', 'GB-ENG', false],
  ['US-PR', 'US', false],
  ['PR', 'US-PR', true],
  ['RS', 'RS-KM', true],
  ['RS-KM', 'RS', true],
  ['CA', 'WORLD - CA-QC', true],
  ['CA-QC', 'WORLD - CA', false],
  ['AU', 'QZ', true],
  ['AU', 'WORLD - QZ', true],
])('%s under a restriction of %s', (covered, restricted, isInTheWay) => {
  const { reasons } = decideRow({
    name: '',
    recipient: { territories: territories(covered) },
    statements: [
      { territories: { include: ['WORLD'] } },
      { effect: 'restrict', territories: territories(restricted) },
    ],
  });
  expect(reasons.map(({ code }) => code)).toEqual(isInTheWay ? ['restricted'] : []);
});

describe('the rest of the world that a restriction names', () => {
  const rest: Partial<Statement> = { effect: 'restrict', territories: { include: ['ROW'] } };
  const codesFor = (covered: string, ...statements: Partial<Statement>[]) =>
    decideRow({ name: '', recipient: { territories: territories(covered) }, statements }).reasons.map(
      ({ code }) => code,
    );

  test('is not where a grant names the place', () => {
    expect(codesFor('AU', {}, rest)).toEqual([]);
    expect(codesFor('CA-QC', { territories: { include: ['CA-QC'] } }, rest)).toEqual([]);
  });

  test('is everywhere else, also in the other parts of a country', () => {
    const world: Partial<Statement> = { territories: { include: ['WORLD'] } };
    expect(codesFor('US', world, rest)).toEqual(['restricted']);
    expect(codesFor('CA-ON', world, rest, { territories: { include: ['CA-QC'] } })).toEqual(['restricted']);
  });

  test('is still there where a second restriction names the place', () => {
    const world: Partial<Statement> = { territories: { include: ['WORLD'] } };
    const second: Partial<Statement> = {
      effect: 'restrict',
      territories: { include: ['US'] },
      languages: ['fr'],
    };
    expect(codesFor('US', world, rest, second)).toEqual(['restricted']);
  });
});

describe('what is used through several products', () => {
  const other = { subjects: [{ level: 'product', value: '9781999900021' }], productForm: 'ED' };
  const through = (statements: readonly Partial<Statement>[]) =>
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
    message: 'The rights do not cover CA, US.',
    territories: ['CA', 'US'],
  });
  expect(partly.reasons[0]?.statementId).toMatch(/^rgt_\d+$/);
  const later = decideRow({ name: '', statements: [{ from: '2027-01-01T00:00:00Z' }] });
  expect(later.reasons[0]).toMatchObject({ until: '2027-01-01T00:00:00Z' });
});
