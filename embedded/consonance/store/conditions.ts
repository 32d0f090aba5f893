/** Conditions of searches as SQL. Each builder answers no condition for what is not searched by. */
import { type RawBuilder, sql } from 'kysely';

export type Condition = RawBuilder<boolean>;

type Given<T> = T | null | undefined;

export function when<T>(value: Given<T>, condition: (value: T) => Condition): Condition[] {
  return value === null || value === undefined ? [] : [condition(value)];
}

export function whenAny<T>(
  values: Given<readonly T[]>,
  condition: (values: readonly T[]) => Condition,
): Condition[] {
  return values === null || values === undefined || values.length === 0 ? [] : [condition(values)];
}

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** In any case, and with no character of the text meaning anything but itself. */
export function contains(expression: RawBuilder<unknown>, text: string): Condition {
  return sql<boolean>`${expression} ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`;
}

export function isPresent(expression: RawBuilder<unknown>, present: boolean): Condition {
  return present
    ? sql<boolean>`coalesce(${expression}, '') <> ''`
    : sql<boolean>`coalesce(${expression}, '') = ''`;
}
