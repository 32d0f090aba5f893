/** The HTTP way to a subgraph: it reads the body, asks `execute` and picks the status. Nothing else differs from a call in process. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ERRORS, KnownError } from '../errors.js';
import type { SubgraphAnswer, SubgraphRequest } from './apollo.js';
import { codeOfEntry } from './failures.js';
import type { SubgraphService } from './subgraph-service.js';

const Body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Adds `POST /graphql`. A page of another site cannot use it: it takes JSON only, and credentials in a header that
 * browsers do not send by themselves.
 */
export function addSubgraphRoute(app: FastifyInstance, service: SubgraphService): void {
  app.post('/graphql', async (request, reply) => {
    const answer = await service.execute(readBody(request.body), request.headers);
    return reply.status(statusOf(answer)).send(answer);
  });
}

function readBody(body: unknown): SubgraphRequest {
  const reading = Body.safeParse(body);
  if (!reading.success) {
    throw new KnownError('BAD_REQUEST', 'The body should be JSON with a query, and variables if it has any.');
  }
  const { query, variables, operationName } = reading.data;
  return { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
}

/** A failed field has its place in an answer that succeeded; only a request without data failed as a whole. */
function statusOf({ data, errors = [] }: SubgraphAnswer): number {
  const [first] = errors;
  return data !== undefined || first === undefined ? 200 : ERRORS[codeOfEntry(first)].status;
}
