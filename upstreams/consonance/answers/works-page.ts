/** The answers that hold several works, and those that hold only ids. */
import { z } from 'zod';
import { whatsWrong } from '../../http/whats-wrong.js';
import type { ListedWork, UnreadableWork, WorksPage } from '../consonance.js';
import type { SourceWork } from '../model.js';
import { OptionalText } from './text.js';
import { WorkAnswer } from './work.js';

/** A list that is null is not an empty list: an empty page would end a sweep and make every work seem deleted. */
const IdsAnswer = z.object({ works: z.array(z.looseObject({ id: z.int() })) });

/** Work by work, so that one malformed work costs only itself; without a readable id the whole page fails. */
export const WorksPageAnswer = IdsAnswer.transform(({ works: answers }): WorksPage => {
  const works: SourceWork[] = [];
  const unreadable: UnreadableWork[] = [];
  for (const answer of inOrderOfId(answers)) {
    const parsed = WorkAnswer.safeParse(answer);
    if (parsed.success) works.push(parsed.data);
    else unreadable.push({ workId: answer.id, reason: whatsWrong(parsed.error) });
  }
  return {
    works,
    lastWorkId: answers.length === 0 ? null : Math.max(...answers.map(({ id }) => id)),
    unreadable,
  };
});

export const WorkIdsAnswer = z
  .object({ works: z.array(z.object({ id: z.int(), products: z.array(z.object({ id: z.int() })) })) })
  .transform(({ works }): readonly ListedWork[] =>
    inOrderOfId(works).map(({ id, products }) => ({
      workId: id,
      productIds: products.map((product) => product.id),
    })),
  );

/** By alias; null: there is no such work. */
export const WorksByIdsAnswer = z
  .record(z.string(), WorkAnswer.nullable())
  .transform((works): readonly SourceWork[] => Object.values(works).filter((work) => work !== null));

export const ProductsPageAnswer = z
  .object({
    products: z.array(
      z.object({
        id: z.int(),
        isbn: z.object({ isbn13: OptionalText }).nullable(),
        work: z.object({ id: z.int() }),
      }),
    ),
  })
  .transform(({ products }) =>
    products.map(({ id, isbn, work }) => ({ productId: id, isbn13: isbn?.isbn13 ?? null, workId: work.id })),
  );

/** The order of a list is not documented; an id that is named twice is taken once. */
function inOrderOfId<Item extends { readonly id: number }>(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].sort((one, other) => one.id - other.id);
}
