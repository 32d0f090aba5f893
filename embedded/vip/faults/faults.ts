/**
 * Faults that are switched on to see what a client does with them. They live as long as the process.
 *
 * Each may be for the next so many requests only, and for one route only.
 */
import { z } from 'zod';

const matching = {
  /** How many requests it is for; without it, all until it is switched off. */
  count: z.int().min(1).optional(),
  /** A route, such as POST /assets:batchQuery, or POST /oauth/token; without it, every one. */
  route: z.string().min(1).optional(),
};

const Fault = z.discriminatedUnion('kind', [
  /** The answer comes late, and comes. */
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(1).max(600_000), ...matching }),
  /** A problem of this status, such as 401, 403, 429, 500 or 503. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.int().min(0).optional(),
    ...matching,
  }),
  /** A page where JSON should be. */
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599).default(200), ...matching }),
  /** The connection ends without an answer, or in the middle of one. */
  z.strictObject({ kind: z.literal('cut'), when: z.enum(['before', 'body']).default('before'), ...matching }),
]);

export const FaultList = z.array(Fault);
export type Fault = z.output<typeof Fault>;

export interface Faults {
  /** With what is left of their counts. */
  list(): readonly Fault[];
  /** In place of all that were on. */
  replace(faults: readonly Fault[]): void;
  /** Those that a request of this route meets, counted down: latency and the first of the others. */
  meet(route: string): readonly Fault[];
}

export function createFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    list: () => faults,
    replace: (next) => {
      faults = next;
    },
    meet: (route) => {
      const matchingOnes = faults.filter((one) => one.route === undefined || one.route === route);
      const late = matchingOnes.find(({ kind }) => kind === 'latency');
      const other = matchingOnes.find(({ kind }) => kind !== 'latency');
      const met = [late, other].filter((one) => one !== undefined);
      faults = faults.flatMap((one) => (met.includes(one) ? countedDown(one) : one));
      return met;
    },
  };
}

function countedDown(one: Fault): Fault[] {
  if (one.count === undefined) return [one];
  return one.count === 1 ? [] : [{ ...one, count: one.count - 1 }];
}
