/** What tests of a client switch and read: PUT /admin/faults, GET /admin/request-counts. It is not part of the API. */
import type { FastifyInstance } from 'fastify';
import { isBearer } from '../credentials.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/read-request.js';
import { sendProblem } from '../http/send-problem.js';
import { FaultList, type Faults } from './faults.js';
import type { RequestCounts } from './request-counts.js';

export interface FaultRouteOptions {
  readonly adminKey: string;
  readonly faults: Faults;
  readonly counts: RequestCounts;
}

/** A plugin, to be registered under /admin. */
export async function faultRoutes(app: FastifyInstance, options: FaultRouteOptions): Promise<void> {
  const { adminKey, faults, counts } = options;
  app.setErrorHandler(sendProblem);
  app.addHook('onRequest', async ({ headers }) => {
    if (isBearer(headers.authorization, adminKey)) return;
    throw new ProblemError('invalid-token', 'The admin key is missing or wrong.');
  });
  app.get('/faults', async () => faults.list());
  app.put('/faults', async ({ body }) => {
    faults.replace(readBody(FaultList, body));
    return faults.list();
  });
  app.delete('/faults', async (_request, reply) => {
    faults.replace([]);
    return reply.code(204).send();
  });
  app.get('/request-counts', async () => counts.read());
  app.delete('/request-counts', async (_request, reply) => {
    counts.reset();
    return reply.code(204).send();
  });
}
