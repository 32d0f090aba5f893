import type { GatewayContext } from '../../gateway/context.js';
import { createEngine } from '../../gateway/engine/create-engine.js';
import type { Transport } from '../../gateway/engine/transport.js';
import { createGateway } from '../../gateway/gateway.js';
import { createIntroducer } from '../../gateway/introduce.js';
import { createTransportMeasure } from '../../gateway/measured-transport.js';
import type { GatewaySettings } from '../../gateway/settings.js';
import { createHttpTransport } from '../../gateway/transport/http.js';
import { createLocalTransport } from '../../gateway/transport/local.js';
import type { SubgraphService } from '../../platform/graphql/subgraph-service.js';
import { type CredentialSettings, createGatewayIdentifier } from '../credentials.js';
import { DEFAULT_QUERY } from '../default-query.js';
import { MEDIA } from '../media.js';
import type { ServiceProcess } from './process.js';

export interface GatewayOptions {
  readonly supergraph: string;
  /** Subgraphs that were started together with the gateway; the others are reached over HTTP. */
  readonly inProcess: ReadonlyMap<string, SubgraphService>;
  /** Instead of the addresses in the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly internalTokenSecret: string;
  readonly credentials: CredentialSettings;
  readonly corsOrigins: readonly string[];
  readonly allowLoopbackOrigins: boolean;
  readonly settings: GatewaySettings;
  readonly host: string;
  readonly port: number;
}

/** Starts the public endpoint and answers its address. */
export async function startGatewayService(service: ServiceProcess, options: GatewayOptions): Promise<string> {
  const { clock, log, metrics, shutdown } = service;
  const measure = createTransportMeasure(metrics);
  const engine = createEngine<GatewayContext>({
    supergraph: options.supergraph,
    transportFor: (subgraph) => measure(subgraph.name, transportFor(service, options, subgraph)),
  });
  shutdown.add('engine', () => engine.close());
  const gateway = createGateway({
    engine,
    identify: createGatewayIdentifier(options.credentials, service),
    settings: options.settings,
    corsOrigins: options.corsOrigins,
    allowLoopbackOrigins: options.allowLoopbackOrigins,
    defaultQuery: DEFAULT_QUERY,
    redirects: [MEDIA],
    clock,
    log,
    metrics,
  });
  shutdown.add('gateway', () => gateway.close());
  const { url } = await gateway.listen({ host: options.host, port: options.port });
  return url;
}

function transportFor(
  { clock }: ServiceProcess,
  { inProcess, subgraphUrls, internalTokenSecret, settings }: GatewayOptions,
  { name, url }: { name: string; url: string },
): Transport<GatewayContext> {
  const common = {
    headers: createIntroducer({ secret: internalTokenSecret, subgraph: name, clock }),
    signal: ({ signal }: GatewayContext) => signal,
    timeoutMs: settings.subgraphTimeoutMs,
  };
  const local = inProcess.get(name);
  if (local === undefined) return createHttpTransport({ url: subgraphUrls[name] ?? url, ...common });
  return createLocalTransport({
    execute: (request, headers) => local.execute(request, headers),
    isReady: async () => (await local.readiness()).ready,
    ...common,
  });
}
