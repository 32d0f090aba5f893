/** Pages of lists: those that VIP pages, and those that are decided here and paged in memory. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KnownError } from '../../platform/errors.js';
import type { VipPage } from '../../upstreams/vip/model.js';
import type { Page } from './models.js';

interface PageAsked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const MOST_PER_PAGE = 200;

/** Throws BAD_USER_INPUT. */
export function readFirst(first: number): number {
  if (first >= 1 && first <= MOST_PER_PAGE) return first;
  throw new KnownError('BAD_USER_INPUT', `first should be from 1 to ${MOST_PER_PAGE}, and is ${first}.`);
}

/** What PageInfo says of a page. */
export function describePage({ edges, hasNextPage, hasPreviousPage }: Page<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}

/** A page's items without their cursors. */
export function nodesOf<Item>({ edges }: Page<Item>): readonly Item[] {
  return edges.map(({ node }) => node);
}

/** The page of a list that is all here, in its order. The scope is what its cursors belong to. */
export function pageOfAll<Item>(
  items: readonly Item[],
  { first, after }: PageAsked,
  { scope, placeOf }: { scope: unknown; placeOf: (item: Item) => string },
): Page<Item> {
  readFirst(first);
  const place = after ? readCursor(z.string(), scope, after) : null;
  const rest = place === null ? items : items.filter((item) => placeOf(item) > place);
  const shown = rest.slice(0, first);
  return {
    edges: shown.map((node) => edgeOf(node, () => writeCursor(scope, placeOf(node)))),
    hasNextPage: rest.length > shown.length,
    hasPreviousPage: items.length > rest.length,
    count: async () => items.length,
  };
}

/** Where a page of VIP's began, and how many of it were seen: VIP itself tells only where a whole page ends. */
const VipPlace = z.tuple([z.string().nullable(), z.int().min(0)]);

/** The page of a list that VIP pages. */
export async function pageOfVip<Item, Node>(
  { first, after }: PageAsked,
  options: {
    scope: unknown;
    read: (first: number, after: string | null, isCounted?: boolean) => Promise<VipPage<Item>>;
    nodeOf: (item: Item) => Node;
  },
): Promise<Page<Node>> {
  const { scope, read, nodeOf } = options;
  readFirst(first);
  const begin = await beginOf(after, scope, read);
  const { items, nextCursor } =
    begin === undefined ? { items: [], nextCursor: null } : await read(first, begin);
  const cursorAt = (index: number) =>
    index === items.length - 1 && nextCursor !== null ? [nextCursor, 0] : [begin ?? null, index + 1];
  return {
    edges: items.map((item, index) => edgeOf(nodeOf(item), () => writeCursor(scope, cursorAt(index)))),
    hasNextPage: nextCursor !== null,
    hasPreviousPage: after !== null && after !== undefined,
    count: async () => (await read(1, null, true)).totalCount,
  };
}

/** Null: from the beginning; undefined: there is nothing after it. */
async function beginOf<Item>(
  after: string | null | undefined,
  scope: unknown,
  read: (first: number, after: string | null) => Promise<VipPage<Item>>,
): Promise<string | null | undefined> {
  if (after === null || after === undefined) return null;
  const [begin, seen] = readCursor(VipPlace, scope, after);
  if (seen === 0) return begin;
  return (await read(seen, begin)).nextCursor ?? undefined;
}

/** Cursors are written when somebody asks: of fifty titles with their assets hardly anybody does. */
function edgeOf<Node>(node: Node, write: () => string): { readonly node: Node; readonly cursor: string } {
  return {
    node,
    get cursor() {
      return write();
    },
  };
}

function writeCursor(scope: unknown, place: unknown): string {
  return Buffer.from(JSON.stringify([nameOf(scope), place])).toString('base64url');
}

/** Throws BAD_USER_INPUT for what is no cursor of this list. */
function readCursor<Place>(place: z.ZodType<Place>, scope: unknown, cursor: string): Place {
  const parsed = z.tuple([z.literal(nameOf(scope)), place]).safeParse(parse(cursor));
  if (parsed.success) return parsed.data[1];
  throw new KnownError('BAD_USER_INPUT', 'after is not a cursor of this list.');
}

function nameOf(scope: unknown): string {
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
