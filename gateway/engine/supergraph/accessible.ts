/**
 * Leaves of a supergraph what callers may ask: no words of federation, nothing inaccessible, and of the applied
 * directives only those of GraphQL itself.
 */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  isExecutableDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
} from 'graphql';
import type { Features } from './features.js';

const OWN_DIRECTIVES = new Set(['deprecated', 'oneOf', 'specifiedBy']);

/** Where a directive may stand in a caller's document. One that may not is of no use to callers. */
const EXECUTABLE_LOCATIONS = new Set([
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'MUTATION',
  'QUERY',
  'SUBSCRIPTION',
  'VARIABLE_DEFINITION',
]);

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The definitions of the API schema. */
export function accessibleDefinitions(supergraph: DocumentNode, features: Features): DocumentNode {
  const hidden = features.directiveName('inaccessible');
  const isVisible = (node: Directed): boolean => !node.directives?.some(({ name }) => name.value === hidden);
  const gone = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (
      isTypeDefinitionNode(definition) &&
      (features.owns(definition.name.value) || !isVisible(definition))
    ) {
      gone.add(definition.name.value);
    }
  }
  const definitions = supergraph.definitions.flatMap((definition): DefinitionNode[] => {
    if (isExecutableDefinitionNode(definition)) return [];
    if (definition.kind === Kind.SCHEMA_DEFINITION) return [{ ...definition, directives: [] }];
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
      const usable = definition.locations.some(({ value }) => EXECUTABLE_LOCATIONS.has(value));
      return usable && !features.owns(definition.name.value) ? [definition] : [];
    }
    if (!isTypeDefinitionNode(definition) || gone.has(definition.name.value)) return [];
    return [accessibleType(definition, isVisible, gone)];
  });
  return { kind: Kind.DOCUMENT, definitions };
}

function accessibleType(
  type: TypeDefinitionNode,
  isVisible: (node: Directed) => boolean,
  gone: ReadonlySet<string>,
): TypeDefinitionNode {
  const visible = <Member extends Directed>(members: readonly Member[] | undefined): Member[] =>
    (members ?? []).filter(isVisible).map(withoutForeignDirectives);
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...withoutForeignDirectives(type),
        interfaces: (type.interfaces ?? []).filter(({ name }) => !gone.has(name.value)),
        fields: visible(type.fields).map((field) => ({ ...field, arguments: visible(field.arguments) })),
      };
    case Kind.UNION_TYPE_DEFINITION:
      return {
        ...withoutForeignDirectives(type),
        types: (type.types ?? []).filter(({ name }) => !gone.has(name.value)),
      };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...withoutForeignDirectives(type), values: visible(type.values) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...withoutForeignDirectives(type), fields: visible(type.fields) };
    case Kind.SCALAR_TYPE_DEFINITION:
      return withoutForeignDirectives(type);
  }
}

function withoutForeignDirectives<Node extends Directed>(node: Node): Node {
  return { ...node, directives: node.directives?.filter(({ name }) => OWN_DIRECTIVES.has(name.value)) ?? [] };
}
