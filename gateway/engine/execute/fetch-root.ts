/** Runs a fetch of root fields. */
import { isJsonObject, isMissing, type JsonObject } from '../json.js';
import type { RootFetch } from '../plan.js';
import { call } from './call.js';
import type { Execution } from './execution.js';
import { mergeObject } from './merge.js';
import type { Path } from './place.js';
import { renameKeys, renamePath } from './rewrites.js';

/** Asks for root fields and merges them into the data. It never rejects. */
export async function fetchRoot<Context>(fetch: RootFetch, execution: Execution<Context>): Promise<void> {
  const { data: all, failures, supergraph } = execution;
  const called = await call(fetch, {}, execution);
  if (called.data) {
    renameKeys(called.data, fetch.renames, supergraph.isA);
    mergeObject(all, called.data, supergraph.isObjectType);
  }
  for (const { failure, path } of called.failures) {
    const renamed = renamePath(path, fetch.renames);
    if (renamed.length > 0) failures.report(failure, renamed, holderOf(all, renamed));
    else for (const key of fetch.fills) if (isMissing(all[key])) failures.report(failure, [key], all);
    failures.ensure(failure);
  }
}

/** The innermost object on the way to a path: the one that lacks what stands there. */
export function holderOf(root: JsonObject, path: Path): JsonObject {
  let holder = root;
  let value: unknown = root;
  for (const key of path) {
    if (isJsonObject(value)) {
      holder = value;
      value = value[key];
    } else if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else return holder;
  }
  return holder;
}
