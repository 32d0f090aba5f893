/** A case file as people write one: what is read in it, what is not, and what the others of the file feel of that. */
import { expect, test } from 'vitest';
import { type ClearedCases, clearCases } from '../../cli/clear/clear-cases.js';

const NOW = '2026-06-15T12:00:00Z';

interface Outcome extends ClearedCases {
  readonly answers: readonly {
    id: string | null;
    decision: string;
    reason: string | null;
    exclusivity: string | null;
  }[];
  readonly complaints: readonly string[];
}

/** In pieces of a few signs, so that every value is cut somewhere. */
async function clearText(text: string, pieceLength = 7): Promise<Outcome> {
  const lines: string[] = [];
  const complaints: string[] = [];
  const counts = await clearCases({
    chunks: piecesOf(text, pieceLength),
    now: NOW,
    write: async (line) => void lines.push(line),
    complain: (sentence) => complaints.push(sentence),
  });
  return { ...counts, answers: lines.map((line) => JSON.parse(line)), complaints };
}

async function* piecesOf(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const clearValue = (value: unknown) => clearText(JSON.stringify(value, null, 2));

const WORLD = { release: '3.0', salesRights: [{ type: '01', regionsIncluded: 'WORLD' }] };
const GB = { country: 'GB' };
const caseOf = (more: object) => ({ id: 'x', statement: WORLD, query: GB, ...more });
const stating = (more: object) => caseOf({ statement: { ...WORLD, ...more } });
const asking = (more: object) => caseOf({ query: { ...GB, ...more } });

test('one line answers each case, in the order of the file', async () => {
  const cases = ['a', 'b', 'c', 'd'].map((id) => ({ ...caseOf({}), id }));
  const { answers, answered, faulty } = await clearValue({ about: 'none', cases });
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect({ answered, faulty }).toEqual({ answered: 4, faulty: 0 });
});

test('an answer has the five fields and nothing else', async () => {
  const { answers } = await clearValue({ cases: [caseOf({}), asking({ country: 'ZZ' })] });
  expect(answers).toEqual([
    { id: 'x', decision: 'ALLOW', reason: null, category: null, exclusivity: 'EXCLUSIVE' },
    { id: 'x', decision: 'DENY', reason: 'INVALID_MARKET', category: 'INPUT', exclusivity: null },
  ]);
});

test.each([
  { shape: 'a list', text: JSON.stringify([caseOf({}), caseOf({})]), count: 2 },
  {
    shape: 'a case a line',
    text: `${JSON.stringify(caseOf({}))}\n${JSON.stringify(caseOf({}))}\n`,
    count: 2,
  },
  { shape: 'one case', text: JSON.stringify(caseOf({}), null, 2), count: 1 },
  { shape: 'a mark of byte order', text: `\ufeff${JSON.stringify({ cases: [caseOf({})] })}`, count: 1 },
  { shape: 'a comma too many', text: `{"cases": [${JSON.stringify(caseOf({}))},]}`, count: 1 },
  { shape: 'no cases', text: '{"cases": []}', count: 0 },
])('$shape is a case file too', async ({ text, count }) => {
  for (const length of [1, 7, 100_000]) {
    expect(await clearText(text, length)).toMatchObject({ answered: count, faulty: 0 });
  }
});

test.each([{ at: 'before' }, { at: 'behind' }])('defaults $at the cases hold for them', async ({ at }) => {
  const defaults = { instant: '2031-01-01T00:00:00Z' };
  const cases = [stating({ dates: [{ role: '02', value: '20300101' }] })];
  const { answers } = await clearValue(at === 'before' ? { defaults, cases } : { cases, defaults });
  expect(answers[0]?.decision).toBe('ALLOW');
});

test('a case that cannot be read is named, and costs nothing of the others', async () => {
  const good = JSON.stringify(caseOf({}));
  const bad = '{"id": "torn", "statement": {"release":}, "query": {}}';
  const { answered, faulty, complaints } = await clearText(`{"cases": [${good}, ${bad}, 5, ${good}]}`);
  expect({ answered, faulty }).toEqual({ answered: 2, faulty: 2 });
  expect(complaints).toEqual(['case 2 (torn): it is not valid JSON', 'case 3: it should be an object']);
});

test('a file that was cut off says so, and answers what came before', async () => {
  const good = JSON.stringify(caseOf({}));
  const { answered, complaints } = await clearText(`{"cases": [${good}, ${good}, {"id": "half", "sta`);
  expect(answered).toBe(2);
  expect(complaints).toEqual(['case 3 (half): it is not valid JSON', 'the file ends before its cases do']);
});

test.each([undefined, null, '', ' '])('an instant that is %j is the default’s', async (instant) => {
  const embargoed = caseOf({
    statement: {
      release: '3.0',
      salesRights: [{ type: '01', regionsIncluded: 'WORLD' }],
      dates: [{ role: '02', value: '20310601' }],
    },
  });
  const cases = [{ ...embargoed, query: { country: 'GB', instant } }];
  const { answers } = await clearValue({ defaults: { instant: '2031-01-01T00:00:00Z' }, cases });
  expect(answers[0]).toMatchObject({ decision: 'DENY', reason: 'SALES_EMBARGO' });
});

test('defaults that cannot be read are leant on by none', async () => {
  const whole = asking({ instant: NOW, purpose: 'SELL', audience: 'TRADE' });
  const { answered, faulty } = await clearValue({ defaults: 'today', cases: [whole, caseOf({})] });
  expect({ answered, faulty }).toEqual({ answered: 1, faulty: 2 });
});

test.each([
  {
    given: caseOf({ statement: { ...WORLD, release: '9' } }),
    says: 'statement.release should be one of 2.1, 3.0, 3.1, consonance',
  },
  { given: caseOf({ statement: null }), says: 'statement should be an object' },
  { given: stating({ salesRights: [{ type: [] }] }), says: 'statement.salesRights[0].type should be a text' },
  {
    given: stating({ salesRights: [{ type: '01', countriesExcluded: { US: true } }] }),
    says: 'statement.salesRights[0].countriesExcluded should be codes with spaces between them',
  },
  { given: stating({ dates: [{ value: '20260101' }] }), says: 'statement.dates[0].role should be a text' },
  {
    given: asking({ purpose: 'RENT' }),
    says: 'query.purpose should be one of DELIVER, DISPLAY, DOWNLOAD, PREORDER, SELL',
  },
  { given: asking({ channel: 'MAIL' }), says: /^query.channel should be one of HIGHER_EDUCATION, / },
  {
    given: caseOf({
      statement: { release: 'consonance', forSaleCountryCodes: ['GB'], restrictions: [{ type: '04' }] },
    }),
    says: 'statement.restrictions does not go with the release consonance',
  },
])('what cannot be read is denied, and told by its place: $says', async ({ given, says }) => {
  const { complaints, answers } = await clearValue({ cases: [given] });
  expect(complaints).toEqual([
    expect.stringMatching(
      typeof says === 'string'
        ? `case 1 (x): ${says}`.replace(/[()[\].]/g, '\\$&')
        : new RegExp(says.source.slice(1)),
    ),
  ]);
  expect(answers).toEqual([
    { id: 'x', decision: 'DENY', reason: 'RIGHTS_UNREADABLE', category: 'DATA', exclusivity: null },
  ]);
});

test.each([
  {
    what: 'every field null',
    given: {
      ...caseOf({}),
      statement: { ...nulls(statementFields()), ...WORLD },
      asset: null,
      query: { ...nulls(queryFields()), ...GB },
    },
    expected: 'ALLOW',
  },
  {
    what: 'a statement of nothing',
    given: caseOf({ statement: { release: '3.1' } }),
    expected: 'NO_RIGHTS_STATEMENT',
  },
  { what: 'no country', given: asking({ country: null }), expected: 'INVALID_MARKET' },
  { what: 'no question at all but {}', given: caseOf({ query: {} }), expected: 'INVALID_MARKET' },
  {
    what: 'small letters and odd spacing',
    given: caseOf({
      statement: { release: ' 3.0 ', salesRights: [{ type: ' 01 ', countriesIncluded: ' gb\tie\n ' }] },
      query: { country: ' gb ', purpose: 'sell', channel: 'online retail', audience: 'end-customer' },
    }),
    expected: 'ALLOW',
  },
  {
    what: 'numbers for codes',
    given: caseOf({
      statement: {
        release: 3.1,
        salesRights: [{ type: 1, regionsIncluded: 'WORLD' }],
        dates: [{ role: 2, value: 20300101, format: 0 }],
      },
    }),
    expected: 'SALES_EMBARGO',
  },
  {
    what: 'a type of one digit as text, which is no code',
    given: stating({ salesRights: [{ type: '1', regionsIncluded: 'WORLD' }] }),
    expected: 'TERRITORY_RIGHTS_UNKNOWN',
  },
  {
    what: 'lists of codes as lists',
    given: stating({ salesRights: [{ type: '01', countriesIncluded: ['IE', 'GB'] }] }),
    expected: 'ALLOW',
  },
  {
    what: 'one statement that is no list',
    given: stating({ salesRights: { type: '03', countriesIncluded: 'GB' } }),
    expected: 'TERRITORY_NOT_FOR_SALE',
  },
  {
    what: 'an embargo without a date',
    given: stating({ dates: [{ role: '02' }] }),
    expected: 'DATE_UNREADABLE',
  },
  {
    what: 'an embargo in a market of no place',
    given: stating({ dates: [{ role: '02', value: '20300101', territory: {} }] }),
    expected: 'SALES_EMBARGO',
  },
  {
    what: 'a market status of no place',
    given: stating({ marketStatus: [{ status: '12' }] }),
    expected: 'MARKET_STATUS_BLOCKED',
  },
  {
    what: 'a denial that names nothing',
    given: stating({ release: '2.1', notForSale: [{}] }),
    expected: 'RIGHTS_TOKEN_UNRESOLVED',
  },
  {
    what: 'licences that are stated and are none',
    given: caseOf({ asset: { licences: [] } }),
    expected: 'LICENCE_MISSING',
  },
  { what: 'an asset of nulls', given: caseOf({ asset: nulls(assetFields()) }), expected: 'ALLOW' },
  {
    what: 'an asset that awaits its review',
    given: caseOf({ asset: { approval: 'in review' } }),
    expected: 'ASSET_NOT_APPROVED',
  },
  {
    what: 'a status of Consonance',
    given: caseOf({
      statement: { release: 'CONSONANCE', isForSaleWorldwide: 'TRUE', publishingStatus: '01' },
    }),
    expected: 'PRODUCT_STATUS_BLOCKED',
  },
  {
    what: 'an outlet in small letters',
    given: caseOf({
      statement: { ...WORLD, restrictions: [{ type: '04', outlets: 'amz' }] },
      query: { ...GB, partner: 'AMZ' },
    }),
    expected: 'ALLOW',
  },
  {
    what: 'a restriction without a type',
    given: stating({ restrictions: [{ note: 'ask us' }] }),
    expected: 'RESTRICTION_UNSPECIFIED',
  },
  {
    what: 'Consonance’s fields that deny beside ONIX that allows',
    given: stating({ notForSaleCountryCodes: 'GB' }),
    expected: 'RIGHTS_CONFLICT',
  },
  { what: 'fields that nobody knows', given: { ...stating({ colour: 'red' }), note: [] }, expected: 'ALLOW' },
])('$what: $expected', async ({ given, expected }) => {
  const { answers, complaints } = await clearValue({ cases: [given] });
  expect(complaints).toEqual([]);
  expect(answers[0]?.reason ?? answers[0]?.decision).toBe(expected);
});

test('a case without an id is answered without one', async () => {
  const { answers } = await clearValue({
    cases: [
      { ...caseOf({}), id: undefined },
      { ...caseOf({}), id: 7 },
    ],
  });
  expect(answers.map(({ id }) => id)).toEqual([null, '7']);
});

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

function statementFields(): readonly string[] {
  return 'salesRights rowSalesRightsType restrictions notForSale rightsLanguages rightsExcludedLanguages dates publishingStatus marketStatus forSaleCountryCodes notForSaleCountryCodes isForSaleWorldwide dataFile isbn'.split(
    ' ',
  );
}

function queryFields(): readonly string[] {
  return 'subdivision language partner channel audience purpose instant'.split(' ');
}

function assetFields(): readonly string[] {
  return 'contentType mode audiences territory dates language script licences approval'.split(' ');
}
