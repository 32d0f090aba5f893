/** Reads an operation once for all requests that ask it under the same conditions and with the same scopes. */
import type { GraphQLObjectType } from 'graphql';
import { KnownError } from '../../../platform/errors.js';
import type { PlanNode } from '../plan.js';
import type { Planner } from '../planner/planner.js';
import type { Supergraph } from '../supergraph.js';
import type { Conditions } from './conditions.js';
import type { PlannedKeys } from './planned-keys.js';
import { writePlannedOperations } from './planned-operations.js';
import type { Operation } from './read-operation.js';
import { createRefusals, type Refusals } from './refusals.js';
import {
  createSelectionReader,
  type SelectedField,
  type Selection,
  type SelectionReader,
} from './selection.js';

export interface PreparedOperation {
  readonly rootType: GraphQLObjectType;
  readonly root: Selection;
  readonly fieldsOf: SelectionReader;
  readonly refusals: Refusals;
  /** The root fields that ask about the schema itself. */
  readonly introspection: readonly SelectedField[];
  /** One after the other. Rejects with a KnownError INTERNAL when the planner cannot. */
  readonly plans: Promise<readonly PlanNode[]>;
}

export interface PrepareOptions {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  readonly plannedKeyOf: PlannedKeys;
  readonly operation: Operation;
  readonly conditions: Conditions;
  readonly scopes: ReadonlySet<string>;
}

/** Reads an operation and has it planned. */
export function prepare(options: PrepareOptions): PreparedOperation {
  const { supergraph, planner, plannedKeyOf, operation, conditions, scopes } = options;
  const schema = supergraph.apiSchema;
  const rootType = schema.getRootType(operation.definition.operation);
  if (!rootType) throw new KnownError('BAD_REQUEST', `This graph has no ${operation.kind}.`);
  const refusals = createRefusals(supergraph.scopes, scopes);
  const reading = { schema, fragments: operation.fragments, conditions, refusals, plannedKeyOf };
  const fieldsOf = createSelectionReader(reading);
  const root: Selection = [{ set: operation.definition.selectionSet, on: rootType }];
  const roots = fieldsOf(root, rootType);
  const texts = writePlannedOperations(operation, roots, rootType, reading);
  return {
    rootType,
    root,
    fieldsOf,
    refusals,
    introspection: roots.filter(({ name }) => name === '__schema' || name === '__type'),
    plans: Promise.all(texts.map((text) => planner.plan(text))),
  };
}
