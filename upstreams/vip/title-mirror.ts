/** Keeps VIP's mirror of the titles (contract 3.4: PUT /titles, POST /titles:batchUpsert, GET /titles). */
import { unreadable } from '../http/failure.js';
import { inParallel } from '../http/in-parallel.js';
import type { VipInvalid, VipPut } from './act.js';
import { readPage } from './answers/lists.js';
import { read, VIP } from './answers/read.js';
import { DriftAnswer, TitleAnswer, UpsertedTitles } from './answers/title.js';
import type { Ask } from './ask.js';
import { chunksForQuery, chunksOf } from './chunks.js';
import type { VipSourceRef } from './model.js';
import { REFUSALS, readPut } from './outcome.js';
import { LONGEST_PAGE, pageQuery, queryOf, readAll } from './query.js';
import type { VipSettings } from './settings.js';
import { titleBodyOf } from './title-body.js';
import type { NewVipTitle, VipTitle, VipTitles } from './titles.js';

type Sizes = Pick<VipSettings, 'idsPerRequest' | 'keysPerRequest' | 'requestsAtOnce'>;

export function createTitles(ask: Ask, sizes: Sizes): VipTitles {
  const { idsPerRequest, keysPerRequest, requestsAtOnce } = sizes;
  const upsert = (chunk: readonly NewVipTitle[], signal: AbortSignal | undefined) =>
    upsertTitles(ask, chunk, signal);
  return {
    async putTitle(title, signal) {
      const { system, ref } = title.source;
      const path = `/titles/${encodeURIComponent(system)}:${encodeURIComponent(ref)}`;
      const request = { operation: 'putTitle', method: 'PUT', path, body: titleBodyOf(title) } as const;
      return readPut(TitleAnswer, await ask({ ...request, isRepeatable: true, alsoReads: REFUSALS }, signal));
    },
    putTitles: async (titles, signal) =>
      (
        await inParallel(chunksOf(titles, idsPerRequest), requestsAtOnce, (chunk) => upsert(chunk, signal))
      ).flat(),
    async titlesBySources(sources, signal) {
      const chunks = chunksForQuery('work', [...new Set(sources.map(keyOf))], keysPerRequest);
      const found = await inParallel(chunks, requestsAtOnce, (works) => titlesOfWorks(ask, works, signal));
      const byKey = new Map(found.flat().map((title) => [keyOf(title.source), title]));
      return sources.map((source) => byKey.get(keyOf(source)) ?? null);
    },
    async driftOfTitle(id, signal) {
      const path = `/titles/${encodeURIComponent(id)}/drift`;
      const request = { operation: 'driftOfTitle', method: 'GET', path, isRepeatable: true } as const;
      const { status, body } = await ask({ ...request, alsoReads: [404, 410] }, signal);
      return status >= 400 ? null : read(DriftAnswer, body).items;
    },
  };
}

function keyOf({ system, ref }: VipSourceRef): string {
  return `${system}:${ref}`;
}

function titlesOfWorks(
  ask: Ask,
  works: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly VipTitle[]> {
  return readAll(async (after) => {
    const path = `/titles?${queryOf({ ...pageQuery({ first: LONGEST_PAGE, after }), work: works })}`;
    const request = { operation: 'titles', method: 'GET', path, isRepeatable: true } as const;
    return readPage(TitleAnswer, (await ask(request, signal)).body);
  });
}

async function upsertTitles(
  ask: Ask,
  titles: readonly NewVipTitle[],
  signal: AbortSignal | undefined,
): Promise<readonly VipPut<VipTitle>[]> {
  const answer = await ask(
    {
      operation: 'putTitles',
      method: 'POST',
      path: '/titles:batchUpsert',
      body: { titles: titles.map(titleBodyOf) },
      // Twice is once: the second finds the same revision.
      isRepeatable: true,
      alsoReads: REFUSALS,
    },
    signal,
  );
  if (answer.status < 400) return readUpserted(titles, answer.body);
  const refused = readPut(TitleAnswer, answer);
  if (refused.kind !== 'INVALID') throw unreadable(VIP, 'refused many titles as if they were one');
  const faulty = refusalsByPlace(refused);
  if (faulty.size === 0) return titles.map(() => refused);
  // The faults of some are no reason to keep the others back; each round is of fewer.
  const sound = titles.filter((_, place) => !faulty.has(place));
  const written = [...(sound.length === 0 ? [] : await upsertTitles(ask, sound, signal))].values();
  return titles.map((_, place) => faulty.get(place) ?? written.next().value ?? refused);
}

function readUpserted(titles: readonly NewVipTitle[], body: unknown): readonly VipPut<VipTitle>[] {
  const { results } = read(UpsertedTitles, body);
  if (results.length !== titles.length)
    throw unreadable(VIP, 'did not answer with one result for each title');
  return results.map(({ source, status, resource, problem }, place) => {
    const sent = titles[place]?.source;
    if (sent === undefined || keyOf(sent) !== keyOf(source)) {
      throw unreadable(VIP, 'answered titles in another order');
    }
    return readPut(TitleAnswer, { status, body: status < 400 ? resource : problem });
  });
}

/** titles.3.products.0.isbn13 is a fault of the fourth title, in its products. */
function refusalsByPlace({ message, fields }: VipInvalid): ReadonlyMap<number, VipInvalid> {
  const refusals = new Map<number, VipInvalid>();
  for (const field of fields) {
    const [, place, path = ''] = /^titles\.(\d+)\.?(.*)$/.exec(field.path) ?? [];
    if (place === undefined) continue;
    const others = refusals.get(Number(place))?.fields ?? [];
    refusals.set(Number(place), { kind: 'INVALID', message, fields: [...others, { ...field, path }] });
  }
  return refusals;
}
