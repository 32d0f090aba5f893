/** Which scopes make a difference to an operation: two callers who differ only in others can share its plan. */
import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { ScopeRules } from '../supergraph/scope-rules.js';

/** The scopes that the rules on a document's fields and types name, sorted. */
export function relevantScopes(
  schema: GraphQLSchema,
  rules: ScopeRules,
  document: DocumentNode,
): readonly string[] {
  const scopes = new Set<string>();
  const note = (coordinate: string): void => {
    for (const scope of rules.get(coordinate)?.flat() ?? []) scopes.add(scope);
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const returned = getNamedType(info.getType());
        if (returned) for (const type of [returned, ...possibleTypes(schema, returned)]) note(type.name);
        const parent = info.getParentType();
        if (!parent) return;
        for (const type of [parent, ...possibleTypes(schema, parent)]) {
          note(type.name);
          note(`${type.name}.${node.name.value}`);
        }
      },
    }),
  );
  return [...scopes].sort();
}

function possibleTypes(schema: GraphQLSchema, type: unknown): readonly GraphQLCompositeType[] {
  if (isInterfaceType(type)) {
    const { objects, interfaces } = schema.getImplementations(type);
    return [...objects, ...interfaces];
  }
  return isUnionType(type) ? type.getTypes() : [];
}
