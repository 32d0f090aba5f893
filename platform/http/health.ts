/** The routes by which machines watch a service. None of them needs credentials. */
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

export interface Readiness {
  readonly ready: boolean;
  /** Why not, each a sentence for the people who run it; without internals. */
  readonly reasons: readonly string[];
}

export function installHealth(
  app: FastifyInstance,
  options: { metrics: Metrics; readiness: () => Promise<Readiness>; isClosing: () => boolean },
): void {
  app.get('/health/live', async () => ({ status: 'live' }));

  app.get('/health/ready', async (request, reply) => {
    const { ready, reasons } = options.isClosing()
      ? { ready: false, reasons: ['The service is stopping.'] }
      : await options.readiness().catch((error: unknown) => {
          request.log.error({ error }, 'The readiness check failed');
          return { ready: false, reasons: ['The readiness check failed.'] };
        });
    reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { ready, reasons };
  });

  app.get('/metrics', async (_request, reply) => {
    const { contentType, text } = await options.metrics.expose();
    reply.type(contentType);
    return text;
  });
}
