/** Applies a plan's rewrites to what is sent and to what was received. */
import { isJsonObject, type JsonObject } from '../json.js';
import type { KeyRename, RewriteStep, TypeNameRewrite } from '../plan.js';
import type { TypeTest } from '../supergraph.js';
import { isOneOf } from './targets.js';

/** Gives a representation the type names that the subgraph knows it by. */
export function rewriteTypeNames(
  representation: JsonObject,
  rewrites: readonly TypeNameRewrite[],
  isA: TypeTest,
): void {
  for (const { path, typeName } of rewrites) {
    forEachAt(representation, path, isA, (object) => {
      object.__typename = typeName;
    });
  }
}

/** Gives values of an answer the keys that the data has them under. */
export function renameKeys(answer: JsonObject, renames: readonly KeyRename[], isA: TypeTest): void {
  for (const { path, from, to } of renames) {
    forEachAt(answer, path, isA, (object) => {
      if (!Object.hasOwn(object, from)) return;
      object[to] = object[from];
      delete object[from];
    });
  }
}

/** The path of an error in an answer, in the data's keys. The planner's own aliases are unique within a fetch. */
export function renamePath(
  path: readonly (string | number)[],
  renames: readonly KeyRename[],
): (string | number)[] {
  return path.map((key) => renames.find(({ from }) => from === key)?.to ?? key);
}

function forEachAt(
  value: unknown,
  path: readonly RewriteStep[],
  isA: TypeTest,
  apply: (object: JsonObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) forEachAt(item, path, isA, apply);
    return;
  }
  if (!isJsonObject(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) apply(value);
  else if (step.kind === 'key') forEachAt(value[step.key], rest, isA, apply);
  else if (isOneOf(value, step.names, isA)) forEachAt(value, rest, isA, apply);
}
