/** fields=: an answer with only some of each resource's fields (contract 3.1). */
import { z } from 'zod';

/** As the body of a batch has them; what it answers is told so from the start. Absent: all. */
export const FieldList = z.array(z.string().min(1).max(100)).max(100).default([]);

type Json = Readonly<Record<string, unknown>>;

/**
 * The body with each resource cut down to these fields and its id: the resource itself, those of a page, or those of a
 * batch. No fields: the whole body.
 */
export function pickFields(body: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || !isObject(body)) return body;
  const wanted = new Set([...fields, 'id']);
  const pick = (resource: unknown): unknown =>
    isObject(resource)
      ? Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name)))
      : resource;
  if (Array.isArray(body.items)) return { ...body, items: body.items.map(pick) };
  if (Array.isArray(body.results)) {
    return {
      ...body,
      results: body.results.map((result: unknown) =>
        isObject(result) && 'resource' in result ? { ...result, resource: pick(result.resource) } : result,
      ),
    };
  }
  return pick(body);
}

/** The fields that a query asks for; none where its route takes no fields=. */
export function fieldsIn(query: unknown): readonly string[] {
  if (!isObject(query) || !Array.isArray(query.fields)) return [];
  return query.fields.filter((field) => typeof field === 'string');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
