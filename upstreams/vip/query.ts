/** Questions as VIP's query strings have them (contract 3.1). */
import { unreadable } from '../http/failure.js';
import { VIP } from './answers/read.js';
import type { VipPage, VipPageQuestion } from './model.js';

/** A parameter with all its values: a repeated name is an or, different names are an and; undefined asks nothing. */
export type Parameters = Readonly<Record<string, readonly string[] | string | undefined>>;

export function pageQuery({ first, after, isCounted = false }: VipPageQuestion): Parameters {
  return { limit: String(first), cursor: after ?? undefined, count: isCounted ? 'true' : undefined };
}

export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of values === undefined ? [] : [values].flat()) query.append(name, value);
  }
  return query.toString();
}

/** As many as one page may hold (contract 3.1). */
export const LONGEST_PAGE = 200;

/** Every item of a list, page after page. It throws UPSTREAM_UNREADABLE for a list that goes round in a circle. */
export async function readAll<Item>(
  read: (after: string | null) => Promise<VipPage<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page: VipPage<Item> = await read(after);
    items.push(...page.items);
    after = page.nextCursor;
    if (after === null) return items;
    if (seen.has(after)) throw unreadable(VIP, 'answered a list that goes round in a circle');
    seen.add(after);
  }
}
