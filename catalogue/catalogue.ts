/**
 * The mirror as its readers see it. Every list answers in one SQL statement, whatever its length;
 * every answer holds only what the viewer may see.
 */
import type { LinkFacts, ProductFacts, TitleFacts } from '../rights/facts.js';
import type { Milestone, Product, RemovedTitle, Title, TitleText } from './model.js';
import type { MilestoneName, ProductForm, PublishingStatus, TitleOrder } from './words.js';

/** Whom an answer is for. Staff see everything; others what is announced, or may be shown in their markets. */
export interface Viewer {
  readonly isStaff: boolean;
  /** ISO 3166-1 alpha-2. Null: not confined to any. Empty: confined to none, and so sees nothing. */
  readonly markets: readonly string[] | null;
}

export interface Catalogue {
  /** In the order of the ids, null for none the viewer may see. */
  titlesByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (Title | null)[]>;
  productsByIds(ids: readonly string[], viewer: Viewer): Promise<readonly (Product | null)[]>;
  productsByIsbns(isbns: readonly string[], viewer: Viewer): Promise<readonly (Product | null)[]>;
  /** Each title's visible products, by publication date; one list per id, in order. */
  productsOfTitles(titleIds: readonly string[], viewer: Viewer): Promise<readonly (readonly Product[])[]>;
  /** Each title's milestones in the order reached, those of its visible products included. */
  milestonesOfTitles(titleIds: readonly string[], viewer: Viewer): Promise<readonly (readonly Milestone[])[]>;
  /** Each title's approved copy, in the order of the record. */
  textsOfTitles(titleIds: readonly string[], viewer: Viewer): Promise<readonly (readonly TitleText[])[]>;

  /** What titles may be decided by, of those products that the viewer may see; null for none the viewer may see. */
  factsOfTitles(titleIds: readonly string[], viewer: Viewer): Promise<readonly (TitleFacts | null)[]>;
  /** The products that each set of links leads to, as far as the viewer may see them: 500 at most, of all areas. */
  linkedProducts(
    links: readonly (readonly LinkFacts[])[],
    viewer: Viewer,
  ): Promise<readonly (readonly ProductFacts[])[]>;
  /** The first titles, by name, that each question's links lead to. Throws a CursorError. */
  linkedTitles(
    questions: readonly LinkedTitlesQuestion[],
    viewer: Viewer,
  ): Promise<readonly (readonly LinkedTitle[])[]>;

  /** Throws a CursorError when the cursor is not one of this question's. */
  titles(question: Question<TitleFilter>, viewer: Viewer): Promise<Page<Title>>;
  products(question: Question<ProductFilter>, viewer: Viewer): Promise<Page<Product>>;
  countTitles(filter: TitleFilter, viewer: Viewer): Promise<number>;
  countProducts(filter: ProductFilter, viewer: Viewer): Promise<number>;
  /** The first titles that meet a filter, in no order that means anything: to decide on all of them. */
  titleIds(filter: TitleFilter, viewer: Viewer, limit: number): Promise<readonly string[]>;
  productKeys(filter: ProductFilter, viewer: Viewer, limit: number): Promise<readonly ProductKey[]>;
  /** Products whose dates may change what is decided of them within a time: those first that may change first. */
  turningProducts(question: TurningQuestion, viewer: Viewer): Promise<readonly TurningProduct[]>;
  removedTitles(
    question: { since: Date; first: number; after: string | null },
    viewer: Viewer,
  ): Promise<Page<RemovedTitle>>;

  /** How fresh the mirror is: what readiness and asOf are told from. */
  freshness(): Promise<Freshness>;
}

export interface Question<Filter> {
  readonly filter: Filter;
  readonly orderBy: TitleOrder;
  /** 1 to 200. */
  readonly first: number;
  readonly after: string | null;
}

/** A market that a list is to be cleared for. The catalogue leaves out most of what is not: who asks decides on the rest. */
export interface Clearing {
  /** ISO 3166-1 alpha-2. Null: nothing is left out, as for a part of a country. */
  readonly country: string | null;
  /** As it was asked for: what the cursors belong to. */
  readonly market: unknown;
}

export interface ProductKey {
  readonly id: string;
  readonly titleId: string;
}

export interface TurningQuestion {
  /** From this instant on. */
  readonly from: Date;
  readonly until: Date;
  /** Only those that are not barred there for good; null: all. */
  readonly country: string | null;
  readonly limit: number;
  /** The last of the products that have been given; null: none has. */
  readonly after: TurningProduct | null;
}

export interface TurningProduct {
  readonly facts: ProductFacts;
  /** No decision on it changes before, in milliseconds since 1970; minus infinity where that is not known. */
  readonly turnsFrom: number;
}

export interface LinkedTitlesQuestion {
  readonly links: readonly LinkFacts[];
  readonly limit: number;
  readonly after: string | null;
  /** What the cursors belong to. */
  readonly scope: unknown;
  /** Only those with a product that may be shown there now; null: all. */
  readonly shownIn: string | null;
}

export interface LinkedTitle {
  readonly titleId: string;
  readonly cursor: string;
}

export interface Page<Item> {
  readonly edges: readonly { readonly node: Item; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Where to go on from, where that is not behind the last of the edges. */
  readonly resumeAt?: string;
}

/** A condition that is undefined asks nothing. */
export interface TitleFilter {
  readonly idIn?: readonly string[] | undefined;
  readonly isbnIn?: readonly string[] | undefined;
  readonly search?: string | undefined;
  readonly imprintIn?: readonly string[] | undefined;
  readonly stage?: string | undefined;
  readonly milestone?: MilestoneName | undefined;
  readonly language?: string | undefined;
  readonly formIn?: readonly ProductForm[] | undefined;
  readonly publishedFrom?: string | undefined;
  readonly publishedUntil?: string | undefined;
  readonly updatedSince?: Date | undefined;
  readonly clearedFor?: Clearing | undefined;
}

export interface ProductFilter {
  readonly isbnIn?: readonly string[] | undefined;
  readonly search?: string | undefined;
  readonly imprintIn?: readonly string[] | undefined;
  readonly formIn?: readonly ProductForm[] | undefined;
  readonly language?: string | undefined;
  readonly statusIn?: readonly PublishingStatus[] | undefined;
  readonly publishedFrom?: string | undefined;
  readonly publishedUntil?: string | undefined;
  readonly updatedSince?: Date | undefined;
  readonly clearedFor?: Clearing | undefined;
}

export interface Freshness {
  /** When a first full sync ended; null before. */
  readonly firstSyncedAt: Date | null;
  /** When the last successful sync began; null before the first. */
  readonly asOf: Date | null;
}
