/** Answers about many things at once: pages, and batches by ids and by keys (contract 3.1). */
import { z } from 'zod';
import type { UpstreamError } from '../../../platform/errors.js';
import { unreadable } from '../../http/failure.js';
import type { VipPage } from '../model.js';
import { read, readItem, VIP } from './read.js';
import { orNull } from './words.js';

const Page = z.object({
  items: z.array(z.unknown()),
  nextCursor: orNull(z.string()),
  totalCount: orNull(z.int()),
});

const Batch = z.object({
  results: z.array(z.object({ id: z.string(), status: z.int(), resource: z.unknown().optional() })),
});

const ByKeys = z.object({
  results: z.array(z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullish() })),
});

/** A page whose every item can be read. */
export function readPage<Schema extends z.ZodType>(item: Schema, answer: unknown): VipPage<z.output<Schema>> {
  const { items, ...page } = read(Page, answer);
  return { ...page, items: items.map((one) => read(item, one)) };
}

/** One result for each id, in order: null where there is none. */
export function readBatch<Schema extends z.ZodType>(
  item: Schema,
  ids: readonly string[],
  answer: unknown,
): (UpstreamError | z.output<Schema> | null)[] {
  const { results } = read(Batch, answer);
  if (results.length !== ids.length) throw unreadable(VIP, 'did not answer with one result for each id');
  return results.map(({ id, status, resource }, index) => {
    if (id !== ids[index]) throw unreadable(VIP, 'answered a batch in another order');
    if (status === 404 || status === 410) return null;
    return status === 200
      ? readItem(item, resource)
      : unreadable(VIP, `answered ${status} for one thing of a batch`);
  });
}

export interface KeyResult<Item> {
  readonly items: readonly (UpstreamError | Item)[];
  readonly nextCursor: string | null;
}

/** One result for each key, in order. */
export function readByKeys<Schema extends z.ZodType>(
  item: Schema,
  keys: number,
  answer: unknown,
): KeyResult<z.output<Schema>>[] {
  const { results } = read(ByKeys, answer);
  if (results.length !== keys) throw unreadable(VIP, 'did not answer with one result for each key');
  return results.map(({ items, nextCursor }) => ({
    items: items.map((one) => readItem(item, one)),
    nextCursor: nextCursor ?? null,
  }));
}
