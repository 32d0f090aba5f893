import { UpstreamError } from '../../platform/errors.js';
import { unavailable } from '../http/failure.js';
import { inParallel } from '../http/in-parallel.js';
import type { Wait } from '../http/wait.js';
import { readBatch } from './answers/lists.js';
import { ProcessedAnswer } from './answers/processed-version.js';
import { VIP } from './answers/read.js';
import type { Ask } from './ask.js';
import { chunksOf } from './chunks.js';
import type { VipFiles, VipProcessed } from './files.js';
import type { VipSettings } from './settings.js';

type Look = UpstreamError | VipProcessed | null;

/** Looks at versions again and again until VIP has done with all of them. */
export function createUntilProcessed(
  ask: Ask,
  { idsPerRequest, requestsAtOnce, processing }: VipSettings,
  wait: Wait,
): VipFiles['untilProcessed'] {
  const look = async (ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Look[]> => {
    const answers = await inParallel(chunksOf(ids, idsPerRequest), requestsAtOnce, async (chunk) => {
      const request = { operation: 'untilProcessed', method: 'POST', path: '/versions:batchGet' } as const;
      const { body } = await ask({ ...request, body: { ids: chunk }, isRepeatable: true }, signal);
      return readBatch(ProcessedAnswer, chunk, body);
    });
    return answers.flat();
  };
  return async (versionIds, signal = new AbortController().signal) => {
    const seen = new Map<string, Look>();
    let open: readonly string[] = [...new Set(versionIds)];
    for (let looks = 1; open.length > 0; looks += 1) {
      const answers = await look(open, signal);
      open.forEach((id, place) => {
        seen.set(id, answers[place] ?? null);
      });
      open = open.filter((id) => isOpen(seen.get(id) ?? null));
      if (open.length === 0 || looks >= processing.looks) break;
      await wait(processing.lookEveryMs, signal);
      if (signal.aborted) throw unavailable(VIP, 'was not waited for: the caller gave up');
    }
    return versionIds.map((id) => seen.get(id) ?? null);
  };
}

function isOpen(seen: Look): boolean {
  return seen !== null && !(seen instanceof UpstreamError) && !seen.hasEnded;
}
