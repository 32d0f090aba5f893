/**
 * What an operation asks of an object of a given type: its fields in the order asked, fragments resolved, conditions
 * settled, fields of the same key merged (the specification's CollectFields and MergeSelectionSets).
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ScopeRule } from '../supergraph/scope-rules.js';
import { type Conditions, isIncluded } from './conditions.js';
import type { PlannedKeys } from './planned-keys.js';
import type { Refusals } from './refusals.js';

/** How one operation is read: for one set of conditions, and for callers with the same scopes. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: Conditions;
  readonly refusals: Refusals;
  readonly plannedKeyOf: PlannedKeys;
}

/** The selection sets of all occurrences of a field, each with the type that it was written for. */
export type Selection = readonly { readonly set: SelectionSetNode; readonly on: GraphQLCompositeType }[];

export interface SelectedField {
  /** The caller's key. */
  readonly key: string;
  /** The key in the data. */
  readonly plannedKey: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** Empty for scalars and enums. */
  readonly selection: Selection;
  /** Why the caller gets null, if so. */
  readonly refusal: ScopeRule | undefined;
  readonly nodes: readonly FieldNode[];
}

/** Reads selections of one operation; it remembers what it read. */
export type SelectionReader = (selection: Selection, type: GraphQLCompositeType) => readonly SelectedField[];

/** A reader of selections. Given an abstract type (of an object nobody named) it reads only what holds for any of its objects. */
export function createSelectionReader(reading: Reading): SelectionReader {
  const known = new WeakMap<Selection, Map<string, readonly SelectedField[]>>();
  return (selection, type) => {
    const byType = known.get(selection) ?? new Map<string, readonly SelectedField[]>();
    known.set(selection, byType);
    const fields = byType.get(type.name) ?? readFields(reading, selection, type);
    byType.set(type.name, fields);
    return fields;
  };
}

/** One place where a field is asked for. */
interface Occurrence {
  readonly node: FieldNode;
  readonly on: GraphQLCompositeType;
}

function readFields(reading: Reading, selection: Selection, type: GraphQLCompositeType): SelectedField[] {
  const byKey = new Map<string, [Occurrence, ...Occurrence[]]>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode, on: GraphQLCompositeType): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, reading.conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const occurrences = byKey.get(key);
        if (occurrences === undefined) byKey.set(key, [{ node, on }]);
        else occurrences.push({ node, on });
        continue;
      }
      const inner = openFragment(reading, node, on, spread);
      if (inner !== undefined && applies(reading.schema, inner.on, type)) collect(inner.set, inner.on);
    }
  };
  for (const { set, on } of selection) collect(set, on);
  return [...byKey].map(([key, occurrences]) => mergeOccurrences(reading, key, type, occurrences));
}

/** A fragment's selections and the type they are for; undefined when the same fragment was already read here. */
export function openFragment(
  reading: Reading,
  node: Exclude<SelectionNode, FieldNode>,
  on: GraphQLCompositeType,
  spread: Set<string>,
): Selection[number] | undefined {
  if (node.kind === Kind.INLINE_FRAGMENT) {
    return { set: node.selectionSet, on: compositeType(reading, node.typeCondition?.name.value) ?? on };
  }
  const fragment = reading.fragments.get(node.name.value);
  if (fragment === undefined || spread.has(node.name.value)) return undefined;
  spread.add(node.name.value);
  return { set: fragment.selectionSet, on: compositeType(reading, fragment.typeCondition.name.value) ?? on };
}

function compositeType({ schema }: Reading, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function applies(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
}

function mergeOccurrences(
  reading: Reading,
  key: string,
  type: GraphQLCompositeType,
  occurrences: readonly [Occurrence, ...Occurrence[]],
): SelectedField {
  const [{ node, on }] = occurrences;
  const name = node.name.value;
  // The concrete type may promise more (non-null) than the interface for which the field was written.
  const output = outputTypeOf(type, name) ?? outputTypeOf(on, name) ?? TypeNameMetaFieldDef.type;
  const refusals = occurrences.map((one) => refusalOf(reading, one.on, name));
  const isOpen = (_: Occurrence, index: number): boolean => refusals[index] === undefined;
  const open = occurrences.filter(isOpen);
  return {
    key,
    plannedKey: reading.plannedKeyOf(node),
    name,
    type: output,
    selection: open.flatMap((one) => innerSelection(one, name)),
    refusal: open.length === 0 ? refusals[0] : refusalOf(reading, type, name),
    nodes: open.map((one) => one.node),
  };
}

function refusalOf(reading: Reading, parent: GraphQLCompositeType, name: string): ScopeRule | undefined {
  const type = outputTypeOf(parent, name);
  return type === undefined ? undefined : reading.refusals.ofField(parent, name, type);
}

function innerSelection({ node, on }: Occurrence, name: string): Selection {
  const type = getNamedType(outputTypeOf(on, name));
  return node.selectionSet !== undefined && isCompositeType(type)
    ? [{ set: node.selectionSet, on: type }]
    : [];
}

/** A field's type on a type, the fields of introspection included. */
export function outputTypeOf(parent: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  if (name === '__typename') return TypeNameMetaFieldDef.type;
  if (name === '__schema') return SchemaMetaFieldDef.type;
  if (name === '__type') return TypeMetaFieldDef.type;
  return isUnionType(parent) ? undefined : parent.getFields()[name]?.type;
}
