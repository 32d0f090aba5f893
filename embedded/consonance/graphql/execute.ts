/** One GraphQL request from its body to its answer. Like the vendor's framework it answers 200, whatever is wrong inside. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import type { Log } from '../../../platform/log.js';
import type { Context } from './context.js';

export const GraphqlBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
export type GraphqlBody = z.infer<typeof GraphqlBody>;

/** Enough for any selection that a person would write; stops a document made to keep the parser busy. */
const MAX_TOKENS = 50_000;

/** What the request asks, as far as it can be told without running it: for counts and faults. */
export interface Asked {
  /** The operation's name; (unnamed) where it has none. */
  readonly operation: string;
  /** Of the operation: works, createWebLink and so on, without what fragments bring. */
  readonly rootFields: readonly string[];
}

/** A client asks the same few documents, thousands of times in a large sync. */
const MAX_REMEMBERED = 50;
const documents = new Map<string, DocumentNode>();
const faultsOfDocuments = new WeakMap<DocumentNode, readonly GraphQLError[]>();

/** It throws a GraphQLError for what is no document. */
function readDocument(query: string): DocumentNode {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query, { maxTokens: MAX_TOKENS });
  if (documents.size >= MAX_REMEMBERED) documents.clear();
  documents.set(query, document);
  return document;
}

/** There is one schema in a process. */
function faultsOf(document: DocumentNode, schema: GraphQLSchema): readonly GraphQLError[] {
  const faults = faultsOfDocuments.get(document) ?? validate(schema, document);
  faultsOfDocuments.set(document, faults);
  return faults;
}

export function whatIsAsked(body: GraphqlBody): Asked {
  const document = parseQuietly(body.query);
  const operation = document?.definitions.find((definition): definition is OperationDefinitionNode =>
    isAsked(definition, body.operationName),
  );
  const fields = operation?.selectionSet.selections ?? [];
  return {
    operation: operation?.name?.value ?? body.operationName ?? '(unnamed)',
    rootFields: fields.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
  };
}

export async function executeRequest(
  schema: GraphQLSchema,
  body: GraphqlBody,
  context: Context,
  log: Log,
): Promise<ExecutionResult> {
  try {
    const document = readDocument(body.query);
    const faults = faultsOf(document, schema);
    if (faults.length > 0) return { errors: faults };
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: body.variables ?? {},
      operationName: body.operationName ?? null,
    });
    return masked(result, log);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** What nobody foresaw goes to the log, and a sentence to the caller. */
function masked(result: ExecutionResult, log: Log): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map((error) => {
    if (error.originalError === undefined || error.originalError instanceof GraphQLError) return error;
    log.error({ error: error.originalError, path: error.path }, 'A field failed');
    const { nodes, path } = error;
    return new GraphQLError('Something went wrong.', { ...(nodes ? { nodes } : {}), path: path ?? [] });
  });
  return { ...result, errors };
}

function isAsked(definition: DocumentNode['definitions'][number], name: string | null | undefined): boolean {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
  return !name || definition.name?.value === name;
}

function parseQuietly(query: string): DocumentNode | null {
  try {
    return readDocument(query);
  } catch {
    return null;
  }
}
