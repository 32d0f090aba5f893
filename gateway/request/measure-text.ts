/**
 * Measures a document before it is parsed: the parser and everything after it call themselves once for each level, and
 * a small text of nothing but brackets would exhaust the stack.
 */
import { Lexer, Source, TokenKind } from 'graphql';
import { KnownError } from '../../platform/errors.js';
import type { OperationLimits } from '../settings.js';

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Throws OPERATION_TOO_LARGE, or graphql-js's syntax error where the text is not even made of GraphQL's words. */
export function measureText(text: string, { maxTokens, maxNesting }: OperationLimits): void {
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; ) {
    tokens += 1;
    if (tokens > maxTokens) throw tooLarge(`The document has more than ${maxTokens} words and signs`);
    if (OPENING.has(lexer.token.kind)) nesting += 1;
    if (CLOSING.has(lexer.token.kind)) nesting -= 1;
    if (nesting > maxNesting)
      throw tooLarge(`The document has more than ${maxNesting} brackets inside each other`);
  }
}

function tooLarge(what: string): KnownError {
  return new KnownError('OPERATION_TOO_LARGE', `${what}, the limit here.`);
}
