/** Finds the objects in the data that a fetch is about. */
import { isJsonObject, type JsonObject } from '../json.js';
import type { PlanStep } from '../plan.js';
import type { TypeTest } from '../supergraph.js';
import type { Place } from './place.js';

export interface Target {
  readonly value: JsonObject;
  readonly place: Place | undefined;
}

/** The objects at a place of a plan. Lists on the way are walked, whether the plan says so or not. */
export function findTargets(data: JsonObject, steps: readonly PlanStep[], isA: TypeTest): Target[] {
  const found: Target[] = [];
  const walk = (value: unknown, index: number, place: Place | undefined): void => {
    if (Array.isArray(value)) {
      value.forEach((item, key) => {
        walk(item, index, { parent: place, key });
      });
      return;
    }
    if (!isJsonObject(value)) return;
    const step = steps[index];
    if (step === undefined) found.push({ value, place });
    else if (step.kind === 'field') walk(value[step.key], index + 1, { parent: place, key: step.key });
    else if (step.kind === 'items' || isOneOf(value, step.names, isA)) walk(value, index + 1, place);
  };
  walk(data, 0, undefined);
  return found;
}

/** Whether an object is of one of the types. One whose type nobody asked for may be. */
export function isOneOf(value: JsonObject, typeNames: readonly string[], isA: TypeTest): boolean {
  const { __typename: typeName } = value;
  return typeof typeName !== 'string' || typeNames.some((expected) => isA(typeName, expected));
}
