/**
 * The routes of the API on the HTTP server, with what is the same for all of them. In this order: the faults of a test,
 * who calls, how often, with which scope; then the body; then, by the handler's schemas, query and body.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../faults/faults.js';
import { meetFaults } from '../faults/meet-faults.js';
import type { RequestCounts } from '../faults/request-counts.js';
import type { Identity } from '../oauth/identify.js';
import { answerOnce, readKey, type SentAnswer, sentAnswerOf } from './idempotency.js';
import { isKnown, readIfMatch } from './precondition.js';
import { ProblemError } from './problem.js';
import type { LimitKind, RateLimiter } from './rate-limits.js';
import type { AnyRoute, GivenRequest, VipContext } from './route.js';
import { sendProblem } from './send-problem.js';

export interface ApiOptions {
  readonly routes: readonly AnyRoute[];
  readonly context: VipContext;
  /** It throws ProblemError. */
  readonly identify: (request: FastifyRequest) => Promise<Identity>;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly counts: RequestCounts;
}

/** A plugin, to be registered under /v1: its parsers and its errors are those of no other route. */
export async function apiRoutes(app: FastifyInstance, options: ApiOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  // The text is kept: a repeated request is told by it.
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => body,
  );
  app.setErrorHandler(sendProblem);
  const identities = new WeakMap<FastifyRequest, Identity>();
  for (const route of options.routes) {
    app.route({
      method: route.method,
      url: fastifyPath(route.path),
      onRequest: (request, reply) => admit(route, request, reply, { ...options, identities }),
      handler: async (request, reply) => {
        const identity = identities.get(request);
        if (identity === undefined) throw new Error('A request got past the check of who calls.');
        return send(reply, await answer(route, request, identity, options.context));
      },
    });
  }
}

/** /assets/{id}:withdraw in the framework's words. An id has no colon; a source's reference may have any. */
function fastifyPath(path: string): string {
  return path
    .replaceAll(':', '::')
    .replaceAll('{ref}', ':ref(.+)')
    .replace(/\{(\w+)\}/g, ':$1([^:/]+)');
}

async function admit(
  route: AnyRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ApiOptions & { identities: WeakMap<FastifyRequest, Identity> },
): Promise<FastifyReply | undefined> {
  traceBy(request);
  const name = `${route.method} ${route.path}`;
  options.counts.count(name);
  if (await meetFaults(options.faults.meet(name), request, reply)) return reply;
  const limit: LimitKind = LIMITS[route.limit];
  const identity = await options.identify(request).catch((error: unknown) => {
    limitTo(options.limiter, `address ${request.ip}`, limit, reply);
    throw error;
  });
  limitTo(options.limiter, `client ${identity.tenant} ${identity.clientId}`, limit, reply);
  if (route.scope !== null && !identity.scopes.has(route.scope)) {
    throw new ProblemError('insufficient-scope', `This needs the scope ${route.scope}.`, {
      requiredScope: route.scope,
    });
  }
  options.identities.set(request, identity);
  return undefined;
}

const LIMITS = { READ: 'read', WRITE: 'write', UPLOAD: 'upload' } as const;

/** W3C Trace Context: the caller's trace stands in every line of the log that is about the request. */
function traceBy(request: FastifyRequest): void {
  const [, traceId] =
    /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/.exec(String(request.headers.traceparent)) ?? [];
  if (traceId !== undefined) request.log = request.log.child({ traceId });
}

/** It throws rate-limited. */
function limitTo(limiter: RateLimiter, client: string, kind: LimitKind, reply: FastifyReply): void {
  const { isExceeded, secondsLeft, headers } = limiter.count(client, kind);
  reply.headers(headers);
  if (!isExceeded) return;
  throw new ProblemError('rate-limited', `So many ${kind} requests are not allowed at once.`, {
    retryAfterSeconds: secondsLeft,
  });
}

async function answer(
  route: AnyRoute,
  request: FastifyRequest,
  identity: Identity,
  context: VipContext,
): Promise<SentAnswer> {
  const { headers, method } = request;
  const text = typeof request.body === 'string' ? request.body : '';
  const ifMatch = readIfMatch(headers['if-match'], route.precondition);
  const key = readKey(headers['idempotency-key'], route);
  const { actor, tenant, scopes } = identity;
  const given = (): GivenRequest => ({
    params: paramsOf(request),
    query: request.query,
    body: parseJson(text),
    actor,
    tenant,
    scopes,
    ifMatch,
    requestId: request.id,
  });
  if (key !== null) {
    const [path = ''] = request.url.split('?');
    const keyOf = { tenant, clientId: identity.clientId, method, path, key };
    const asked = { text, holdsSecret: route.holdsSecret ?? false };
    return answerOnce(keyOf, asked, context, (own) => route.answer(given(), own));
  }
  const fresh = await route.answer(given(), context);
  if (isGet(method) && fresh.revision !== undefined && isKnown(headers['if-none-match'], fresh.revision)) {
    return sentAnswerOf({ status: 304, revision: fresh.revision });
  }
  return sentAnswerOf(fresh);
}

function isGet(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function paramsOf({ params }: FastifyRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
}

/** Null: there is no body. */
function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('invalid-request', 'The body is not JSON.');
  }
}

function send(reply: FastifyReply, { status, headers, body }: SentAnswer): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined);
}
