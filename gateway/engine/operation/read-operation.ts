/** Picks the operation out of a document and refuses what would harm the planner. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { KnownError } from '../../../platform/errors.js';

export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables on which a @skip or @include depends. */
  readonly conditionVariables: readonly string[];
}

/** The planner's parser gives up at 50 levels, and its time grows with the square of the depth that fragments add. */
const MAX_DEPTH = 45;

/**
 * Reads one operation of a valid document. It throws BAD_REQUEST when the name fits none, when fragments form a
 * circle or when it is a subscription, and OPERATION_TOO_LARGE when it is nested too deeply.
 */
export function readOperation(document: DocumentNode, operationName: string | undefined): Operation {
  const definition = pickOperation(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((candidate) =>
      candidate.kind === Kind.FRAGMENT_DEFINITION ? [[candidate.name.value, candidate] as const] : [],
    ),
  );
  const kind = definition.operation;
  if (kind === 'subscription') throw new KnownError('BAD_REQUEST', 'This graph has no subscriptions.');
  if (depthOf(definition.selectionSet, fragments) > MAX_DEPTH) {
    throw new KnownError(
      'OPERATION_TOO_LARGE',
      `The operation is nested more than ${MAX_DEPTH} levels deep.`,
    );
  }
  return { kind, definition, fragments, conditionVariables: conditionVariablesIn(document) };
}

function pickOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const named =
    name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation, another] = named;
  if (operation === undefined) {
    throw new KnownError(
      'BAD_REQUEST',
      name === undefined ? 'There is no operation.' : `No operation is named ${name}.`,
    );
  }
  if (another !== undefined) throw new KnownError('BAD_REQUEST', 'There are several operations: name one.');
  return operation;
}

/** Valid documents have no circles of fragments; one that slipped through would kill the process in the planner. */
function depthOf(root: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const known = new Map<string, number | 'open'>();
  const depthOfFragment = (name: string): number => {
    const depth = known.get(name);
    if (depth === 'open') throw new KnownError('BAD_REQUEST', `The fragment ${name} spreads itself.`);
    if (depth !== undefined) return depth;
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new KnownError('BAD_REQUEST', `There is no fragment ${name}.`);
    known.set(name, 'open');
    const found = depthOfSet(fragment.selectionSet);
    known.set(name, found);
    return found;
  };
  const depthOfSet = (set: SelectionSetNode): number =>
    1 +
    set.selections.reduce((deepest, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return Math.max(deepest, depthOfFragment(selection.name.value));
      return selection.selectionSet === undefined
        ? deepest
        : Math.max(deepest, depthOfSet(selection.selectionSet));
    }, 0);
  return depthOfSet(root);
}

function conditionVariablesIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names].sort();
}
