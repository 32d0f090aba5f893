/** Answers questions about the schema from the API schema. */
import { executeSync, type GraphQLSchema, Kind } from 'graphql';
import type { JsonObject } from './json.js';
import type { Operation } from './operation/read-operation.js';
import type { SelectedField } from './operation/selection.js';

/** The values of __schema and __type fields at the operation's root, by the caller's keys. */
export function introspect(
  schema: GraphQLSchema,
  operation: Operation,
  fields: readonly SelectedField[],
  variables: Readonly<Record<string, unknown>>,
): JsonObject {
  const selections = fields.flatMap((field) => field.nodes);
  if (selections.length === 0) return {};
  const definition = {
    ...operation.definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections } as const,
  };
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [definition, ...operation.fragments.values()],
  } as const;
  return executeSync({ schema, document, variableValues: variables }).data ?? {};
}
