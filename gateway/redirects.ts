/**
 * Lasting addresses, such as those of pictures on a page: every request is decided anew, by the graph, and sent on to
 * where the bytes are for now. Nobody is asked who they are; what a stranger may have, the graph says.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, parse, validate } from 'graphql';
import type { Caller } from '../platform/caller.js';
import type { Clock } from '../platform/clock.js';
import { ERRORS, KnownError } from '../platform/errors.js';
import type { GatewayContext } from './context.js';
import type { Engine } from './engine/engine.js';
import { explainRefusal, maskResult } from './errors.js';
import { createDeadline } from './request/deadline.js';

/** One kind of lasting address, and the question that decides it. */
export interface RedirectRule {
  /** With the route's parameters, such as /media/:id/:preset. */
  readonly path: string;
  /** A query of our own: no caller writes it. */
  readonly document: string;
  /** As whom the question is asked. */
  readonly caller: Caller;
  /** The question's variables. Throws a KnownError for a request that makes no question. */
  readonly variablesOf: (address: AddressParts) => Readonly<Record<string, unknown>>;
  /** Where to go, from the answer's data; null: nowhere. */
  readonly targetOf: (data: unknown) => RedirectTarget | null;
}

/** What a requested address says. A parameter that is given twice counts as not given. */
export interface AddressParts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

export interface RedirectTarget {
  readonly url: string;
  /** When the decision may be another; null: time alone changes nothing. */
  readonly changesAt: Date | null;
}

export interface RedirectOptions {
  readonly engine: Engine<GatewayContext>;
  readonly clock: Clock;
  /** How long one decision may take, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** A copy of the decision is kept no longer: what is taken back must not stay. */
const LONGEST_CACHED_SECONDS = 300;

const NOTHING_HERE = new KnownError(
  'BAD_REQUEST',
  'There is nothing at this address, or nothing for this market.',
);

/** Adds the routes. Throws when a rule's document does not fit the graph. */
export function addRedirectRoutes(
  app: FastifyInstance,
  rules: readonly RedirectRule[],
  options: RedirectOptions,
): void {
  for (const rule of rules) {
    const document = readDocument(rule, options.engine);
    app.get(rule.path, (request, reply) => redirect(request, reply, { rule, document, ...options }));
  }
}

function readDocument(
  { path, document: text }: RedirectRule,
  { schema }: Engine<GatewayContext>,
): DocumentNode {
  const document = parse(text);
  const [fault] = validate(schema, document);
  if (fault !== undefined)
    throw new Error(`The question behind ${path} does not fit the graph: ${fault.message}`);
  return document;
}

interface Redirect extends RedirectOptions {
  readonly rule: RedirectRule;
  readonly document: DocumentNode;
}

async function redirect(
  request: FastifyRequest,
  reply: FastifyReply,
  { rule, document, engine, clock, requestTimeoutMs }: Redirect,
): Promise<FastifyReply> {
  const at = clock.now();
  const deadline = createDeadline(reply.raw, requestTimeoutMs);
  try {
    const result = await deadline.race(
      engine.execute({
        document,
        operationName: undefined,
        variables: rule.variablesOf({ path: textsOf(request.params), query: textsOf(request.query) }),
        scopes: rule.caller.scopes,
        context: { caller: rule.caller, at, requestId: request.id, signal: deadline.signal },
      }),
    );
    const { data, errors, masked } = maskResult(result, request.id);
    for (const error of masked)
      request.log.error({ error }, 'A decision failed for a reason that nobody foresaw');
    if (errors.length > 0) return refuse(reply, statusOf(errors[0]?.extensions?.code), errors);
    const target = rule.targetOf(data);
    if (target === null) return refuse(reply, 404, explainRefusal(NOTHING_HERE, request.id).errors);
    return reply
      .header('cache-control', `public, max-age=${cachedSeconds(target, at)}`)
      .header('cross-origin-resource-policy', 'cross-origin')
      .redirect(target.url, 302);
  } catch (error) {
    const { status, errors } = explainRefusal(error, request.id);
    return refuse(reply, status, errors);
  } finally {
    deadline.clear();
  }
}

/** Kept by nobody: what is refused now may be there a moment later. */
function refuse(reply: FastifyReply, status: number, errors: readonly unknown[]): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ errors });
}

function statusOf(code: unknown): number {
  const known = Object.entries(ERRORS).find(([name]) => name === code);
  return known === undefined ? ERRORS.INTERNAL.status : known[1].status;
}

function cachedSeconds({ changesAt }: RedirectTarget, at: Date): number {
  if (changesAt === null) return LONGEST_CACHED_SECONDS;
  const left = Math.floor((changesAt.getTime() - at.getTime()) / 1000);
  return Math.max(0, Math.min(left, LONGEST_CACHED_SECONDS));
}

function textsOf(parts: unknown): Record<string, string> {
  const entries = typeof parts === 'object' && parts !== null ? Object.entries(parts) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
