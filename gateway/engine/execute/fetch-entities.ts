/** Runs a fetch of more fields for objects that are already in the data. */
import { cloneJson, isJsonObject, isMissing } from '../json.js';
import type { EntityFetch, EntityGroup } from '../plan.js';
import { call } from './call.js';
import type { Execution } from './execution.js';
import type { SubgraphFailure } from './failures.js';
import { holderOf } from './fetch-root.js';
import { mergeObject } from './merge.js';
import { type Path, pathOf } from './place.js';
import { type Batch, batchTargets } from './representations.js';
import { renameKeys, renamePath } from './rewrites.js';
import { findTargets, type Target } from './targets.js';

interface GroupBatch {
  readonly group: EntityGroup;
  readonly batch: Batch;
}

/** Asks for entities and merges them into their objects. Without any to ask for it asks nothing. It never rejects. */
export async function fetchEntities<Context>(
  fetch: EntityFetch,
  execution: Execution<Context>,
): Promise<void> {
  const batches = fetch.groups.map((group) => ({ group, batch: batchGroup(fetch, group, execution) }));
  for (const one of batches) reportIncomplete(one, execution);
  if (batches.every(({ batch }) => batch.representations.length === 0)) return;
  const representations = Object.fromEntries(
    batches.map(({ group, batch }) => [group.variable, batch.representations]),
  );
  const { data, failures } = await call(fetch, representations, execution);
  for (const one of batches) mergeEntities(one, data?.[one.group.answerKey], execution);
  for (const { failure, path } of failures) {
    reportFailure(batches, failure, path, execution);
    execution.failures.ensure(failure);
  }
}

function batchGroup<Context>(
  { subgraph }: EntityFetch,
  group: EntityGroup,
  { data, supergraph: { isA, keys } }: Execution<Context>,
): Batch {
  const targets = group.places.flatMap((place) => findTargets(data, place, isA));
  return batchTargets(group, targets, { isA, keysOf: (typeName) => keys(subgraph, typeName) });
}

function mergeEntities<Context>(
  { group, batch }: GroupBatch,
  entities: unknown,
  { supergraph }: Execution<Context>,
): void {
  if (!Array.isArray(entities)) return;
  batch.targets.forEach((targets, index) => {
    const entity: unknown = entities[index];
    if (!isJsonObject(entity)) return;
    renameKeys(entity, group.renames, supergraph.isA);
    targets.forEach(({ value }, position) => {
      // Later fetches write into what is merged here, each for its own place: no two may share it.
      const own = position === 0 ? entity : cloneJson(entity);
      if (isJsonObject(own)) mergeObject(value, own, supergraph.isObjectType);
    });
  });
}

/** Objects that were not asked about because an earlier fetch failed on them fail here for the same reason. */
function reportIncomplete<Context>({ group, batch }: GroupBatch, execution: Execution<Context>): void {
  for (const { target, lacking } of batch.incomplete) {
    const reason = execution.failures.reasonFor(lacking);
    if (reason !== undefined) reportMissing(reason, group, target, execution);
  }
}

function reportFailure<Context>(
  batches: readonly GroupBatch[],
  failure: SubgraphFailure,
  path: Path,
  execution: Execution<Context>,
): void {
  const [key, index, ...rest] = path;
  const asked = batches.filter(({ group }) => group.answerKey === key);
  for (const { group, batch } of asked.length > 0 ? asked : batches) {
    const targets =
      typeof index === 'number' && asked.length > 0 ? (batch.targets[index] ?? []) : batch.targets.flat();
    for (const target of targets) {
      if (asked.length > 0 && rest.length > 0) reportWithin(failure, group, target, rest, execution);
      else reportMissing(failure, group, target, execution);
    }
  }
}

function reportWithin<Context>(
  failure: SubgraphFailure,
  group: EntityGroup,
  { value, place }: Target,
  path: Path,
  { failures }: Execution<Context>,
): void {
  const renamed = renamePath(path, group.renames);
  failures.report(failure, [...pathOf(place), ...renamed], holderOf(value, renamed));
}

function reportMissing<Context>(
  failure: SubgraphFailure,
  group: EntityGroup,
  { value, place }: Target,
  { failures }: Execution<Context>,
): void {
  for (const key of renamePath(group.fills, group.renames)) {
    if (isMissing(value[key])) failures.report(failure, [...pathOf(place), key], value);
  }
}
