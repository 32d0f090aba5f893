/** A page of the catalogue as its connection resolves it. */
import type { Page } from '../../catalogue/catalogue.js';
import type { Product, RemovedTitle, Title } from '../../catalogue/model.js';

/** A page that is counted only when somebody asks for totalCount; null: it cannot be without deciding on too many. */
interface CountedPage<Item> extends Page<Item> {
  readonly count: () => Promise<number | null> | number | null;
}

export type TitlePage = CountedPage<Title>;
export type ProductPage = CountedPage<Product>;
export type RemovedTitlePage = Page<RemovedTitle>;

/** What PageInfo says of a page. */
export function describePage({ edges, hasNextPage, hasPreviousPage, resumeAt }: Page<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: resumeAt ?? edges.at(-1)?.cursor ?? null,
  };
}

/** A page's items without their cursors. */
export function nodesOf<Item>({ edges }: Page<Item>): readonly Item[] {
  return edges.map(({ node }) => node);
}
