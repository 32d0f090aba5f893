/** Brings what a fetch found into the data. */
import { isJsonObject, isMissing, type JsonObject } from '../json.js';

/**
 * Merges an answer into an object of the data. What is there stays unless the answer says more: null takes no
 * value's place, and the name of an interface (all that a subgraph with @interfaceObject knows) not that of a type.
 */
export function mergeObject(
  target: JsonObject,
  source: JsonObject,
  isObjectType: (name: string) => boolean,
): void {
  for (const [key, value] of Object.entries(source)) {
    // No key of ours: assigning it would change the object's prototype.
    if (key === '__proto__') continue;
    if (key === '__typename' && isObjectType(String(target[key])) && !isObjectType(String(value))) continue;
    target[key] = merged(target[key], value, isObjectType);
  }
}

function merged(present: unknown, value: unknown, isObjectType: (name: string) => boolean): unknown {
  if (isMissing(present)) return value;
  if (isMissing(value)) return present;
  if (isJsonObject(present) && isJsonObject(value)) {
    mergeObject(present, value, isObjectType);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(value)) {
    // Two subgraphs that disagree on a list: what belongs to the first one's items must not land on the other's.
    if (present.length !== value.length) return present;
    value.forEach((item, index) => {
      present[index] = merged(present[index], item, isObjectType);
    });
    return present;
  }
  return value;
}
