/**
 * Turns a supergraph and a request into a response, and nothing else: no HTTP, no identity, no clock.
 */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Transport } from './transport.js';

export interface EngineOptions<Context> {
  /** The SDL of any Federation 2 supergraph. */
  readonly supergraph: string;
  /** Makes the way to a subgraph, by its name and the address that the supergraph gives. */
  readonly transportFor: (subgraph: { name: string; url: string }) => Transport<Context>;
  /** How many plans are remembered; 1000 when not given. A document needs one for each set of its conditions and scopes. */
  readonly planCacheSize?: number;
}

export interface EngineRequest<Context> {
  /** Already valid against the engine's schema. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The caller's scopes, held against @requiresScopes of the supergraph. */
  readonly scopes: ReadonlySet<string>;
  /** Handed to the transports as it is. */
  readonly context: Context;
}

export interface Engine<Context> {
  /** What callers may ask: the supergraph without federation's own words and without what is inaccessible. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** Never rejects for anything a request can cause: failures are in errors, with code and path. */
  execute(request: EngineRequest<Context>): Promise<ExecutionResult>;
  /** The names of the subgraphs that do not answer. Empty: all do. */
  unreadySubgraphs(): Promise<readonly string[]>;
  close(): Promise<void>;
}
