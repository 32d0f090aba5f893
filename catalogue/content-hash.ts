import { createHash } from 'node:crypto';

/**
 * A sha256 over a value's content. Neither the order of fields nor that of lists counts: Consonance promises none,
 * and what order means something for is numbered. A field that is undefined counts as absent.
 */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const texts = fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${texts.sort().join()}}`;
}
