/**
 * Faults that are switched on to see what a client does with them. They live as long as the process.
 *
 * Each may be for the next so many requests only, and for requests of one operation or with one root field only.
 */
import { z } from 'zod';
import type { Asked } from './graphql/execute.js';

const matching = {
  /** How many requests it is for; without it, all until it is switched off. */
  count: z.int().min(1).optional(),
  /** The operation's name. */
  operation: z.string().min(1).optional(),
  /** A root field, such as works or createWebLink. */
  field: z.string().min(1).optional(),
};

const fault = z.discriminatedUnion('kind', [
  /** The answer comes late, and comes. */
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(1).max(600_000), ...matching }),
  /** An HTTP status such as 401, 403, 429, 500 or 503. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.int().min(0).optional(),
    ...matching,
  }),
  /** A page where JSON should be. */
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599).default(200), ...matching }),
  /** 200 with errors and no data. */
  z.strictObject({
    kind: z.literal('errors'),
    message: z.string().default('Something went wrong.'),
    ...matching,
  }),
  /** 200 with data in which the first root field is missing, and an error that says so. */
  z.strictObject({ kind: z.literal('partial'), ...matching }),
  /** The connection ends without an answer, or in the middle of it. */
  z.strictObject({ kind: z.literal('cut'), when: z.enum(['before', 'body']).default('before'), ...matching }),
]);

export const FaultList = z.array(fault);
export type Fault = z.output<typeof fault>;

export interface Faults {
  /** With what is left of their counts. */
  list(): readonly Fault[];
  /** In place of all that were on. */
  replace(faults: readonly Fault[]): void;
  /** Those that this request meets, counted down: latency and the first of the others. */
  meet(asked: Asked): readonly Fault[];
}

export function createFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    list: () => faults,
    replace: (next) => {
      faults = next;
    },
    meet: (asked) => {
      const matchingOnes = faults.filter((one) => isFor(one, asked));
      const late = matchingOnes.find(({ kind }) => kind === 'latency');
      const other = matchingOnes.find(({ kind }) => kind !== 'latency');
      const met = [late, other].filter((one) => one !== undefined);
      faults = faults.flatMap((one) => (met.includes(one) ? countedDown(one) : one));
      return met;
    },
  };
}

function isFor({ operation, field }: Fault, asked: Asked): boolean {
  if (operation !== undefined && operation !== asked.operation) return false;
  return field === undefined || asked.rootFields.includes(field);
}

function countedDown(one: Fault): Fault[] {
  if (one.count === undefined) return [one];
  return one.count === 1 ? [] : [{ ...one, count: one.count - 1 }];
}
