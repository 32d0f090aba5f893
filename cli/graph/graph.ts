/** Asks a running Colophon. Reading may be repeated, so that what passes by itself is waited for. */
import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import { ERRORS, UpstreamError } from '../../platform/errors.js';
import { createLog } from '../../platform/log.js';
import { createJsonClient, type JsonClient } from '../../upstreams/http/json-client.js';
import type { JsonAnswer } from '../../upstreams/http/json-request.js';
import { withRetries } from '../../upstreams/http/retry.js';
import { createRetryBudget } from '../../upstreams/http/retry-budget.js';
import { HttpSettings } from '../../upstreams/http/settings.js';
import { waitByTimer } from '../../upstreams/http/wait.js';
import { EXIT } from '../command.js';
import { GraphError } from './graph-error.js';
import type { GraphPlace } from './place.js';

/** A failure of one field, beside an answer. */
export interface FieldError {
  readonly code: string;
  readonly message: string;
  /** Such as product.cover; empty for the whole. */
  readonly path: string;
}

export interface GraphAnswer<Data> {
  readonly data: Data;
  readonly errors: readonly FieldError[];
}

export interface Graph {
  /**
   * The answer to a query, as the schema says it is. An outage of any field fails the whole, when it has not passed after
   * some attempts: half an answer could be taken for one. Rejects with a GraphError.
   */
  ask<Data>(query: string, variables: unknown, schema: z.ZodType<Data>): Promise<GraphAnswer<Data>>;
  close(): Promise<void>;
}

const COLOPHON = { id: 'colophon', name: 'Colophon' };

/** Statuses that come with a GraphQL answer that says why. */
const REFUSALS = [400, 401, 403, 413];

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** Opens connections when it is first asked. */
export function createGraph({ url, key }: GraphPlace, clock: Clock): Graph {
  const settings = HttpSettings.parse({});
  // What is printed belongs to the answer: the log goes elsewhere.
  const log = createLog({ name: 'colophon', level: 'silent', destination: process.stderr });
  const client = createJsonClient({ upstream: COLOPHON, origin: url.origin, settings, log, clock });
  const budget = createRetryBudget({ capacity: 20, refillPerMinute: 20, clock });
  return {
    async ask(query, variables, schema) {
      const body = JSON.stringify({ query, variables });
      const signal = AbortSignal.timeout(settings.callTimeoutMs * settings.retry.attempts);
      const until = clock.now().getTime() + settings.callTimeoutMs;
      try {
        return await withRetries(async () => readAnswer(await post(client, url, key, body), schema), {
          rules: settings.retry,
          budget,
          wait: waitByTimer,
          random: Math.random,
          remainingMs: () => until - clock.now().getTime(),
          signal,
          onRetry: () => undefined,
        });
      } catch (error) {
        throw explain(error, url);
      }
    },
    close: client.close,
  };
}

function post(client: JsonClient, url: URL, key: string, body: string): Promise<JsonAnswer> {
  return client.call({
    operation: 'ask',
    // The attempts are counted outside, where an outage inside of an answer is seen too.
    isRepeatable: false,
    method: 'POST',
    path: url.pathname + url.search,
    headers: credentials(key),
    body,
    alsoReads: REFUSALS,
  });
}

/** A JWT has three parts with points between them, and no key of ours has any. */
function credentials(key: string): Readonly<Record<string, string>> {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(key) ? { authorization: `Bearer ${key}` } : { 'x-api-key': key };
}

function readAnswer<Data>({ body, status }: JsonAnswer, schema: z.ZodType<Data>): GraphAnswer<Data> {
  const answer = Answer.safeParse(body);
  if (!answer.success) throw new GraphError('What answers there is no GraphQL: is it Colophon?');
  const errors = (answer.data.errors ?? []).map(({ message, path = [], extensions }) => ({
    code: extensions?.code ?? '',
    message,
    path: path.join('.'),
  }));
  const [first] = errors;
  const outage = errors.find(({ code }) => isOutage(code));
  if (outage !== undefined) throw new UpstreamError('UPSTREAM_UNAVAILABLE', COLOPHON.id, outage.message);
  if (first !== undefined && (status !== 200 || (answer.data.data ?? null) === null)) throw refusalOf(first);
  const data = schema.safeParse(answer.data.data);
  if (!data.success) {
    throw first === undefined
      ? new GraphError('The answer is not what this command asked for.')
      : refusalOf(first);
  }
  return { data: data.data, errors };
}

function isOutage(code: string): boolean {
  return Object.entries(ERRORS).some(([known, { retryable }]) => known === code && retryable);
}

/** What the caller wrote wrongly is a matter of usage. A key that does not fit decides nothing: it is no refusal by policy. */
function refusalOf({ code, message }: FieldError): GraphError {
  if (code === 'UNAUTHENTICATED') return new GraphError(`The key was refused: ${message}`);
  return new GraphError(message, code === 'BAD_USER_INPUT' ? EXIT.usage : EXIT.failed);
}

function explain(error: unknown, { origin, href }: URL): unknown {
  if (!(error instanceof UpstreamError)) return error;
  const { status, code, message } = error;
  const because = { cause: error };
  if (status === 404) return new GraphError(`There is no Colophon at ${href}.`, EXIT.failed, because);
  if (status === 401 || status === 403) return new GraphError('The key was refused.', EXIT.failed, because);
  const exit = code === 'UPSTREAM_UNAVAILABLE' ? EXIT.tryAgainLater : EXIT.failed;
  return new GraphError(message.replace(/^Colophon /, `Colophon at ${origin} `), exit, because);
}
