/**
 * Writes what the planner gets to see of an operation: no conditions, no introspection, nothing that is refused, no
 * alias that can be mistaken for a field.
 */
import {
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions.js';
import type { Operation } from './read-operation.js';
import { openFragment, outputTypeOf, type Reading, type SelectedField } from './selection.js';

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The operations to plan, to be executed one after the other: one for a query, and one for each root field of a
 * mutation, since the next may start only when all of one is done (the specification's "serially").
 */
export function writePlannedOperations(
  operation: Operation,
  roots: readonly SelectedField[],
  rootType: GraphQLCompositeType,
  reading: Reading,
): string[] {
  const asked = roots.filter((field) => field.refusal === undefined && !field.name.startsWith('__'));
  if (asked.length === 0) return [];
  const steps = operation.kind === 'mutation' ? asked.map((field) => [field]) : [asked];
  return steps.map((fields) => {
    const writer = createWriter(reading);
    const selections = fields.flatMap((field) =>
      field.nodes.map((node) => writer.writeField(node, rootType)),
    );
    return print({
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: operation.definition.operation,
          variableDefinitions: (operation.definition.variableDefinitions ?? []).map(withoutDirectives),
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...writer.fragments(),
      ],
    });
  });
}

function createWriter(reading: Reading) {
  const fragments = new Map<string, FragmentDefinitionNode | undefined>();

  function writeSet(set: SelectionSetNode, on: GraphQLCompositeType): SelectionNode[] {
    return set.selections
      .filter((node) => isIncluded(node, reading.conditions))
      .flatMap((node) => write(node, on));
  }

  function write(node: SelectionNode, on: GraphQLCompositeType): SelectionNode[] {
    if (node.kind === Kind.FIELD) return isAsked(reading, node, on) ? [writeField(node, on)] : [];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      return writeFragment(node.name.value, on) === undefined ? [] : [withoutDirectives(node)];
    }
    const inner = openFragment(reading, node, on, new Set());
    const selections = inner === undefined ? [] : writeSet(inner.set, inner.on);
    return selections.length === 0
      ? []
      : [{ ...withoutDirectives(node), selectionSet: selectionSet(selections) }];
  }

  function writeField(node: FieldNode, on: GraphQLCompositeType): FieldNode {
    const key = reading.plannedKeyOf(node);
    const type = getNamedType(outputTypeOf(on, node.name.value));
    const inner =
      node.selectionSet !== undefined && isCompositeType(type) ? writeSet(node.selectionSet, type) : [];
    return {
      kind: Kind.FIELD,
      name: node.name,
      ...(key === node.name.value ? {} : { alias: { kind: Kind.NAME, value: key } }),
      ...(node.arguments === undefined ? {} : { arguments: node.arguments }),
      ...(isCompositeType(type) ? { selectionSet: selectionSet(withTypeName(inner, type)) } : {}),
    };
  }

  function withTypeName(
    inner: readonly SelectionNode[],
    type: GraphQLCompositeType,
  ): readonly SelectionNode[] {
    // With nothing left to ask of an object, whether it is there at all is still a question.
    if (inner.length === 0) return [TYPE_NAME];
    const isTold = isAbstractType(type) && reading.schema.getPossibleTypes(type).some(reading.refusals.touch);
    return isTold ? [TYPE_NAME, ...inner] : inner;
  }

  /** A fragment is written once, for the type it names; undefined when nothing of it is left. */
  function writeFragment(name: string, on: GraphQLCompositeType): FragmentDefinitionNode | undefined {
    const fragment = reading.fragments.get(name);
    if (fragments.has(name) || fragment === undefined) return fragments.get(name);
    const inner = openFragment(reading, { kind: Kind.FRAGMENT_SPREAD, name: fragment.name }, on, new Set());
    const selections = inner === undefined ? [] : writeSet(inner.set, inner.on);
    const written =
      selections.length === 0
        ? undefined
        : { ...withoutDirectives(fragment), selectionSet: selectionSet(selections) };
    fragments.set(name, written);
    return written;
  }

  return {
    writeField,
    fragments: (): DefinitionNode[] => [...fragments.values()].filter((fragment) => fragment !== undefined),
  };
}

function isAsked({ refusals }: Reading, node: FieldNode, on: GraphQLCompositeType): boolean {
  const name = node.name.value;
  if (name === '__schema' || name === '__type') return false;
  const type = outputTypeOf(on, name);
  return name === '__typename' || type === undefined || refusals.ofField(on, name, type) === undefined;
}

function selectionSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function withoutDirectives<Node extends object>(node: Node): Node {
  return { ...node, directives: [] };
}
