/** Apollo Server as the executor of a subgraph: no HTTP of its own, no telemetry, nothing remembered but parsed queries. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Log } from '../log.js';
import { createFailureLog, formatFailure } from './failures.js';
import type { RequestContext } from './request-context.js';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Without data, the request failed as a whole. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Apollo<Context extends RequestContext> {
  /** Rejects only for a fault of Apollo's or after stop: failures of the request are in errors. */
  execute(request: SubgraphRequest, contextValue: Context): Promise<SubgraphAnswer>;
  stop(): Promise<void>;
}

/**
 * A started server. A query that was valid once is neither parsed nor validated again while it stays among the last
 * 30 MiB of them: that is Apollo's own document store, keyed by the query's text.
 */
export async function startApollo<Context extends RequestContext>(
  schema: GraphQLSchema,
  log: Log,
): Promise<Apollo<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    logger: log,
    formatError: formatFailure,
    includeStacktraceInErrorResponses: false,
    // Whoever may call may read the SDL; a gateway's development tools do.
    introspection: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      createFailureLog<Context>(),
      ApolloServerPluginLandingPageDisabled(),
      // It would instrument every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return {
    execute: (request, contextValue) => execute(server, request, contextValue),
    stop: () => server.stop(),
  };
}

async function execute<Context extends RequestContext>(
  server: ApolloServer<Context>,
  { query, variables = {}, operationName }: SubgraphRequest,
  contextValue: Context,
): Promise<SubgraphAnswer> {
  const request = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
  const { body } = await server.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('a subgraph answers in one piece');
  return withRequestId(body.singleResult, contextValue.requestId);
}

/** What the log has under this id is nobody else's business, but the id is how to ask for it. */
function withRequestId({ data, errors }: SubgraphAnswer, requestId: string): SubgraphAnswer {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => signInternal(error, requestId)) }),
  };
}

function signInternal(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const { extensions } = error;
  return extensions?.code === 'INTERNAL' ? { ...error, extensions: { ...extensions, requestId } } : error;
}
