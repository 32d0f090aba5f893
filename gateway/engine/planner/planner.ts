/**
 * The only door to @graphql-hive/router-query-planner. Nothing outside this folder knows that it exists.
 *
 * Its traps (0.0.38), which the callers of this folder keep it from: a cyclic fragment kills the process,
 * conditions that are constant fail, an alias that is another field's name can overwrite a key.
 */
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { KnownError } from '../../../platform/errors.js';
import type { PlanNode } from '../plan.js';
import { translatePlan } from './translate.js';

export interface Planner {
  /**
   * Plans one operation without conditions. It rejects with a KnownError INTERNAL, the planner's own words in its
   * cause, when it cannot.
   */
  plan(operation: string): Promise<PlanNode>;
}

/** No label of a progressive @override is active, so that those fields stay with the subgraph they come from. */
const NO_LABELS: ReadonlySet<string> = new Set();
const NO_PERCENTAGE = 100;

/** A planner for one supergraph. It throws when the supergraph cannot be read. */
export function createPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    async plan(operation) {
      try {
        // Off the event loop: 300 aliases of one root field take it half a second.
        const plan = await planner.planAsync(operation, null, new Set(NO_LABELS), NO_PERCENTAGE);
        return translatePlan(plan);
      } catch (cause) {
        throw new KnownError('INTERNAL', 'This operation could not be planned.', { cause });
      }
    },
  };
}
