/** Reads the arguments of directives in SDL. */
import { type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql';

/** The value of an argument; undefined when it is not given. */
export function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** A string or an enum value as text; undefined for anything else. */
export function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The items of a list; a single value counts as a list of one, as everywhere in GraphQL. */
export function itemsOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (value === undefined || value.kind === Kind.NULL) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}
