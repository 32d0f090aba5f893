/**
 * The only code that speaks to Consonance over HTTP.
 *
 * It asks in few requests, reads every answer through zod into the models of this room, and fails with
 * an UpstreamError only. What is not publicly known of the API stands in inferred.ts.
 */
import type { Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import type { BreakerState } from '../http/breaker.js';
import { createJsonClient } from '../http/json-client.js';
import type { UpstreamMetrics } from '../http/metrics.js';
import { type Wait, waitByTimer } from '../http/wait.js';
import { read } from './answers/read.js';
import { WorkIdsAnswer, WorksByIdsAnswer, WorksPageAnswer } from './answers/works-page.js';
import { CONSONANCE, createAsk } from './ask.js';
import { askInChunks } from './chunks.js';
import type { Consonance } from './consonance.js';
import { createFiles } from './files/files-client.js';
import { createMutate } from './mutate.js';
import { rememberOfferedFields } from './offered-fields.js';
import { worksByIds } from './operations/works-by-ids.js';
import { workIdsPage, worksPage } from './operations/works-page.js';
import type { ConsonanceSettings } from './settings.js';
import { workIdsByIsbns } from './work-ids-by-isbns.js';
import { createWriting } from './write.js';

export interface ConsonanceOptions {
  /** Where Consonance is, such as https://web.consonance.app; its GraphQL endpoint is /graphql below it. */
  readonly url: string;
  readonly apiKey: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings: ConsonanceSettings;
  readonly metrics?: UpstreamMetrics;
  /** Instead of a pool of our own; close() leaves it open. */
  readonly dispatcher?: Dispatcher;
  /** How to wait between two attempts. */
  readonly wait?: Wait;
  /** A number from 0 to 1, 1 excluded, for the length of the waits. */
  readonly random?: () => number;
}

export interface ConsonanceClient extends Consonance {
  /** Of the circuit breaker: whether calls are let through. */
  state(): BreakerState;
}

/** Nothing is asked before the first call. */
export function createConsonance(options: ConsonanceOptions): ConsonanceClient {
  const { settings, apiKey, clock, wait = waitByTimer } = options;
  const { origin, path } = endpointOf(options.url);
  const client = createJsonClient({ ...options, upstream: CONSONANCE, origin, settings: settings.http });
  const ask = createAsk({ client, path, apiKey, userAgent: settings.userAgent });
  const withOfferedFields = rememberOfferedFields(ask);
  const mutate = createMutate(ask, apiKey);
  const files = createFiles({ settings, clock, ownHost: new URL(origin).host });
  const atOnce = settings.requestsAtOnce;
  const byIds = { size: settings.worksPerRequest, atOnce };
  const byIsbns = { size: settings.isbnsPerRequest, atOnce };

  return {
    worksAfter: (question, signal) =>
      withOfferedFields(signal, async (offered) =>
        read(WorksPageAnswer, await ask(worksPage(question, offered), signal)),
      ),
    workIdsAfter: async (after, signal) => read(WorkIdsAnswer, await ask(workIdsPage(after), signal)),
    worksByIds: (workIds, signal) =>
      withOfferedFields(signal, (offered) =>
        askInChunks(workIds, byIds, async (chunk) =>
          read(WorksByIdsAnswer, await ask(worksByIds(chunk, offered), signal)),
        ),
      ),
    workIdsByIsbns: (isbns, signal) => workIdsByIsbns(isbns, byIsbns, ask, signal),
    ...createWriting({ ask, mutate, withOfferedFields, settings: settings.processing, wait }),
    openFile: files.openFile,
    uploadImage: files.uploadImage,
    state: client.state,
    async close() {
      await Promise.all([client.close(), files.close()]);
    },
  };
}

function endpointOf(url: string): { origin: string; path: string } {
  const { origin, pathname } = new URL(url);
  return { origin, path: `${pathname.replace(/\/+$/, '')}/graphql` };
}
