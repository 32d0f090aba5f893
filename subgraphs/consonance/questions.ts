/**
 * The arguments of the lists as questions to the catalogue. What a list cannot answer is refused here, in a sentence.
 */
import type { ProductFilter, Question, TitleFilter } from '../../catalogue/catalogue.js';
import { KnownError } from '../../platform/errors.js';
import type {
  InputMaybe,
  ProductFilter as ProductFilterInput,
  TitleFilter as TitleFilterInput,
  TitleOrder,
} from '../../schema/generated/consonance.js';

interface ListArguments<Filter> {
  readonly filter?: InputMaybe<Filter>;
  readonly orderBy: TitleOrder;
  readonly first: number;
  readonly after?: InputMaybe<string>;
}

const MOST_PER_PAGE = 200;

/** Throws BAD_USER_INPUT. */
export function readTitleQuestion({
  filter,
  orderBy,
  ...page
}: ListArguments<TitleFilterInput>): Question<TitleFilter> {
  return { ...readPage(page), orderBy, filter: readTitleFilter(filter ?? {}) };
}

/** Throws BAD_USER_INPUT. */
export function readProductQuestion({
  filter,
  orderBy,
  ...page
}: ListArguments<ProductFilterInput>): Question<ProductFilter> {
  return { ...readPage(page), orderBy, filter: readProductFilter(filter ?? {}) };
}

/** Throws BAD_USER_INPUT. */
export function readPage({ first, after }: { readonly first: number; readonly after?: InputMaybe<string> }) {
  if (first < 1 || first > MOST_PER_PAGE) {
    throw new KnownError('BAD_USER_INPUT', `first should be from 1 to ${MOST_PER_PAGE}, and is ${first}.`);
  }
  return { first, after: after ?? null };
}

/** A condition that is null asks nothing, as one left out. */
function readTitleFilter(filter: TitleFilterInput): TitleFilter {
  return {
    idIn: filter.idIn ?? undefined,
    isbnIn: filter.isbnIn ?? undefined,
    search: filter.search ?? undefined,
    imprintIn: filter.imprintIn ?? undefined,
    stage: filter.stage ?? undefined,
    milestone: filter.milestone ?? undefined,
    language: filter.language ?? undefined,
    formIn: filter.formIn ?? undefined,
    publishedFrom: filter.publishedFrom ?? undefined,
    publishedUntil: filter.publishedUntil ?? undefined,
    updatedSince: filter.updatedSince ?? undefined,
  };
}

function readProductFilter(filter: ProductFilterInput): ProductFilter {
  return {
    isbnIn: filter.isbnIn ?? undefined,
    search: filter.search ?? undefined,
    imprintIn: filter.imprintIn ?? undefined,
    formIn: filter.formIn ?? undefined,
    language: filter.language ?? undefined,
    statusIn: filter.statusIn ?? undefined,
    publishedFrom: filter.publishedFrom ?? undefined,
    publishedUntil: filter.publishedUntil ?? undefined,
    updatedSince: filter.updatedSince ?? undefined,
  };
}
