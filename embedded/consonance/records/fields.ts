/** The fields of which records are made. A missing text is null, a missing list is empty. */
import { z } from 'zod';
import type { CodeList } from '../codes/code-list.js';

/** Null when absent. */
export const text = z.string().nullable().default(null);

/** Null when absent. */
export const whole = z.int().nullable().default(null);

/** Null when absent. */
export const amount = z.number().nullable().default(null);

/** ISO 8601, without a time. Null when absent. */
export const date = z.iso.date().nullable().default(null);

/** Empty when absent. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly().default([]);
}

/**
 * The products of the work that something belongs to, each by its reference or, where it has none, its ISBN.
 * Absent: all of them, those that come later included.
 */
export const products = z.array(z.string()).readonly().nullable().default(null);

/** A code that the list has: the API could not answer any other. */
export function code(codes: CodeList) {
  return z.string().refine((value) => codes.codes.has(value), {
    error: ({ input }) => `${JSON.stringify(input)} is not on the list of ${codes.enumName}`,
  });
}

/** Null when absent. */
export function optionalCode(codes: CodeList) {
  return code(codes).nullable().default(null);
}
