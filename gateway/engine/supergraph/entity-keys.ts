/** By which fields a subgraph knows its entities: @key, as the supergraph records it. */
import { type ConstDirectiveNode, type DocumentNode, isTypeDefinitionNode, Kind, parse } from 'graphql';
import { argumentOf, textOf } from './directive-arguments.js';
import { readGraphs } from './graphs.js';

/** The keys of a type in a subgraph, each the names of its outermost fields. None: the type has none there. */
export type EntityKeys = (subgraph: string, typeName: string) => readonly (readonly string[])[];

/** Reads the keys of all entities. */
export function readEntityKeys(supergraph: DocumentNode): EntityKeys {
  const names = new Map(readGraphs(supergraph).map(({ value, name }) => [value, name]));
  const keys = new Map<string, string[][]>();
  for (const type of supergraph.definitions) {
    if (!isTypeDefinitionNode(type)) continue;
    for (const directive of type.directives ?? []) {
      const key = keyOf(directive);
      const subgraph = names.get(textOf(argumentOf(directive, 'graph')) ?? '');
      if (key === undefined || subgraph === undefined) continue;
      const entity = JSON.stringify([subgraph, type.name.value]);
      keys.set(entity, [...(keys.get(entity) ?? []), key]);
    }
  }
  return (subgraph, typeName) => keys.get(JSON.stringify([subgraph, typeName])) ?? [];
}

function keyOf(directive: ConstDirectiveNode): string[] | undefined {
  const key = directive.name.value === 'join__type' ? textOf(argumentOf(directive, 'key')) : undefined;
  return key === undefined ? undefined : outermostFields(key);
}

function outermostFields(fields: string): string[] {
  return parse(`{ ${fields} }`, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind !== Kind.OPERATION_DEFINITION
      ? []
      : definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        ),
  );
}
