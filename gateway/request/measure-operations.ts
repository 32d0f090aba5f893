/**
 * Measures operations with their fragments in place: a fragment counts as often as it is spread, and costs us one look.
 * Fragments that spread themselves count nothing here: validation tells of them.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { KnownError } from '../../platform/errors.js';
import type { OperationLimits } from '../settings.js';

interface Size {
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
}

const NOTHING: Size = { fields: 0, rootFields: 0, aliases: 0, directives: 0, depth: 0 };

/** Throws OPERATION_TOO_LARGE for the first operation that passes a limit, and names every limit it passes. */
export function measureOperations(document: DocumentNode, limits: OperationLimits): void {
  const measure = createMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) checkSize(measure(definition), limits);
  }
}

function checkSize(size: Size, limits: OperationLimits): void {
  const faults = [
    fault('fields', size.fields, limits.maxFields),
    fault('fields at its root', size.rootFields, limits.maxRootFields),
    fault('aliases', size.aliases, limits.maxAliases),
    fault('directives', size.directives, limits.maxDirectives),
    fault('fields inside each other', size.depth, limits.maxDepth),
  ].flat();
  if (faults.length > 0) {
    throw new KnownError('OPERATION_TOO_LARGE', `The operation is too large: it has ${faults.join('; ')}.`);
  }
}

function fault(what: string, found: number, limit: number): string[] {
  if (found <= limit) return [];
  // Fragments in fragments reach numbers that nobody reads.
  const count = found > 1_000_000 ? 'more than a million' : String(found);
  return [`${count} ${what}, and ${limit} is the limit`];
}

function createMeasure(document: DocumentNode): (operation: OperationDefinitionNode) => Size {
  const fragments = new Map(document.definitions.filter(isFragment).map((node) => [node.name.value, node]));
  const measured = new Map<string, Size>();

  const measureFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // What is met again while it is measured spreads itself.
    measured.set(name, NOTHING);
    const size = measureSelections(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };
  const measureSelections = (selectionSet: SelectionSetNode | undefined): Size =>
    (selectionSet?.selections ?? []).map(measureSelection).reduce(together, NOTHING);
  const measureSelection = (selection: SelectionNode): Size => {
    const own = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      return ofField(measureSelections(selection.selectionSet), selection.alias !== undefined, own);
    }
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? measureFragment(selection.name.value)
        : measureSelections(selection.selectionSet);
    return { ...inner, directives: inner.directives + own };
  };
  return ({ selectionSet, directives = [] }) => {
    const size = measureSelections(selectionSet);
    return { ...size, directives: size.directives + directives.length };
  };
}

function ofField(inner: Size, hasAlias: boolean, directives: number): Size {
  return {
    fields: inner.fields + 1,
    rootFields: 1,
    aliases: inner.aliases + (hasAlias ? 1 : 0),
    directives: inner.directives + directives,
    depth: inner.depth + 1,
  };
}

function together(one: Size, other: Size): Size {
  return {
    fields: one.fields + other.fields,
    rootFields: one.rootFields + other.rootFields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    depth: Math.max(one.depth, other.depth),
  };
}

function isFragment(definition: DocumentNode['definitions'][number]): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
