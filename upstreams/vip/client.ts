/**
 * The only code that speaks to VIP over HTTP.
 *
 * It asks in few requests, reads every answer through zod into the models of this room, and fails with an UpstreamError
 * only.
 */
import { Agent, type Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import type { BreakerState } from '../http/breaker.js';
import { createJsonClient } from '../http/json-client.js';
import type { UpstreamMetrics } from '../http/metrics.js';
import { type Wait, waitByTimer } from '../http/wait.js';
import { VIP } from './answers/read.js';
import { createAsk } from './ask.js';
import { createBatches } from './batches.js';
import { createChanges } from './changes.js';
import { createContentAddress } from './content.js';
import { createFeed } from './feed.js';
import { createLists } from './lists.js';
import { createFiles } from './put-files.js';
import type { VipSettings } from './settings.js';
import { createShares } from './share-links.js';
import { createRights } from './statements.js';
import { createTitles } from './title-mirror.js';
import { createTokenSource, type VipCredentials } from './token.js';
import type { Vip } from './vip.js';

export interface VipOptions {
  /** Where VIP is; its API is /v1 below it. */
  readonly url: string;
  readonly credentials: VipCredentials;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings: VipSettings;
  readonly metrics?: UpstreamMetrics;
  /** Instead of a pool of our own; close() leaves it open. */
  readonly dispatcher?: Dispatcher;
  /** How to wait between two attempts. */
  readonly wait?: Wait;
  /** A number from 0 to 1, 1 excluded, for the length of the waits. */
  readonly random?: () => number;
}

export interface VipClient extends Vip {
  /** Of the circuit breaker: whether calls are let through. */
  state(): BreakerState;
}

/** Nothing is asked before the first call. */
export function createVip(options: VipOptions): VipClient {
  const { settings, credentials, clock, wait = waitByTimer, random = Math.random } = options;
  const { userAgent } = settings;
  const { origin, path } = rootOf(options.url);
  const client = createJsonClient({ ...options, upstream: VIP, origin, settings: settings.http });
  const tokens = createTokenSource({ client, path: `${path}/oauth/token`, credentials, userAgent, clock });
  const ask = createAsk({ client, tokens, path: `${path}/v1`, userAgent });
  const batches = createBatches(ask, settings);
  const changes = createChanges(ask, async (id, signal) => {
    const [version] = await batches.versionsByIds([id], signal);
    if (version instanceof UpstreamError) throw version;
    return version ?? null;
  });
  const lists = createLists(ask);
  const transfer = openTransfer(options);
  const { dispatcher } = transfer;
  const { versionsOfAsset } = lists;
  return {
    ...batches,
    ...lists,
    ...changes,
    ...createFeed(ask),
    ...createFiles({ ...options, ask, dispatcher, versionsOfAsset, wait, random }),
    ...createRights(ask, settings),
    ...createShares(ask),
    ...createTitles(ask, settings),
    contentAddress: createContentAddress(ask),
    state: client.state,
    close: async () => {
      await Promise.all([client.close(), transfer.close()]);
    },
  };
}

/** Files have connections of their own: a large one keeps its connection long, and no short call waits for it. */
function openTransfer({ dispatcher, settings }: VipOptions) {
  if (dispatcher !== undefined) return { dispatcher, close: async () => undefined };
  const { upload, http } = settings;
  const agent = new Agent({
    connections: upload.connections,
    connect: { timeout: http.connectTimeoutMs },
  });
  return { dispatcher: agent, close: () => agent.close() };
}

function rootOf(url: string): { origin: string; path: string } {
  const { origin, pathname } = new URL(url);
  return { origin, path: pathname.replace(/\/+$/, '') };
}
