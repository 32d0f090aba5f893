/**
 * What the scalars of the graph have in common: all are text outside, and say in one sentence what is wrong with bad input.
 */
import { GraphQLError, GraphQLScalarType, print, type ValueNode } from 'graphql';

/** What was read, or the rest of the sentence "... is not an ISBN: ". */
export type Reading<Value> = { readonly value: Value } | { readonly fault: string };

export interface TextScalarOptions<Value> {
  readonly name: string;
  /** As in "is not an ISBN". */
  readonly noun: string;
  readonly read: (text: string) => Reading<Value>;
  /** Throws for what must never leave: that is our fault, and is masked. */
  readonly write: (value: unknown) => string;
}

/** More of a caller's own text than this is not repeated to them. */
const LONGEST_QUOTE = 60;

/** A scalar whose bad input is answered with BAD_USER_INPUT, whether it came as a variable or in the query itself. */
export function createTextScalar<Value>(options: TextScalarOptions<Value>): GraphQLScalarType<Value, string> {
  const parse = (input: unknown, shown: () => string, node?: ValueNode): Value => {
    const reading: Reading<Value> =
      typeof input === 'string' ? options.read(input) : { fault: 'it should be text in quotes.' };
    if ('value' in reading) return reading.value;
    throw new GraphQLError(`${shorten(shown())} is not ${options.noun}: ${reading.fault}`, {
      ...(node === undefined ? {} : { nodes: node }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<Value, string>({
    name: options.name,
    serialize: options.write,
    parseValue: (input) => parse(input, () => JSON.stringify(input)),
    parseLiteral: (node) => parse(node.kind === 'StringValue' ? node.value : null, () => print(node), node),
  });
}

/** Writes text that has a form, and refuses any other. */
export function writeTextLike(form: RegExp, name: string): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string' && form.test(value)) return value;
    throw new TypeError(`${shorten(JSON.stringify(value) ?? String(value))} cannot leave as ${name}`);
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}...`;
}
