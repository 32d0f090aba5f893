/** Reads what a question asks by the graph’s own rules, so that a slip of the keyboard needs no running Colophon to be told of. */
import type { GraphQLScalarType } from 'graphql';
import { CountryCodeScalar } from '../../schema/scalars/country-code.js';
import { DateTimeScalar } from '../../schema/scalars/date-time.js';
import { IsbnScalar } from '../../schema/scalars/isbn.js';
import { LanguageTagScalar } from '../../schema/scalars/language-tag.js';
import { AUDIENCES, CHANNELS, PURPOSES, type Words } from '../clear/words.js';
import { type Invocation, textOption, UsageError } from '../command.js';
import type { MarketInput } from './market.js';

/** Throws a UsageError for a word that is none of those allowed, and for a code or an instant that cannot be one. */
export function readMarket(invocation: Invocation, country: string): MarketInput {
  const language = textOption(invocation, 'language');
  const at = textOption(invocation, 'at');
  if (at !== undefined) readScalar(DateTimeScalar, at, 'at');
  return {
    country: readScalar(CountryCodeScalar, country, null),
    ...given('subdivision', textOption(invocation, 'subdivision')),
    ...given(
      'language',
      language === undefined ? language : readScalar(LanguageTagScalar, language, 'language'),
    ),
    ...given('partner', textOption(invocation, 'partner')),
    ...given('channel', readWord(invocation, 'channel', CHANNELS)),
    ...given('audience', readWord(invocation, 'audience', AUDIENCES)),
    ...given('purpose', readWord(invocation, 'purpose', PURPOSES)),
    ...given('at', at),
  };
}

/** An ISBN of 13 digits. Throws a UsageError, which for a wrong check digit says the right one. */
export function readIsbn(text: string): string {
  return readScalar(IsbnScalar, text, null);
}

function readScalar<Value>(
  scalar: Pick<GraphQLScalarType<Value, unknown>, 'parseValue'>,
  text: string,
  option: string | null,
): Value {
  try {
    return scalar.parseValue(text);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    throw new UsageError(option === null ? sentence : `--${option}: ${sentence}`, { cause: error });
  }
}

function given(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

function readWord(invocation: Invocation, name: string, words: Words<string>): string | undefined {
  const text = textOption(invocation, name);
  const word = text === undefined ? undefined : words.read(text);
  if (word === null)
    throw new UsageError(`--${name} should be one of ${words.all.join(', ')}, and is ${text}`);
  return word;
}
