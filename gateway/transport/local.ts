/** The way to a subgraph in the same process. It differs from the one over HTTP in nothing but the wire. */
import type { Transport } from '../engine/transport.js';
import { readAnswer, unavailable } from './answer.js';
import { withinTime } from './time-limit.js';

export interface LocalTransportOptions<Context> {
  /** The subgraph's own way in. */
  readonly execute: (
    request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
    headers: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
  /** The headers that go with every call: they say for whom it is made. */
  readonly headers: (context: Context) => Promise<Readonly<Record<string, string>>>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: (context: Context) => AbortSignal | undefined;
  readonly isReady: () => Promise<boolean>;
  /** How long one call may take; 10 seconds when not given. The subgraph is not stopped by it, only no longer waited for. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** A transport to a subgraph in this process. Whoever started the subgraph closes it. */
export function createLocalTransport<Context>(options: LocalTransportOptions<Context>): Transport<Context> {
  return {
    async execute({ query, variables }, context) {
      const headers = await options.headers(context);
      const limit = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, signal: options.signal?.(context) };
      const answer = await withinTime(limit, () =>
        options
          .execute({ query, variables }, headers)
          .catch((cause: unknown) => Promise.reject(unavailable(cause))),
      );
      // As text, as over HTTP: the engine writes into answers, and those may hold objects that the subgraph keeps.
      return readAnswer(JSON.stringify(answer) ?? '');
    },
    isReady: () => options.isReady().catch(() => false),
    close: async () => undefined,
  };
}
