/** POST /graphql: who calls, what stands in the way, then the answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Log } from '../../../platform/log.js';
import { isBearer } from '../credentials.js';
import type { Fault, Faults } from '../faults.js';
import type { RequestCounts } from '../request-counts.js';
import type { Context } from './context.js';
import { executeRequest, GraphqlBody, whatIsAsked } from './execute.js';

export interface GraphqlRouteOptions {
  readonly schema: GraphQLSchema;
  readonly apiKey: string;
  readonly bodyLimitBytes: number;
  readonly faults: Faults;
  readonly counts: RequestCounts;
  readonly createContext: () => Context;
  readonly log: Log;
}

export function installGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  app.post('/graphql', { bodyLimit: options.bodyLimitBytes }, async (request, reply) => {
    if (!isBearer(request.headers.authorization, options.apiKey)) {
      return reply.code(401).send({ errors: [{ message: 'The API key is missing or wrong.' }] });
    }
    const parsed = GraphqlBody.safeParse(request.body);
    if (!parsed.success) return reply.send({ errors: [{ message: 'No query string was present' }] });
    const asked = whatIsAsked(parsed.data);
    options.counts.count(asked.operation);
    const answer = () => executeRequest(options.schema, parsed.data, options.createContext(), options.log);
    return answerThrough(options.faults.meet(asked), answer, reply);
  });
}

async function answerThrough(
  faults: readonly Fault[],
  answer: () => Promise<ExecutionResult>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  for (const fault of faults) {
    // A service that is stopped does not live on until the last latency is over.
    if (fault.kind === 'latency') await sleep(fault.ms, undefined, { ref: false });
    else return answerFault(fault, answer, reply);
  }
  return reply.send(await answer());
}

async function answerFault(
  fault: Exclude<Fault, { kind: 'latency' }>,
  answer: () => Promise<ExecutionResult>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  switch (fault.kind) {
    case 'status':
      if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', fault.retryAfterSeconds);
      return reply.code(fault.status).send({ errors: [{ message: `Fault: ${fault.status}` }] });
    case 'html':
      return reply
        .code(fault.status)
        .type('text/html')
        .send('<!doctype html><title>Maintenance</title><p>Back soon.');
    case 'errors':
      return reply.send({ errors: [{ message: fault.message }] });
    case 'partial':
      return reply.send(withoutFirstField(await answer()));
    case 'cut':
      return cut(fault.when, await answer(), reply);
  }
}

function withoutFirstField({ data, ...rest }: ExecutionResult): ExecutionResult | object {
  const [field] = Object.keys(data ?? {});
  if (!data || field === undefined) return { data, ...rest };
  return {
    data: { ...data, [field]: null },
    errors: [...(rest.errors ?? []), { message: 'Something went wrong.', path: [field] }],
  };
}

/** Half of a body whose length was announced is what a connection looks like that broke. */
async function cut(
  when: 'before' | 'body',
  answer: ExecutionResult,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  if (when === 'body') {
    const body = JSON.stringify(answer);
    raw.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    await new Promise<void>((resolve) => raw.write(body.slice(0, body.length / 2), () => resolve()));
  }
  raw.destroy();
  return reply;
}
