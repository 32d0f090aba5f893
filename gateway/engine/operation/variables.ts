/** The caller's variables, as the operation declares them. */
import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { Operation } from './read-operation.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Enough to mend a request by; more would only repeat what the caller sent. */
const MAX_ERRORS = 20;

/** Coerces variables, defaults filled in; or says, with code BAD_USER_INPUT, what is wrong with each. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: Operation,
  given: Variables,
): { readonly variables: Variables } | { readonly errors: readonly GraphQLError[] } {
  const definitions = operation.definition.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: MAX_ERRORS });
  if (errors === undefined) return { variables: coerced };
  return {
    errors: errors.map(({ message, nodes }) => {
      const extensions = { code: 'BAD_USER_INPUT' };
      return new GraphQLError(message, nodes === undefined ? { extensions } : { nodes, extensions });
    }),
  };
}
