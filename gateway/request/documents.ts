/**
 * From a text to a document that is known to be valid and affordable, and remembered as such.
 *
 * The order matters: what is too large is refused before validation, which compares fields pairwise; and nothing that
 * is invalid goes further, since the planner ends the process at a fragment that spreads itself.
 */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { KnownError } from '../../platform/errors.js';
import { DocumentRefused } from '../errors.js';
import type { OperationLimits } from '../settings.js';
import { measureOperations } from './measure-operations.js';
import { measureText } from './measure-text.js';
import { createRecentlyUsed } from './recently-used.js';

export interface Documents {
  /** Throws OPERATION_TOO_LARGE, GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED. */
  read(text: string): { readonly document: DocumentNode; readonly wasKnown: boolean };
}

/** Longer texts are not remembered: what is remembered must fit into memory, whoever sends it. */
const LONGEST_REMEMBERED = 32_768;

export function createDocuments(options: {
  schema: GraphQLSchema;
  limits: OperationLimits;
  cacheSize: number;
}): Documents {
  const { schema, limits } = options;
  const valid = createRecentlyUsed<DocumentNode>(options.cacheSize);
  return {
    read(text) {
      const known = valid.get(text);
      if (known !== undefined) return { document: known, wasKnown: true };
      const document = parseText(text, limits);
      measureOperations(document, limits);
      checkValid(schema, document, limits);
      if (text.length <= LONGEST_REMEMBERED) valid.set(text, document);
      return { document, wasKnown: false };
    },
  };
}

function parseText(text: string, limits: OperationLimits): DocumentNode {
  try {
    measureText(text, limits);
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw new DocumentRefused('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
}

function checkValid(schema: GraphQLSchema, document: DocumentNode, { maxErrors }: OperationLimits): void {
  const faults = validate(schema, document, specifiedRules, { maxErrors });
  if (gaveUp(faults, maxErrors)) {
    throw new KnownError('OPERATION_TOO_LARGE', 'The document repeats its fields too often to be checked.');
  }
  if (faults.length > 0) throw new DocumentRefused('GRAPHQL_VALIDATION_FAILED', faults);
}

/**
 * graphql-js compares fields of one name pairwise, up to a budget (half a million steps, about a second). It says that
 * it was used up by a fault without a place; so does it say that there are more faults than it may list.
 */
function gaveUp(faults: readonly GraphQLError[], maxErrors: number): boolean {
  return faults.length <= maxErrors && faults.some(({ nodes }) => nodes === undefined);
}
