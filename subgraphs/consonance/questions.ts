/**
 * The arguments of the lists as questions to the catalogue. What a list cannot answer is refused here, in a sentence.
 */
import type { ProductFilter, Question, TitleFilter, Viewer } from '../../catalogue/catalogue.js';
import { KnownError } from '../../platform/errors.js';
import { describeMissingScopes } from '../../platform/graphql/scopes.js';
import type {
  InputMaybe,
  ProductFilter as ProductFilterInput,
  TitleFilter as TitleFilterInput,
  TitleOrder,
} from '../../schema/generated/consonance.js';
import { checkText } from './text.js';

interface ListArguments<Filter> {
  readonly filter?: InputMaybe<Filter>;
  readonly orderBy: TitleOrder;
  readonly first: number;
  readonly after?: InputMaybe<string>;
}

const MOST_PER_PAGE = 200;

/** Throws BAD_USER_INPUT, or FORBIDDEN when anybody but staff filters by the stage. */
export function readTitleQuestion(
  { filter, orderBy, ...page }: ListArguments<TitleFilterInput>,
  viewer: Viewer,
): Question<TitleFilter> {
  return { ...readPage(page), orderBy, filter: readTitleFilter(filter ?? {}, viewer) };
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

function readTitleFilter(filter: TitleFilterInput, viewer: Viewer): TitleFilter {
  const stage = readText('stage', filter.stage);
  if (stage !== undefined && !viewer.isStaff) {
    throw new KnownError('FORBIDDEN', describeMissingScopes('The filter stage', [['staff']]));
  }
  return {
    idIn: readText('idIn', filter.idIn),
    isbnIn: filter.isbnIn ?? undefined,
    search: readText('search', filter.search),
    imprintIn: readText('imprintIn', filter.imprintIn),
    stage,
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
    search: readText('search', filter.search),
    imprintIn: readText('imprintIn', filter.imprintIn),
    formIn: filter.formIn ?? undefined,
    language: filter.language ?? undefined,
    statusIn: filter.statusIn ?? undefined,
    publishedFrom: filter.publishedFrom ?? undefined,
    publishedUntil: filter.publishedUntil ?? undefined,
    updatedSince: filter.updatedSince ?? undefined,
  };
}

/** A condition that is null asks nothing, as one left out. */
function readText<Text extends string | readonly string[]>(
  name: string,
  text: InputMaybe<Text>,
): Text | undefined {
  return text === null || text === undefined ? undefined : checkText(name, text);
}
