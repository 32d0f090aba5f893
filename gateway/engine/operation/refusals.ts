/** Which parts of the graph a caller's scopes do not open. */
import { type GraphQLCompositeType, type GraphQLOutputType, getNamedType } from 'graphql';
import { satisfiesScopes } from '../../../platform/caller.js';
import type { ScopeRule, ScopeRules } from '../supergraph/scope-rules.js';

export interface Refusals {
  /** The rule that keeps the caller from a field of a type, or undefined. */
  ofField(parent: GraphQLCompositeType, field: string, type: GraphQLOutputType): ScopeRule | undefined;
  /** The rule that keeps the caller from objects of a type, or undefined. */
  ofType(type: GraphQLCompositeType): ScopeRule | undefined;
  /** Whether any part of a type is refused. */
  touch(type: GraphQLCompositeType): boolean;
}

/** Holds a caller's scopes against a graph's rules. A field is open when its own, its parent's and its type's rule are met. */
export function createRefusals(rules: ScopeRules, scopes: ReadonlySet<string>): Refusals {
  const refusalAt = (coordinate: string): ScopeRule | undefined => {
    const rule = rules.get(coordinate);
    return rule === undefined || satisfiesScopes(scopes, rule) ? undefined : rule;
  };
  const touched = new Set(
    [...rules.keys()]
      .filter((coordinate) => refusalAt(coordinate))
      .map((coordinate) => coordinate.split('.')[0]),
  );
  return {
    ofField: (parent, field, type) =>
      refusalAt(`${parent.name}.${field}`) ?? refusalAt(parent.name) ?? refusalAt(getNamedType(type).name),
    ofType: (type) => refusalAt(type.name),
    touch: (type) => touched.has(type.name),
  };
}
