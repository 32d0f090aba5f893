/**
 * A client for one upstream that speaks JSON: pool, limits, retries and breaker around single exchanges.
 *
 * From the outside in: outstanding limit, breaker, time limit of the call, retries, one exchange. The breaker
 * stands outside the retries, so it counts calls, and an open breaker is never retried against.
 */
import { type Dispatcher, Pool } from 'undici';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError, type UpstreamErrorCode } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { type BreakerState, createBreaker } from './breaker.js';
import { unavailable } from './failure.js';
import { type JsonAnswer, type JsonRequest, requestJson } from './json-request.js';
import type { UpstreamMetrics } from './metrics.js';
import { createOutstandingLimit } from './outstanding.js';
import { type RetryOptions, withRetries } from './retry.js';
import { createRetryBudget } from './retry-budget.js';
import type { HttpSettings } from './settings.js';
import { withTimeLimit } from './time-limit.js';
import type { Upstream } from './upstream.js';
import { type Wait, waitByTimer } from './wait.js';

export interface JsonCall extends JsonRequest {
  /** A name for logs and metrics, from a fixed set. */
  readonly operation: string;
  /** Whether making it twice does no more than making it once. */
  readonly isRepeatable: boolean;
}

export interface JsonClient {
  /** Rejects with an UpstreamError and nothing else. */
  call(call: JsonCall, signal?: AbortSignal): Promise<JsonAnswer>;
  state(): BreakerState;
  /** Waits for the calls under way, then ends the connections; a dispatcher that was handed in stays open. */
  close(): Promise<void>;
}

export interface JsonClientOptions {
  readonly upstream: Upstream;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly settings: HttpSettings;
  readonly log: Log;
  readonly clock: Clock;
  readonly metrics?: UpstreamMetrics | undefined;
  readonly dispatcher?: Dispatcher | undefined;
  readonly wait?: Wait | undefined;
  /** A number from 0 to 1, 1 excluded. */
  readonly random?: (() => number) | undefined;
}

export function createJsonClient(options: JsonClientOptions): JsonClient {
  const { upstream, settings, clock } = options;
  const connections = openConnections(options);
  const limit = createOutstandingLimit(upstream, settings.maxOutstanding);
  const breaker = createBreaker({ upstream, rules: settings.breaker, clock, onChange: tellState(options) });
  const makeCall = createCall(options, connections.dispatcher);
  return {
    call: (call, signal) =>
      measured(call, options, () => limit(() => breaker.run(() => makeCall(call, signal), signal))),
    state: breaker.state,
    close: connections.close,
  };
}

function openConnections(options: JsonClientOptions): { dispatcher: Dispatcher; close(): Promise<void> } {
  const { dispatcher, origin, settings } = options;
  if (dispatcher !== undefined) return { dispatcher, close: async () => undefined };
  const pool = new Pool(origin, {
    connections: settings.connections,
    connect: { timeout: settings.connectTimeoutMs },
  });
  return { dispatcher: pool, close: () => pool.close() };
}

/** One call: its exchanges and the waits between them, under one time limit. */
function createCall(options: JsonClientOptions, dispatcher: Dispatcher): JsonClient['call'] {
  const { upstream, settings, clock, wait = waitByTimer, random = Math.random } = options;
  const { budgetCapacity: capacity, budgetRefillPerMinute: refillPerMinute } = settings.retry;
  const budget = createRetryBudget({ capacity, refillPerMinute, clock });
  const exchange = { ...options, dispatcher };
  return (call, callers) =>
    withTimeLimit(settings.callTimeoutMs, callers, async (signal) => {
      const until = clock.now().getTime() + settings.callTimeoutMs;
      const rules = call.isRepeatable ? settings.retry : { ...settings.retry, attempts: 1 };
      const remainingMs = (): number => until - clock.now().getTime();
      const onRetry = tellRetry(call, options);
      try {
        const retries = { rules, budget, wait, random, remainingMs, signal, onRetry };
        return await withRetries(() => requestJson(call, exchange, signal), retries);
      } catch (cause) {
        if (callers?.aborted)
          throw unavailable(upstream, 'was not waited for: the caller gave up', { cause });
        if (!signal.aborted) throw cause;
        throw unavailable(upstream, `did not answer within ${settings.callTimeoutMs} ms`, { cause });
      }
    });
}

async function measured<T>(
  { operation }: JsonCall,
  { upstream, clock, metrics }: JsonClientOptions,
  call: () => Promise<T>,
): Promise<T> {
  const begun = clock.now().getTime();
  const tell = (outcome: 'OK' | UpstreamErrorCode): void => {
    const seconds = (clock.now().getTime() - begun) / 1000;
    metrics?.called({ upstream: upstream.id, operation, outcome, seconds });
  };
  try {
    const answer = await call();
    tell('OK');
    return answer;
  } catch (error) {
    if (error instanceof UpstreamError) tell(error.code);
    throw error;
  }
}

function tellState({ upstream, log, metrics }: JsonClientOptions): (state: BreakerState) => void {
  return (state) => {
    metrics?.breakerMoved(upstream.id, state);
    log.warn({ upstream: upstream.id, state }, 'The breaker of an upstream moved.');
  };
}

function tellRetry(
  { operation }: JsonCall,
  { upstream, log, metrics }: JsonClientOptions,
): RetryOptions['onRetry'] {
  return (failure, attempt, delayMs) => {
    metrics?.retried(upstream.id);
    const { message: reason, status } = failure;
    log.warn({ upstream: upstream.id, operation, attempt, delayMs, reason, status }, 'A call is made again.');
  };
}
