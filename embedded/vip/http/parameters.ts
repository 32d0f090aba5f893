/** The kinds of value that query parameters have. A key may stand in a query several times. */
import { z } from 'zod';

/** Any of several values: the key repeated, OR (contract 3.1). Absent: no filter. */
export function anyOf<Value extends z.ZodType<unknown, string>>(value: Value) {
  return z
    .union([value, z.array(value).max(200)])
    .transform((given): z.output<Value>[] => (Array.isArray(given) ? given : [given]))
    .optional();
}

/** Values with commas between them, as in include= and fields=; the key may also be repeated. Absent: []. */
export function listOf<Value extends z.ZodType<unknown, string>>(value: Value) {
  return z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((text) => text.split(','))
        .filter((text) => text !== ''),
    )
    .pipe(z.array(value).max(200));
}

/** true or false; absent: false. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** An RFC 3339 instant. */
export const instant = z.iso.datetime({ offset: true });

const limit = z
  .string()
  .regex(/^\d{1,3}$/, 'It must be a whole number from 1 to 200.')
  .transform(Number)
  .pipe(z.number().min(1).max(200))
  .default(50);

/** Of every list that is paged (contract 3.1). Spread into the strict object of a query. */
export const paged = { limit, cursor: z.string().max(2_000).optional() };

/** Of what can be answered in part. The service does the pruning: http/fields.ts. */
export const shaped = { fields: listOf(z.string().max(100)) };
