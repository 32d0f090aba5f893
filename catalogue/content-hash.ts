import { hash } from 'node:crypto';

/**
 * A sha256 over a value's content. Neither the order of fields nor that of lists counts: Consonance promises none,
 * and what order means something for is numbered. A field that is undefined counts as absent.
 */
export function contentHash(value: unknown): string {
  return hash('sha256', canonical(value), 'base64url');
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return canonicalList(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return JSON.stringify(value) ?? 'null';
  }
  return canonicalRecord(value);
}

function canonicalList(list: readonly unknown[]): string {
  if (list.length === 0) return '[]';
  return `[${list.length === 1 ? canonical(list[0]) : list.map(canonical).sort().join()}]`;
}

/** This is most of the work of a large sync: hence no list of entries in between. */
function canonicalRecord(record: object): string {
  const fields = Object.entries(record);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  let text = '';
  for (const [name, inner] of fields) {
    if (inner !== undefined) text += `,"${name}":${canonical(inner)}`;
  }
  return `{${text.slice(1)}}`;
}
