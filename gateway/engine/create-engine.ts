/** Puts the engine together: read, plan, fetch, merge, project. Each part stands alone; only this file knows them all. */
import { type DocumentNode, type ExecutionResult, GraphQLError, print } from 'graphql';
import { codeOf, KnownError } from '../../platform/errors.js';
import { createBoundedCache } from './bounded-cache.js';
import type { Engine, EngineOptions, EngineRequest } from './engine.js';
import { executeInOrder } from './execute/execute-plan.js';
import { createFailures } from './execute/failures.js';
import { locate } from './execute/locate.js';
import { introspect } from './introspect.js';
import { readConditions } from './operation/conditions.js';
import { createPlannedKeys } from './operation/planned-keys.js';
import { type PreparedOperation, prepare } from './operation/prepare.js';
import { type Operation, readOperation } from './operation/read-operation.js';
import { relevantScopes } from './operation/relevant-scopes.js';
import { coerceVariables, type Variables } from './operation/variables.js';
import { createPlanner } from './planner/planner.js';
import { project } from './project/project.js';
import { readSupergraph } from './supergraph.js';

const PLAN_CACHE_SIZE = 1000;

/** What is known of an operation before its variables are. */
interface ReadOperation {
  readonly operation: Operation;
  readonly scopes: readonly string[];
}

/** An engine for one supergraph. It throws when the supergraph cannot be read, or needs a feature that we do not have. */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const supergraph = readSupergraph(options.supergraph);
  const schema = supergraph.apiSchema;
  const planner = createPlanner(options.supergraph);
  const plannedKeyOf = createPlannedKeys(supergraph.fieldNames);
  const transports = new Map(
    [...supergraph.subgraphs].map(([name, url]) => [name, options.transportFor({ name, url })] as const),
  );
  const limit = options.planCacheSize ?? PLAN_CACHE_SIZE;
  const operations = createBoundedCache<ReadOperation>(limit);
  const prepared = createBoundedCache<PreparedOperation>(limit);
  const texts = new WeakMap<DocumentNode, string>();

  /** By its content, not by its source: a document may have been changed after it was parsed. */
  function textOf(document: DocumentNode): string {
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  }

  function read({ document, operationName }: EngineRequest<Context>): ReadOperation & { key: string } {
    const key = JSON.stringify([operationName, textOf(document)]);
    const found = operations.get(key, () => ({
      operation: readOperation(document, operationName),
      scopes: relevantScopes(schema, supergraph.scopes, document),
    }));
    return { ...found, key };
  }

  function prepareFor(
    request: EngineRequest<Context>,
    asked: ReadOperation & { key: string },
    variables: Variables,
  ) {
    const { operation } = asked;
    const conditions = readConditions(operation, variables);
    const scopes = new Set(asked.scopes.filter((scope) => request.scopes.has(scope)));
    return prepared.get(JSON.stringify([[...conditions], [...scopes], asked.key]), () =>
      prepare({ supergraph, planner, plannedKeyOf, operation, conditions, scopes }),
    );
  }

  async function answer(request: EngineRequest<Context>): Promise<ExecutionResult> {
    const asked = read(request);
    const coerced = coerceVariables(schema, asked.operation, request.variables);
    if ('errors' in coerced) return { errors: coerced.errors };
    const { variables } = coerced;
    const operation = prepareFor(request, asked, variables);
    const plans = await operation.plans;
    const failures = createFailures((path) => locate(schema, operation, path));
    const data = {};
    await executeInOrder(plans, {
      supergraph,
      transports,
      variables,
      context: request.context,
      data,
      failures,
    });
    failures.finish();
    const introspection = introspect(schema, asked.operation, operation.introspection, request.variables);
    const projected = project({ schema, operation, introspection, errors: failures }, data);
    return failures.errors.length === 0 ? { data: projected } : { data: projected, errors: failures.errors };
  }

  return {
    schema,
    subgraphs: [...transports.keys()],
    execute: (request) => answer(request).catch((error: unknown) => ({ errors: [requestError(error)] })),
    async unreadySubgraphs() {
      const all = [...transports].map(async ([name, transport]) => ({
        name,
        isReady: await transport.isReady(),
      }));
      return (await Promise.all(all)).filter(({ isReady }) => !isReady).map(({ name }) => name);
    },
    async close() {
      await Promise.all([...transports.values()].map((transport) => transport.close()));
    },
  };
}

/** What is told of a request that could not be executed at all; the story is in the original error, for the log. */
function requestError(error: unknown): GraphQLError {
  const message = error instanceof KnownError ? error.message : 'Something went wrong on our side.';
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(message, { originalError: original, extensions: { code: codeOf(error) } });
}
