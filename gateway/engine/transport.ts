/**
 * How the engine reaches a subgraph: over HTTP, or in process when both were started together.
 */

/** One operation for one subgraph. */
export interface SubgraphOperation {
  /** A query may be sent again, a mutation may not. */
  readonly kind: 'query' | 'mutation';
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What a subgraph answered: JSON that has the shape of a GraphQL response, and nothing more is known of it. It belongs
 * to the engine, which writes into it.
 */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphErrorEntry[];
}

export interface SubgraphErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * A way to one subgraph. Context is whatever the gateway hands through the engine for one request:
 * the engine never looks inside.
 */
export interface Transport<Context> {
  /** Rejects with a KnownError SUBGRAPH_UNAVAILABLE or SUBGRAPH_TIMEOUT, whatever went wrong on the way. */
  execute(operation: SubgraphOperation, context: Context): Promise<SubgraphAnswer>;
  /** Whether the subgraph says that it can answer. Never rejects. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
