/** The subgraphs of a supergraph: the values of its enum join__Graph. */
import { type DocumentNode, Kind } from 'graphql';
import { argumentOf, textOf } from './directive-arguments.js';

export interface Graph {
  /** The enum value, by which the supergraph's directives name it. */
  readonly value: string;
  readonly name: string;
  readonly url: string;
}

/** Reads the subgraphs; none when the SDL is not that of a supergraph. */
export function readGraphs(supergraph: DocumentNode): Graph[] {
  return supergraph.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') return [];
    return (definition.values ?? []).flatMap(({ name, directives = [] }) =>
      directives
        .filter((directive) => directive.name.value === 'join__graph')
        .map((directive) => ({
          value: name.value,
          name: textOf(argumentOf(directive, 'name')) ?? name.value,
          url: textOf(argumentOf(directive, 'url')) ?? '',
        })),
    );
  });
}
