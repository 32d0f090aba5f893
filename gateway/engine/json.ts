/** What subgraphs send: JSON, of which nothing is known before it is looked at. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy that shares nothing with the value. */
export function cloneJson(value: unknown): unknown {
  return structuredClone(value);
}

/** Whether there is no value. */
export function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
