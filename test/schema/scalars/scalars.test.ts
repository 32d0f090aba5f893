/** Each scalar, asked as a caller asks it: once as a variable and once in the query itself. */
import {
  buildSchema,
  type ExecutionResult,
  type GraphQLScalarType,
  graphqlSync,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { CountryCodeScalar } from '../../../schema/scalars/country-code.js';
import { DateScalar } from '../../../schema/scalars/date.js';
import { DateTimeScalar } from '../../../schema/scalars/date-time.js';
import { DecimalScalar } from '../../../schema/scalars/decimal.js';
import { IsbnScalar } from '../../../schema/scalars/isbn.js';
import { LanguageTagScalar } from '../../../schema/scalars/language-tag.js';
import { UrlScalar } from '../../../schema/scalars/url.js';

type Row = readonly [scalar: GraphQLScalarType, input: unknown, expected: unknown];

const taken: readonly Row[] = [
  [IsbnScalar, '9781999900014', '9781999900014'],
  [IsbnScalar, '978-1-9999000-1-4', '9781999900014'],
  [IsbnScalar, ' 978 1 9999 0001 4 ', '9781999900014'],
  [IsbnScalar, '978\u20111\u20139999000-1-4', '9781999900014'],
  [IsbnScalar, '9791090636071', '9791090636071'],
  [IsbnScalar, '0-306-40615-2', '9780306406157'],
  [IsbnScalar, '080442957x', '9780804429573'],
  [IsbnScalar, '9780000000040', '9780000000040'],
  [DateScalar, '2026-03-05', '2026-03-05'],
  [DateScalar, '2028-02-29', '2028-02-29'],
  [DateTimeScalar, '2026-03-05T09:30:00Z', '2026-03-05T09:30:00.000Z'],
  [DateTimeScalar, '2026-03-05t09:30:00.25z', '2026-03-05T09:30:00.250Z'],
  [DateTimeScalar, '2026-03-05T00:30:00+10:00', '2026-03-04T14:30:00.000Z'],
  [CountryCodeScalar, 'GB', 'GB'],
  [CountryCodeScalar, 'au', 'AU'],
  [CountryCodeScalar, 'XK', 'XK'],
  [CountryCodeScalar, 'uk', 'UK'],
  [CountryCodeScalar, 'QQ', 'QQ'],
  [LanguageTagScalar, 'en-gb', 'en-GB'],
  [LanguageTagScalar, 'iw', 'he'],
  [LanguageTagScalar, 'ZH-hant-tw', 'zh-Hant-TW'],
  [UrlScalar, 'https://example.com/a b.jpg', 'https://example.com/a%20b.jpg'],
  [UrlScalar, 'sftp://files.example.com', 'sftp://files.example.com'],
  [DecimalScalar, '9.99', '9.99'],
  [DecimalScalar, '-0.5', '-0.5'],
  [DecimalScalar, '12345678901234567890.10', '12345678901234567890.10'],
];

const refused: readonly Row[] = [
  [IsbnScalar, '9781999900015', '"9781999900015" is not an ISBN: its check digit should be 4.'],
  [IsbnScalar, '0306406153', '"0306406153" is not an ISBN: its check digit should be 2.'],
  [IsbnScalar, '0804429574', '"0804429574" is not an ISBN: its check digit should be X.'],
  [IsbnScalar, '978199990001X', '"978199990001X" is not an ISBN: its check digit should be 4.'],
  [IsbnScalar, '1234567890128', '"1234567890128" is not an ISBN: it should begin with 978 or 979.'],
  [
    IsbnScalar,
    '12345',
    '"12345" is not an ISBN: it should have 13 digits, or the 10 of an older one, and has 5.',
  ],
  [IsbnScalar, '', '"" is not an ISBN: it should have 13 digits, or the 10 of an older one, and has 0.'],
  [
    IsbnScalar,
    'Middlemarch',
    '"Middlemarch" is not an ISBN: it should hold only digits, hyphens and spaces.',
  ],
  [IsbnScalar, '\u0000', '"\\u0000" is not an ISBN: it should hold only digits, hyphens and spaces.'],
  [IsbnScalar, 9781999900014, '9781999900014 is not an ISBN: it should be text in quotes.'],
  [IsbnScalar, true, 'true is not an ISBN: it should be text in quotes.'],
  [DateScalar, '2026-02-30', '"2026-02-30" is not a date: the calendar has no such day.'],
  [DateScalar, '2026-13-01', '"2026-13-01" is not a date: the calendar has no such day.'],
  [DateScalar, '0000-01-01', '"0000-01-01" is not a date: the calendar has no such day.'],
  [DateScalar, '5 March 2026', '"5 March 2026" is not a date: write it as in 2026-03-05.'],
  [DateScalar, '2026-03-05T00:00:00Z', '"2026-03-05T00:00:00Z" is not a date: write it as in 2026-03-05.'],
  [
    DateTimeScalar,
    '2026-03-05T09:30:00',
    '"2026-03-05T09:30:00" is not an instant: write it with its time zone, as in 2026-03-05T09:30:00Z.',
  ],
  [
    DateTimeScalar,
    '2026-03-05T24:00:00Z',
    '"2026-03-05T24:00:00Z" is not an instant: write it with its time zone, as in 2026-03-05T09:30:00Z.',
  ],
  [
    DateTimeScalar,
    '2026-02-30T09:30:00Z',
    '"2026-02-30T09:30:00Z" is not an instant: the calendar has no such day.',
  ],
  [CountryCodeScalar, 'G1', '"G1" is not a country code: write two letters, as in GB.'],
  [CountryCodeScalar, 'ſs', '"ſs" is not a country code: write two letters, as in GB.'],
  [CountryCodeScalar, 'GBR', '"GBR" is not a country code: write two letters, as in GB.'],
  [
    LanguageTagScalar,
    'English',
    '"English" is not a language tag: it should begin with two or three letters, as in en.',
  ],
  [LanguageTagScalar, 'en_GB', '"en_GB" is not a language tag: write it as in en or en-GB.'],
  [LanguageTagScalar, '', '"" is not a language tag: write it as in en or en-GB.'],
  [
    UrlScalar,
    '/cover.jpg',
    '"/cover.jpg" is not a URL: it should be absolute, as in https://example.com/cover.jpg.',
  ],
  [
    UrlScalar,
    'javascript:alert(1)',
    '"javascript:alert(1)" is not a URL: it should be absolute, as in https://example.com/cover.jpg.',
  ],
  [DecimalScalar, '9,99', '"9,99" is not a decimal number: write it as in 9.99.'],
  [DecimalScalar, '1e5', '"1e5" is not a decimal number: write it as in 9.99.'],
  [
    DecimalScalar,
    '1'.repeat(41),
    `"${'1'.repeat(41)}" is not a decimal number: it should have at most 40 characters.`,
  ],
];

const neverSent: readonly Row[] = [
  [IsbnScalar, '978-1-9999000-1-4', 'ISBN'],
  [DateScalar, new Date(0), 'Date'],
  [DateTimeScalar, '2026-03-05T09:30:00Z', 'DateTime'],
  [DateTimeScalar, new Date(Number.NaN), 'DateTime'],
  [CountryCodeScalar, 'gb', 'CountryCode'],
  [LanguageTagScalar, 'English', 'LanguageTag'],
  [UrlScalar, '/cover.jpg', 'URL'],
  [DecimalScalar, 9.99, 'Decimal'],
];

describe('what the scalars take', () => {
  test.each(taken.map(row))('$name takes $input', ({ scalar, input, expected }) => {
    expect(askWithVariable(scalar, input)).toEqual({ data: { echo: expected } });
    expect(askInQuery(scalar, input)).toEqual({ data: { echo: expected } });
  });
});

describe('what the scalars refuse', () => {
  test.each(refused.map(row))('$name refuses $input in a sentence', ({ scalar, input, expected }) => {
    const [fromVariable] = askWithVariable(scalar, input).errors ?? [];
    const [fromQuery] = askInQuery(scalar, input).errors ?? [];
    expect(fromVariable?.message).toContain(expected);
    expect(fromQuery?.message).toBe(expected);
    expect([fromVariable, fromQuery].map((error) => error?.extensions.code)).toEqual(
      Array(2).fill('BAD_USER_INPUT'),
    );
  });

  test('a long input is not repeated whole', () => {
    const [error] = askInQuery(IsbnScalar, '9'.repeat(5000)).errors ?? [];
    expect(error?.message.length).toBeLessThan(200);
  });
});

describe('what never leaves', () => {
  test.each(neverSent.map(row))('$name does not send $input', ({ scalar, input }) => {
    expect(() => scalar.serialize(input)).toThrow();
  });
});

function row([scalar, input, expected]: Row) {
  return { name: scalar.name, scalar, input, expected };
}

function askWithVariable(scalar: GraphQLScalarType, value: unknown) {
  return ask(scalar, `query ($value: ${scalar.name}) { echo(value: $value) }`, { value });
}

function askInQuery(scalar: GraphQLScalarType, value: unknown) {
  return ask(scalar, `{ echo(value: ${JSON.stringify(value)}) }`);
}

/** As a server does: what does not validate is not executed. */
function ask(
  scalar: GraphQLScalarType,
  source: string,
  variableValues: Record<string, unknown> = {},
): ExecutionResult {
  const schema = buildSchema(
    `scalar ${scalar.name} type Query { echo(value: ${scalar.name}): ${scalar.name} }`,
  );
  const { parseValue, parseLiteral, serialize } = scalar;
  Object.assign(schema.getType(scalar.name) ?? {}, { parseValue, parseLiteral, serialize });
  const errors = validate(schema, parse(source));
  if (errors.length > 0) return { errors };
  const rootValue = { echo: ({ value }: { value: unknown }) => value };
  return graphqlSync({ schema, source, rootValue, variableValues });
}
