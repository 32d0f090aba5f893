/** Which operation of a document is meant, and with what variables. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { KnownError } from '../../platform/errors.js';
import { DocumentRefused } from '../errors.js';

const MAX_ERRORS = 20;

/** Throws BAD_REQUEST when the name names none, or several would do. */
export function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter(isOperation);
  const chosen =
    name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation] = chosen;
  if (operation === undefined) {
    const what = name === undefined ? 'no operation' : `no operation named "${name.slice(0, 100)}"`;
    throw new KnownError('BAD_REQUEST', `The document has ${what}.`);
  }
  if (chosen.length > 1) {
    throw new KnownError(
      'BAD_REQUEST',
      'The document has several operations: choose one by "operationName".',
    );
  }
  return operation;
}

/**
 * Throws where the operation is of a kind that is not served this way: a mutation by GET or of a graph without any,
 * which validation lets pass, and a subscription at all.
 */
export function checkKind(
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
  method: string,
): void {
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    throw new KnownError('BAD_REQUEST', 'Subscriptions are not served here.');
  }
  if (operation !== OperationTypeNode.MUTATION) return;
  if (method === 'GET') {
    throw new KnownError('METHOD_NOT_ALLOWED', 'A mutation needs POST: GET is for queries.');
  }
  if (!schema.getMutationType()) throw new KnownError('BAD_REQUEST', 'This graph has no mutations.');
}

/** The variables as the operation's types have them, defaults included. Throws BAD_USER_INPUT. */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent, {
    maxErrors: MAX_ERRORS,
  });
  if (coerced === undefined) throw new DocumentRefused('BAD_USER_INPUT', errors);
  return coerced;
}

function isOperation(definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
