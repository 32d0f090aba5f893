import { inParallel } from '../http/in-parallel.js';
import { HeldAssetAnswer } from './answers/held-asset.js';
import { readPage } from './answers/lists.js';
import type { Ask } from './ask.js';
import { chunksForQuery } from './chunks.js';
import type { VipFiles } from './files.js';
import type { VipSourceRef } from './model.js';
import { LONGEST_PAGE, pageQuery, queryOf, readAll } from './query.js';
import type { VipSettings } from './settings.js';

type Sizes = Pick<VipSettings, 'keysPerRequest' | 'requestsAtOnce'>;

/** Finds assets by their external references (contract 3.1), of which its source is one: see assetBodyOf. */
export function createAssetsBySources(
  ask: Ask,
  { keysPerRequest, requestsAtOnce }: Sizes,
): VipFiles['assetsBySources'] {
  return async (sources, signal) => {
    const asked = [...new Set(sources.map(keyOf))];
    const chunks = chunksForQuery('externalRef', asked, keysPerRequest);
    const read = (chunk: readonly string[]) =>
      readAll(async (after) => {
        const query = queryOf({
          ...pageQuery({ first: LONGEST_PAGE, after }),
          externalRef: chunk,
          include: 'approvedVersion,latestVersion',
        });
        const path = `/assets?${query}`;
        const request = { operation: 'assetsBySources', method: 'GET', path, isRepeatable: true } as const;
        return readPage(HeldAssetAnswer, (await ask(request, signal)).body);
      });
    const found = (await inParallel(chunks, requestsAtOnce, read)).flat();
    // Who was made with the source comes before who only names it.
    const named = found.flatMap((one) => one.refs.map((ref) => [keyOf(ref), one] as const));
    const made = found.flatMap((one) => (one.source === null ? [] : [[keyOf(one.source), one] as const]));
    const byKey = new Map([...named, ...made]);
    return sources.map((source) => {
      const held = byKey.get(keyOf(source));
      return held === undefined ? null : { asset: held.asset, latestVersion: held.latestVersion };
    });
  };
}

function keyOf({ system, ref }: VipSourceRef): string {
  return `${system}:${ref}`;
}
