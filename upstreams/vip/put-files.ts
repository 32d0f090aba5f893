/** Files into VIP: looked for, sent, and looked at. */
import type { Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock.js';
import { UpstreamError } from '../../platform/errors.js';
import type { Log } from '../../platform/log.js';
import { createRetryBudget } from '../http/retry-budget.js';
import type { Wait } from '../http/wait.js';
import type { VipAct } from './act.js';
import { UnmatchedFileAnswer } from './answers/unmatched-file.js';
import type { Ask } from './ask.js';
import type { NewVipUnmatchedFile, VipFile, VipFiles } from './files.js';
import { createAssetsBySources } from './held-assets.js';
import { readOutcome } from './outcome.js';
import { createUntilProcessed } from './processing.js';
import { createSend } from './send.js';
import { createSendBytes } from './send-bytes.js';
import { createSendFile } from './send-file.js';
import type { VipSettings } from './settings.js';
import { createTus } from './tus.js';
import { createUploadFile } from './uploads.js';
import type { VipInventory } from './vip.js';

export interface FilesOptions extends Pick<VipInventory, 'versionsOfAsset'> {
  readonly ask: Ask;
  /** For the bytes: they may go to another host than the API. */
  readonly dispatcher: Dispatcher;
  readonly settings: VipSettings;
  readonly log: Log;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly random: () => number;
}

export function createFiles(options: FilesOptions): VipFiles {
  const { ask, settings, wait, versionsOfAsset } = options;
  const send = createSend(ask);
  const uploadFile = createUploadFile(send, sendBytesWith(options));
  const sendFile = createSendFile({ send, uploadFile, versionsOfAsset });
  const untilProcessed = createUntilProcessed(ask, settings, wait);
  return {
    assetsBySources: createAssetsBySources(ask, settings),
    sendFile,
    untilProcessed,
    async putFile(file: VipFile, act: VipAct) {
      const sent = await sendFile(file, act);
      if (sent.kind !== 'DONE') return sent;
      const [processed = null] = await untilProcessed([sent.thing.version.id], act.signal);
      if (processed instanceof UpstreamError) throw processed;
      // Deleted with its asset while it was looked at.
      if (processed === null) return { kind: 'NOT_FOUND' };
      return { kind: 'DONE', thing: { ...sent.thing, ...processed } };
    },
    async recordUnmatchedFile(file: NewVipUnmatchedFile, act: VipAct) {
      const answer = await send('recordUnmatchedFile', '/unmatched-files', file, act);
      return readOutcome(UnmatchedFileAnswer, answer);
    },
  };
}

function sendBytesWith({ dispatcher, settings, log, clock, wait, random }: FilesOptions) {
  const { http, upload, userAgent } = settings;
  const { budgetCapacity: capacity, budgetRefillPerMinute: refillPerMinute } = http.retry;
  return createSendBytes({
    tus: createTus({ dispatcher, clock, userAgent, stallMs: upload.stallMs }),
    rules: { ...http.retry, attempts: upload.attempts },
    // Of its own: files that are cut off must not use up the retries of short calls.
    budget: createRetryBudget({ capacity, refillPerMinute, clock }),
    wait,
    random,
    log,
  });
}
