/** Asks a subgraph. */
import type { EntityFetch, RootFetch } from '../plan.js';
import type { SubgraphAnswer } from '../transport.js';
import type { Execution } from './execution.js';
import { failedCall, type SubgraphFailure, toldFailure } from './failures.js';
import type { Path } from './place.js';

export interface Called {
  readonly data: SubgraphAnswer['data'];
  readonly failures: readonly { readonly failure: SubgraphFailure; readonly path: Path }[];
}

/** Calls the subgraph of a fetch. It never rejects: no answer is no data and one failure without a path. */
export async function call<Context>(
  fetch: RootFetch | EntityFetch,
  representations: Readonly<Record<string, unknown>>,
  execution: Execution<Context>,
): Promise<Called> {
  const { subgraph, operation: query, operationKind: kind } = fetch;
  const used = fetch.variables.filter((name) => Object.hasOwn(execution.variables, name));
  const variables = {
    ...Object.fromEntries(used.map((name) => [name, execution.variables[name]])),
    ...representations,
  };
  try {
    const transport = execution.transports.get(subgraph);
    if (transport === undefined)
      throw new Error(`The plan asks ${subgraph}, which the supergraph does not name.`);
    const { data, errors = [] } = await transport.execute({ kind, query, variables }, execution.context);
    const failures = errors.map((entry) => ({
      failure: toldFailure(subgraph, entry),
      path: entry.path ?? [],
    }));
    if (data || failures.length > 0) return { data, failures };
    throw new Error('The answer has neither data nor errors.');
  } catch (error) {
    return { data: undefined, failures: [{ failure: failedCall(subgraph, error), path: [] }] };
  }
}
