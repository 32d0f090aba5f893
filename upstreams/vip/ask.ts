/** One authorised exchange with VIP. A token that is refused is dropped, and the call is made once more with a new one. */
import { failureOfStatus } from '../http/failure.js';
import type { JsonClient } from '../http/json-client.js';
import type { JsonAnswer, JsonRequest } from '../http/json-request.js';
import { VIP } from './answers/read.js';
import type { TokenSource } from './token.js';

export interface VipRequest {
  /** A name for logs and metrics, from a fixed set. */
  readonly operation: string;
  readonly method: JsonRequest['method'];
  /** Below /v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isRepeatable: boolean;
  readonly alsoReads?: readonly number[];
  readonly withoutBody?: readonly number[];
}

/** Rejects with an UpstreamError and nothing else. */
export type Ask = (request: VipRequest, signal?: AbortSignal) => Promise<JsonAnswer>;

export function createAsk(options: {
  client: JsonClient;
  tokens: TokenSource;
  /** Of the API, such as /v1. */
  path: string;
  userAgent: string;
}): Ask {
  const { client, tokens, path, userAgent } = options;
  const exchange = async (token: string, request: VipRequest, signal?: AbortSignal): Promise<JsonAnswer> => {
    const { body, headers = {}, alsoReads = [], path: below, ...call } = request;
    return client.call(
      {
        ...call,
        path: `${path}${below}`,
        headers: { authorization: `Bearer ${token}`, 'user-agent': userAgent, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        alsoReads: [401, ...alsoReads],
      },
      signal,
    );
  };
  return async (request, signal) => {
    const token = await tokens.token(signal);
    const answer = await exchange(token, request, signal);
    if (answer.status !== 401) return answer;
    tokens.drop(token);
    const again = await exchange(await tokens.token(signal), request, signal);
    if (again.status === 401) throw failureOfStatus(VIP, 401);
    return again;
  };
}
