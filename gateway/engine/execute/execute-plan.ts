/** Walks a plan: what may run side by side does. */
import type { PlanNode } from '../plan.js';
import type { Execution } from './execution.js';
import { fetchEntities } from './fetch-entities.js';
import { fetchRoot } from './fetch-root.js';

/** Executes a plan; the data and the failures of the execution hold the outcome. It never rejects for a subgraph's failure. */
async function executePlan<Context>(node: PlanNode, execution: Execution<Context>): Promise<void> {
  switch (node.kind) {
    case 'sequence':
      return executeInOrder(node.nodes, execution);
    case 'parallel':
      await Promise.all(node.nodes.map((child) => executePlan(child, execution)));
      return;
    case 'root':
      return fetchRoot(node, execution);
    case 'entities':
      return fetchEntities(node, execution);
  }
}

/** Executes plans one after the other. One that failed does not keep the next from running. */
export async function executeInOrder<Context>(
  nodes: readonly PlanNode[],
  execution: Execution<Context>,
): Promise<void> {
  for (const node of nodes) await executePlan(node, execution);
}
