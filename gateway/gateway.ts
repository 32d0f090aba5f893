/**
 * The public endpoint: the graph at /graphql, the explorer at /, health and metrics as every service has them.
 * What it knows of the graph, it knows from the engine.
 */
import type { Clock } from '../platform/clock.js';
import type { CallerVerifier } from '../platform/graphql/identity.js';
import type { Readiness } from '../platform/http/health.js';
import { createHttpService, type HttpService } from '../platform/http/service.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics.js';
import { createAnswerer } from './answer.js';
import type { GatewayContext } from './context.js';
import { type CorsOptions, createOriginTest } from './cors.js';
import type { Engine } from './engine/engine.js';
import { addExplorerRoutes } from './explorer/routes.js';
import { addGraphqlRoute } from './graphql-route.js';
import { createRecorder } from './record.js';
import { addRedirectRoutes, type RedirectRule } from './redirects.js';
import { createDocuments } from './request/documents.js';
import type { GatewaySettings } from './settings.js';

export interface GatewayOptions extends CorsOptions {
  /** Stays its owner's: close it after the gateway. */
  readonly engine: Engine<GatewayContext>;
  readonly identify: CallerVerifier;
  readonly settings: GatewaySettings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** The document that a newcomer finds in the explorer's editor. */
  readonly defaultQuery: string;
  /** Lasting addresses; none when left out. */
  readonly redirects?: readonly RedirectRule[];
}

/** Throws when an origin is none. */
export function createGateway(options: GatewayOptions): HttpService {
  const { engine, settings, log, metrics } = options;
  const service = createHttpService({
    name: 'gateway',
    log,
    metrics,
    readiness: () => readinessOf(options),
    bodyLimitBytes: settings.bodyLimitBytes,
  });
  const documents = createDocuments({
    schema: engine.schema,
    limits: settings.operation,
    cacheSize: settings.documentCacheSize,
  });
  const answer = createAnswerer({ ...options, documents, recorder: createRecorder(metrics) });
  addGraphqlRoute(service.app, answer, createOriginTest(options));
  addExplorerRoutes(service.app, options);
  addRedirectRoutes(service.app, options.redirects ?? [], { ...options, ...settings });
  return service;
}

async function readinessOf({ engine }: GatewayOptions): Promise<Readiness> {
  const unready = await engine.unreadySubgraphs();
  return {
    ready: unready.length === 0,
    reasons: unready.map((name) => `The subgraph ${name} does not answer.`),
  };
}
