/** Which keys of the data a fetch fills: what is missing when it fails. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

export interface FilledKeys {
  /** The keys at the operation's root. */
  readonly root: readonly string[];
  /** The keys of entities, by the key of the _entities field that asks for them. */
  readonly entities: ReadonlyMap<string, readonly string[]>;
}

/** Reads the keys from a subgraph operation. */
export function readFilledKeys(operation: string): FilledKeys {
  const document = parse(operation, { noLocation: true });
  const root = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fields = root === undefined ? [] : fieldsIn(root.selectionSet, document);
  return {
    root: keysOf(fields),
    entities: new Map(
      fields.map((field) => [
        keyOf(field),
        keysOf(field.selectionSet === undefined ? [] : fieldsIn(field.selectionSet, document)),
      ]),
    ),
  };
}

function fieldsIn(set: SelectionSetNode, document: DocumentNode): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition): definition is FragmentDefinitionNode =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment === undefined ? [] : fieldsIn(fragment.selectionSet, document);
  });
}

function keysOf(fields: readonly FieldNode[]): string[] {
  return [...new Set(fields.map(keyOf))].filter((key) => key !== '__typename');
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
