/** What seeding, imports and measurements use instead of thousands of calls: bytes and records. It is not part of the API. */
import type { FastifyInstance } from 'fastify';
import { isBearer } from '../credentials.js';
import { receiveFile } from '../files/receive-file.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/read-request.js';
import type { VipContext } from '../http/route.js';
import { sendProblem } from '../http/send-problem.js';
import { countOfSource, loadRecords } from './load-records.js';
import { VipRecords } from './records.js';

export interface AdminRouteOptions {
  readonly adminKey: string;
  readonly context: VipContext;
  /** Whose records they are. */
  readonly tenant: string;
}

/** A plugin, to be registered under /admin. */
export async function recordRoutes(
  app: FastifyInstance,
  { adminKey, context, tenant }: AdminRouteOptions,
): Promise<void> {
  app.setErrorHandler(sendProblem);
  app.addHook('onRequest', async ({ headers }) => {
    if (isBearer(headers.authorization, adminKey)) return;
    throw new ProblemError('invalid-token', 'The admin key is missing or wrong.');
  });
  void app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    // Not read into memory: it is written to disk as it comes.
    bytes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    bytes.put<{ Params: { sha256: string } }>('/blobs/:sha256', async ({ params, raw }, reply) => {
      const { sha256: expectedSha256 } = params;
      const limitBytes = context.settings.uploadLimitBytes;
      await receiveFile(context.blobs, raw, { limitBytes, expectedSha256 });
      return reply.code(204).send();
    });
  });
  app.get<{ Querystring: { source?: string } }>('/asset-count', async ({ query }) => ({
    count: await countOfSource(context.db, { tenant, source: query.source ?? '' }),
  }));
  app.post('/records', { bodyLimit: context.settings.recordsBodyLimitBytes }, async ({ body, id }) => {
    const report = await loadRecords(readBody(VipRecords, body), { context, tenant, correlationId: id });
    context.nudge();
    return report;
  });
}
