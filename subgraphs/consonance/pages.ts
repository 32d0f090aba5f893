/** A page of the catalogue as its connection resolves it. */
import type { Page, ProductFilter, TitleFilter } from '../../catalogue/catalogue.js';
import type { Product, RemovedTitle, Title } from '../../catalogue/model.js';

/** The filter goes along, so that totalCount is counted only when somebody asks for it. */
export interface TitlePage extends Page<Title> {
  /** Null: of a list that cannot be counted without deciding on all of it. */
  readonly filter: TitleFilter | null;
}

export interface ProductPage extends Page<Product> {
  readonly filter: ProductFilter;
}

export type RemovedTitlePage = Page<RemovedTitle>;

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
