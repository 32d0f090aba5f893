/** GET / and what its page loads. It needs no credentials: it knows nothing of the graph before its visitor asks. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createFileLoader, type ExplorerFile } from './files.js';
import { renderPage } from './page.js';

/** The editor needs styles of its own making and fonts that stand in the style sheet; nothing may come from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SAFETY = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function addExplorerRoutes(app: FastifyInstance, { defaultQuery }: { defaultQuery: string }): void {
  const load = createFileLoader();

  app.get('/', async (request, reply) => {
    const { paths } = await load();
    const page = renderPage({ defaultQuery, paths });
    const etag = `"${createHash('sha256').update(page).digest('hex').slice(0, 16)}"`;
    reply.headers({ ...SAFETY, 'cache-control': 'no-cache', etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/html; charset=utf-8').send(page);
  });

  app.get<{ Params: { file: string } }>('/explorer/:file', async (request, reply) => {
    const { byName } = await load();
    const file = byName.get(request.params.file);
    return file === undefined ? reply.callNotFound() : sendFile(request, reply, file);
  });
}

/** The name changes with the content, so a browser may keep it for good. */
function sendFile({ headers }: FastifyRequest, reply: FastifyReply, file: ExplorerFile): FastifyReply {
  const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  reply.headers({
    ...SAFETY,
    'content-type': file.contentType,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  return takesGzip ? reply.header('content-encoding', 'gzip').send(file.gzipped) : reply.send(file.plain);
}
