/**
 * An HTTP server as every service of ours has it: health, metrics, request ids, errors of one shape, limits,
 * and an end that lets running requests finish. The service adds its own routes to `app`.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Log } from '../log.js';
import { type Metrics, WAITING_BUCKETS } from '../metrics.js';
import { answerClientError, installErrors, sendError } from './errors.js';
import { installHealth, type Readiness } from './health.js';

export interface HttpServiceOptions {
  /** Stands in every log line. */
  readonly name: string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Asked at every GET /health/ready. */
  readonly readiness: () => Promise<Readiness>;
  readonly bodyLimitBytes: number;
  /** How long a request's headers and body may take to arrive. */
  readonly requestTimeoutMs?: number;
  /** How long running requests may take once the service is closing. */
  readonly closeLimitMs?: number;
}

export interface HttpService {
  /** Routes are added before listen. */
  readonly app: FastifyInstance;
  /** Port 0 lets the system choose. It throws an Error that names a port already taken. */
  listen(at: { host: string; port: number }): Promise<{ url: string }>;
  /** Takes no new requests, waits for the running ones up to the limit, then cuts their connections. */
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;
const CLOSE_LIMIT_MS = 10_000;
/** Longer than the idle limit of usual load balancers (60 s), which otherwise reuse a connection as we close it. */
const KEEP_ALIVE_MS = 65_000;

export function createHttpService(options: HttpServiceOptions): HttpService {
  const log: FastifyBaseLogger = options.log.child({ service: options.name });
  const requestTimeout = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const app = fastify({
    loggerInstance: log,
    // Our own record of a request follows below: by route, without the query string.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: chooseRequestId,
    bodyLimit: options.bodyLimitBytes,
    // References of other systems stand in paths; the usual 100 characters are too few.
    routerOptions: { maxParamLength: 600 },
    requestTimeout,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: requestTimeout },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
  });
  let isClosing = false;
  let listening: Promise<unknown> = Promise.resolve();
  const silent = trackSilentSockets(app);
  installErrors(app);
  installRequestRecord(app, options.metrics, () => isClosing);
  installHealth(app, { ...options, isClosing: () => isClosing });
  return {
    app,
    async listen(at) {
      if (isClosing) throw new Error(`${options.name} was stopped before it listened.`);
      const address = listen(app, at);
      listening = address.catch(() => undefined);
      return address;
    },
    async close() {
      isClosing = true;
      // Of a name with several addresses each has its own server: closed meanwhile, the later ones would stay.
      await listening;
      for (const socket of silent) socket.destroy();
      const limit = setTimeout(
        () => app.server.closeAllConnections(),
        options.closeLimitMs ?? CLOSE_LIMIT_MS,
      );
      await app.close().finally(() => clearTimeout(limit));
    },
  };
}

/** Browsers connect in advance. Node does not count a connection as idle before its first request, and would wait for it. */
function trackSilentSockets({ server }: FastifyInstance): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket));
  return silent;
}

/** A caller's own id is kept when it cannot break a log line or a header. */
function chooseRequestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

function installRequestRecord(app: FastifyInstance, metrics: Metrics, isClosing: () => boolean): void {
  const duration = metrics.histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took to answer.',
    labels: ['method', 'route', 'status'],
    buckets: WAITING_BUCKETS,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onSend', async (_request, reply) => {
    // A kept-alive connection would hold the closing server up until its idle limit.
    if (isClosing()) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the path: paths are without number, and may hold what a log should not.
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    duration.observe({ method, route, status }, reply.elapsedTime / 1000);
    request.log.debug(
      { method, route, status, durationMs: Math.round(reply.elapsedTime) },
      'Request answered',
    );
  });
}

async function listen(app: FastifyInstance, at: { host: string; port: number }): Promise<{ url: string }> {
  try {
    await app.listen(at);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    throw new Error(`Port ${at.port} on ${at.host} is taken by another program.`, { cause });
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : at.port;
  return { url: `http://${hostForUrl(at.host)}:${port}` };
}

/** Listening everywhere is reached on loopback; an IPv6 address stands in brackets. */
function hostForUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
