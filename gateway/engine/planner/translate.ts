/** Turns the planner's plans into ours. It throws on anything it does not know, rather than lose a part of a plan. */
import type {
  BatchFetchNode,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNode,
  FlattenNodePathSegment,
  PlanNode as NativeNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type {
  EntityFetch,
  EntityGroup,
  KeyRename,
  PlanNode,
  PlanStep,
  Requirement,
  RewriteStep,
  RootFetch,
  TypeNameRewrite,
} from '../plan.js';
import { type FilledKeys, readFilledKeys } from './filled-keys.js';

/** A plan in our form. */
export function translatePlan(plan: QueryPlan): PlanNode {
  return plan.node === undefined ? { kind: 'sequence', nodes: [] } : translate(plan.node);
}

function translate(node: NativeNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(translate) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(translate) };
    case 'Fetch':
      return rootFetch(node);
    case 'Flatten':
      return flattenedFetch(node);
    case 'BatchFetch':
      return batchFetch(node);
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      throw new Error(`A plan holds a ${node.kind}, which no operation here can ask for.`);
  }
}

function rootFetch(node: FetchNode): RootFetch {
  if (node.requires !== undefined) throw new Error('A plan asks for entities and does not say where.');
  return {
    kind: 'root',
    ...fetchOf(node),
    fills: readFilledKeys(node.operation).root,
    renames: (node.outputRewrites ?? []).map(keyRename),
  };
}

function flattenedFetch({ path, node }: FlattenNode): EntityFetch {
  if (node.kind !== 'Fetch') throw new Error(`A plan flattens a ${node.kind}.`);
  const alias = { alias: '_entities', representationsVariableName: 'representations', paths: [path] };
  const rewrites = { inputRewrites: node.inputRewrites ?? [], outputRewrites: node.outputRewrites ?? [] };
  const filled = readFilledKeys(node.operation);
  const group = entityGroup({ ...alias, requires: node.requires ?? [], ...rewrites }, filled);
  return { kind: 'entities', ...fetchOf(node), groups: [group] };
}

function batchFetch(node: BatchFetchNode): EntityFetch {
  const filled = readFilledKeys(node.operation);
  return {
    kind: 'entities',
    ...fetchOf(node),
    groups: node.entityBatch.aliases.map((alias) => entityGroup(alias, filled)),
  };
}

function fetchOf(node: FetchNode | BatchFetchNode) {
  const { operationKind = 'query' } = node;
  if (operationKind === 'subscription') throw new Error('A plan holds a subscription.');
  return {
    subgraph: node.serviceName,
    operation: node.operation,
    operationKind,
    variables: node.variableUsages ?? [],
  };
}

function entityGroup(
  alias: BatchFetchNode['entityBatch']['aliases'][number],
  filled: FilledKeys,
): EntityGroup {
  return {
    answerKey: alias.alias,
    variable: alias.representationsVariableName,
    places: alias.paths.map((path) => path.map(planStep)),
    requires: alias.requires.map(requirement),
    typeNames: (alias.inputRewrites ?? []).map(typeNameRewrite),
    fills: filled.entities.get(alias.alias) ?? [],
    renames: (alias.outputRewrites ?? []).map(keyRename),
  };
}

function planStep(segment: FlattenNodePathSegment): PlanStep {
  if (segment === '@') return { kind: 'items' };
  if ('Field' in segment) return { kind: 'field', key: segment.Field };
  return { kind: 'type', names: segment.TypeCondition };
}

function requirement(selection: RequiresSelection): Requirement {
  switch (selection.kind) {
    case 'Field':
      return {
        kind: 'field',
        // The planner calls the data's key the name, and the representation's the alias.
        name: selection.alias ?? selection.name,
        key: selection.name,
        requires: selection.selections?.map(requirement),
      };
    case 'InlineFragment':
      return {
        kind: 'fragment',
        on: selection.typeCondition,
        requires: selection.selections.map(requirement),
      };
    case 'FragmentSpread':
      throw new Error('A plan spreads a named fragment over its requirements.');
  }
}

function typeNameRewrite(rewrite: FetchRewrite): TypeNameRewrite {
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  if (!('setValueTo' in setter)) throw new Error('A plan renames keys of a representation.');
  const { steps, last } = rewritePath(setter.path);
  if (last !== '__typename') throw new Error(`A plan sets ${last} of a representation.`);
  return { path: steps, typeName: setter.setValueTo };
}

function keyRename(rewrite: FetchRewrite): KeyRename {
  if (!('KeyRenamer' in rewrite)) throw new Error('A plan sets a value of an answer.');
  const { steps, last } = rewritePath(rewrite.KeyRenamer.path);
  return { path: steps, from: last, to: rewrite.KeyRenamer.renameKeyTo };
}

function rewritePath(path: readonly FetchNodePathSegment[]): { steps: RewriteStep[]; last: string } {
  const last = path.at(-1);
  if (last === undefined || !('Key' in last)) throw new Error('A plan rewrites no key.');
  const steps = path
    .slice(0, -1)
    .map(
      (step): RewriteStep =>
        'Key' in step ? { kind: 'key', key: step.Key } : { kind: 'type', names: step.TypenameEquals },
    );
  return { steps, last: last.Key };
}
