/**
 * Which scopes a supergraph asks for, and where: @requiresScopes and @authenticated on fields and types.
 */
import { type ConstDirectiveNode, type DocumentNode, isTypeDefinitionNode } from 'graphql';
import { argumentOf, itemsOf, textOf } from './directive-arguments.js';
import type { Features } from './features.js';

/** Any of the lists, whole. [[]] asks for a caller and no scope: the engine is never entered without a caller. */
export type ScopeRule = readonly (readonly string[])[];

/** By coordinate: Type, or Type.field. */
export type ScopeRules = ReadonlyMap<string, ScopeRule>;

const ANY_CALLER: ScopeRule = [[]];

/** Reads the rules of a supergraph, inaccessible parts included. */
export function readScopeRules(supergraph: DocumentNode, features: Features): ScopeRules {
  const rules = new Map<string, ScopeRule>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined): void => {
    const rule = ruleOf(directives ?? [], features);
    if (rule !== undefined) rules.set(coordinate, rule);
  };
  for (const type of supergraph.definitions) {
    if (!isTypeDefinitionNode(type)) continue;
    note(type.name.value, type.directives);
    if (!('fields' in type)) continue;
    for (const field of type.fields ?? []) note(`${type.name.value}.${field.name.value}`, field.directives);
  }
  return rules;
}

function ruleOf(directives: readonly ConstDirectiveNode[], features: Features): ScopeRule | undefined {
  const scoped = directives.find(({ name }) => name.value === features.directiveName('requiresScopes'));
  if (scoped !== undefined) {
    return itemsOf(argumentOf(scoped, 'scopes')).map((all) =>
      itemsOf(all).map((scope) => textOf(scope) ?? ''),
    );
  }
  const known = directives.some(({ name }) => name.value === features.directiveName('authenticated'));
  return known ? ANY_CALLER : undefined;
}

/** A rule in words: a and b, or c. */
export function scopesInWords(rule: ScopeRule): string {
  return rule.map((all) => all.join(' and ')).join(', or ');
}
