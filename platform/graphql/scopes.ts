/**
 * Enforces @requiresScopes in the subgraph itself, whoever stands in front of it.
 *
 * The rule is read from the SDL, so what the supergraph promises and what is enforced here cannot differ.
 */
import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';
import { satisfiesScopes } from '../caller.js';
import { KnownError } from '../errors.js';
import type { RequestContext } from './request-context.js';

/** Any of the lists, whole. */
type ScopeRule = readonly (readonly string[])[];

/** As imported by the SDL's @link, or under the specification's own name when not imported. */
const DIRECTIVE_NAMES = new Set(['requiresScopes', 'federation__requiresScopes']);

const Rule = z.array(z.array(z.string().min(1)).min(1)).min(1);

/**
 * Guards every field of the schema that has the directive, in place. Throws where the directive stands on anything
 * but a field of an object type: there it would be promised and not enforced.
 */
export function enforceScopes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    refuseUnenforceable(type);
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
      guardField(type.name, field);
  }
}

function guardField(typeName: string, field: GraphQLField<unknown, RequestContext>): void {
  const rule = readRule(field.astNode?.directives);
  if (rule === undefined) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  const refusal = describeMissingScopes(`${typeName}.${field.name}`, rule);
  field.resolve = (parent, args, context, info) => {
    if (!satisfiesScopes(context.caller.scopes, rule)) throw new KnownError('FORBIDDEN', refusal);
    return resolve(parent, args, context, info);
  };
}

function describeMissingScopes(what: string, rule: ScopeRule): string {
  return `${what} needs the scope ${rule.map((all) => all.join(' and ')).join(', or ')}.`;
}

function refuseUnenforceable(type: GraphQLNamedType): void {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const fields = isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const directives = [...nodes, ...fields.map(({ astNode }) => astNode)].flatMap(
    (node) => node?.directives ?? [],
  );
  if (readRule(directives) === undefined) return;
  throw new Error(`@requiresScopes at ${type.name} is not enforced: put it on the fields of object types.`);
}

function readRule(directives: readonly ConstDirectiveNode[] | undefined): ScopeRule | undefined {
  const directive = directives?.find(({ name }) => DIRECTIVE_NAMES.has(name.value));
  const argument = directive?.arguments?.find(({ name }) => name.value === 'scopes');
  return argument === undefined ? undefined : Rule.parse(valueFromASTUntyped(argument.value));
}
