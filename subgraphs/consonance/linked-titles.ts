/**
 * The titles that assets are linked to, as far as they are cleared: found in the catalogue by name, decided here, and
 * looked for further where too few are cleared. One statement a round for all assets of a request.
 */
import type { Catalogue, LinkedTitle, Viewer } from '../../catalogue/catalogue.js';
import { decideTitle } from '../../rights/decide.js';
import type { LinkFacts, TitleFacts } from '../../rights/facts.js';
import type { Market, MarketQuestion } from '../../rights/market.js';
import type { RightsPolicy } from '../../rights/policies.js';

export interface LinkedTitlesSearch {
  readonly links: readonly LinkFacts[];
  readonly question: MarketQuestion;
  readonly market: Market;
  readonly first: number;
  readonly after: string | null;
  /** What its cursors belong to. */
  readonly scope: unknown;
}

export interface SearchContext {
  readonly catalogue: Pick<Catalogue, 'linkedTitles'>;
  readonly viewer: Viewer;
  readonly policy: RightsPolicy;
  /** The request's instant. */
  readonly at: Date;
  readonly factsOfTitles: (ids: readonly string[]) => Promise<readonly (TitleFacts | null)[]>;
}

/** So many are looked at in the first round, and four times as many in each that follows. */
const FEWEST = 20;
const GROWTH = 4;
/** Those that are cleared are mostly among the first: what is not found by then costs more than it is worth. */
const ROUNDS = 5;

interface Pending {
  readonly search: LinkedTitlesSearch;
  readonly found: readonly LinkedTitle[];
  readonly after: string | null;
  readonly isDone: boolean;
}

/** For each search its cleared titles, one more than asked for when another page follows. Throws a CursorError. */
export async function findLinkedTitles(
  searches: readonly LinkedTitlesSearch[],
  context: SearchContext,
): Promise<readonly (readonly LinkedTitle[])[]> {
  let states = searches.map((search): Pending => ({ search, found: [], after: search.after, isDone: false }));
  for (let round = 0; round < ROUNDS && states.some(({ isDone }) => !isDone); round += 1) {
    states = await lookFurther(states, GROWTH ** round, context);
  }
  return states.map(({ found }) => found);
}

async function lookFurther(
  states: readonly Pending[],
  growth: number,
  context: SearchContext,
): Promise<Pending[]> {
  const pending = states.filter(({ isDone }) => !isDone);
  const limitOf = ({ search }: Pending) => Math.max(search.first + 1, FEWEST) * growth;
  const questions = pending.map((state) => ({
    links: state.search.links,
    scope: state.search.scope,
    after: state.after,
    limit: limitOf(state),
    shownIn: shownIn(state.search, context.at),
  }));
  const lists = await context.catalogue.linkedTitles(questions, context.viewer);
  const cleared = await keepCleared(
    pending.map(({ search }, index) => ({ search, candidates: lists[index] ?? [] })),
    context,
  );
  const next = new Map(
    pending.map((state, index): [Pending, Pending] => {
      const candidates = lists[index] ?? [];
      const found = [...state.found, ...(cleared[index] ?? [])].slice(0, state.search.first + 1);
      const isDone = found.length > state.search.first || candidates.length < limitOf(state);
      return [state, { ...state, found, isDone, after: candidates.at(-1)?.cursor ?? state.after }];
    }),
  );
  return states.map((state) => next.get(state) ?? state);
}

async function keepCleared(
  lists: readonly { search: LinkedTitlesSearch; candidates: readonly LinkedTitle[] }[],
  { factsOfTitles, policy }: SearchContext,
): Promise<LinkedTitle[][]> {
  const ids = [...new Set(lists.flatMap(({ candidates }) => candidates.map(({ titleId }) => titleId)))];
  const facts = await factsOfTitles(ids);
  const factsOf = new Map(ids.map((id, index) => [id, facts[index] ?? null]));
  return lists.map(({ search, candidates }) =>
    candidates.filter(({ titleId }) => {
      const products = factsOf.get(titleId)?.products ?? [];
      return decideTitle(products, search.question, policy).decision === 'ALLOW';
    }),
  );
}

/**
 * The country where the title has to be shown to anybody already, so that the catalogue leaves out most that are not
 * cleared; null where that tells nothing, because the question is of another time, other people or a part of a country.
 */
function shownIn({ question, market }: LinkedTitlesSearch, at: Date): string | null {
  const isPlain =
    question.audience === 'END_CUSTOMER' && question.subdivision === null && question.at === at.toISOString();
  return isPlain ? market.country : null;
}
