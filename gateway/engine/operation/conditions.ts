/**
 * @skip and @include, settled before planning.
 *
 * A plan is made for one set of their values. So neither the plan nor the projection has conditions in it, and the
 * planner's faults with them (constants fail, repeated fields lose one of theirs) cannot occur.
 */
import { type DirectiveNode, Kind, type SelectionNode } from 'graphql';
import { KnownError } from '../../../platform/errors.js';
import type { Operation } from './read-operation.js';
import type { Variables } from './variables.js';

/** The values of the variables that conditions depend on. */
export type Conditions = ReadonlyMap<string, boolean>;

/** Reads the conditions from coerced variables. It throws BAD_USER_INPUT for null where a boolean must be. */
export function readConditions(operation: Operation, variables: Variables): Conditions {
  return new Map(operation.conditionVariables.map((name) => [name, readCondition(name, variables[name])]));
}

function readCondition(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  // Another operation of the same document may use it.
  if (value === undefined) return false;
  throw new KnownError('BAD_USER_INPUT', `The variable $${name} must be true or false.`);
}

/** Whether a selection is asked for under these conditions. */
export function isIncluded(selection: SelectionNode, conditions: Conditions): boolean {
  return (selection.directives ?? []).every((directive) => {
    if (directive.name.value === 'skip') return !isTrue(directive, conditions);
    return directive.name.value !== 'include' || isTrue(directive, conditions);
  });
}

function isTrue(directive: DirectiveNode, conditions: Conditions): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) ?? false;
  return value?.kind === Kind.BOOLEAN && value.value;
}
