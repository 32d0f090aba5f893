/**
 * Sends one GraphQL operation to Consonance and hands back its data, of which nothing more is known yet.
 */
import { z } from 'zod';
import { UpstreamError } from '../../platform/errors.js';
import { failureOfStatus, unreadable } from '../http/failure.js';
import type { JsonClient } from '../http/json-client.js';
import type { JsonAnswer } from '../http/json-request.js';
import type { Operation } from './operations/operation.js';

export const CONSONANCE = { id: 'consonance', name: 'Consonance' } as const;

export interface AskOptions {
  readonly client: JsonClient;
  /** Of the GraphQL endpoint, below the origin. */
  readonly path: string;
  readonly apiKey: string;
  readonly userAgent: string;
}

/** The operation's data; rejects with an UpstreamError and nothing else. */
export type Ask = (operation: Operation, signal?: AbortSignal) => Promise<Readonly<Record<string, unknown>>>;

const GraphqlAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

/** Servers may answer an operation that they refuse to run with one of these (GraphQL over HTTP). */
const REFUSING_STATUSES = [400, 422];

export function createAsk({ client, path, apiKey, userAgent }: AskOptions): Ask {
  const headers = { authorization: `Bearer ${apiKey}`, 'user-agent': userAgent };
  return async ({ name, query, variables, isMutation = false }, signal) => {
    const answer = await client.call(
      {
        operation: name,
        method: 'POST',
        path,
        headers,
        body: JSON.stringify({ query, operationName: name, variables }),
        alsoReads: REFUSING_STATUSES,
        // A query asked twice changes nothing; a mutation made twice places a thing twice.
        isRepeatable: !isMutation,
      },
      signal,
    );
    return readData(answer, apiKey);
  };
}

/** Data beside errors is not used: a list with a hole looks like a list whose item is gone. */
function readData({ status, body }: JsonAnswer, apiKey: string): Readonly<Record<string, unknown>> {
  const parsed = GraphqlAnswer.safeParse(body);
  const [first] = parsed.data?.errors ?? [];
  if (first !== undefined) {
    const message = `Consonance refused the request: ${presentable(first.message, apiKey)}`;
    throw new UpstreamError('UPSTREAM_REFUSED', CONSONANCE.id, message, { status });
  }
  if (status >= 400) throw failureOfStatus(CONSONANCE, status);
  if (!parsed.success || !parsed.data.data)
    throw unreadable(CONSONANCE, 'did not answer with a GraphQL response');
  return parsed.data.data;
}

const MAX_QUOTED_LENGTH = 300;

/** Their words in our error: one line, not endless, and without our key should they repeat it. */
export function presentable(message: string, apiKey: string): string {
  const line = message
    .replaceAll(apiKey, '[cut]')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > MAX_QUOTED_LENGTH ? `${line.slice(0, MAX_QUOTED_LENGTH)}…` : line;
}
