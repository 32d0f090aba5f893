/**
 * The rights calendar: the changes to come of the products that the viewer may see, in the order of time. Products are
 * read in the order of when their dates may turn, and no further than the page needs.
 */
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { TurningProduct } from '../../catalogue/catalogue.js';
import { changesOfProduct, type DecisionChange } from '../../rights/calendar.js';
import { COUNTRIES } from '../../rights/codes/countries.js';
import { countryClasses } from '../../rights/grid/country-classes.js';
import type { MarketQuestion } from '../../rights/market.js';
import { findPossibleCountries } from '../../rights/possible-countries.js';
import { readQuestion } from '../../rights/question.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import { createChangeCursors } from './change-cursors.js';
import { readClearing } from './clearing.js';
import type { ConsonanceContext } from './context.js';

export interface ChangesAsked {
  readonly until: Date;
  readonly market: MarketAsked | null;
  readonly first: number;
  readonly after: string | null;
}

/** A change in one country or in several. */
export interface ProductChange extends DecisionChange {
  readonly productId: string;
  readonly countries: readonly string[];
}

export interface ChangePage {
  readonly edges: readonly { readonly node: ProductChange; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

interface CountryQuestion {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly question: MarketQuestion;
}

interface Span {
  readonly questions: readonly CountryQuestion[];
  /** The only country that is asked about, where the catalogue can tell by it. */
  readonly country: string | null;
  readonly from: Date;
  readonly until: Date;
}

const READ_AT_ONCE = 200;
/** To be sold to the trade in each of 249 countries takes a product milliseconds. */
const DECIDED_AT_ONCE = 10;

/** A page of the calendar. Throws a CursorError, and BAD_USER_INPUT for a market that cannot be read. */
export async function readUpcomingChanges(
  asked: ChangesAsked,
  context: ConsonanceContext,
): Promise<ChangePage> {
  const cursors = createChangeCursors({ until: asked.until, market: asked.market, viewer: context.viewer });
  const after = asked.after === null ? null : cursors.decode(asked.after);
  const span = readSpan(asked, context);
  const changes = span === null ? [] : await findChanges(span, asked.first, after, context);
  return {
    edges: changes.slice(0, asked.first).map((node) => ({ node, cursor: cursors.encode(placeOf(node)) })),
    hasNextPage: changes.length > asked.first,
    hasPreviousPage: after !== null,
  };
}

/** Null: the caller may not ask about the market. */
function readSpan({ market, until }: ChangesAsked, context: ConsonanceContext): Span | null {
  const { at } = context;
  if (market === null) return { questions: questionsAnywhere(context), country: null, from: at, until };
  const asked = readClearing(market, context);
  if (asked === null) return null;
  const { question, clearing } = asked;
  return { questions: [asked], country: clearing.country, from: new Date(question.at), until };
}

function questionsAnywhere({ caller, at }: ConsonanceContext): CountryQuestion[] {
  return [...new Set(caller.markets ?? COUNTRIES)].sort().flatMap((country) => {
    const { question } = readMarket({ country, purpose: 'SELL', audience: 'TRADE' }, caller, at);
    return question === undefined ? [] : [{ country, question }];
  });
}

/** The first changes after a place, one more than the page holds when another follows. */
async function findChanges(
  span: Span,
  first: number,
  after: string | null,
  context: ConsonanceContext,
): Promise<readonly ProductChange[]> {
  let found: readonly ProductChange[] = [];
  let last: TurningProduct | null = null;
  for (;;) {
    const products: readonly TurningProduct[] = await context.catalogue.turningProducts(
      { ...span, limit: READ_AT_ONCE, after: last },
      context.viewer,
    );
    const more = (await changesOf(products, span, context)).filter(
      (change) => after === null || placeOf(change) > after,
    );
    found = [...found, ...more].sort(byPlace).slice(0, first + 1);
    last = products.at(-1) ?? null;
    if (last === null || products.length < READ_AT_ONCE || isFull(found, first, last)) return found;
  }
}

/** No product that is still to be read changes before the first instant at which its dates may turn. */
function isFull(found: readonly ProductChange[], first: number, { turnsFrom }: TurningProduct): boolean {
  const end = found[first];
  return end !== undefined && Date.parse(end.at) < turnsFrom;
}

async function changesOf(
  products: readonly TurningProduct[],
  { questions, until }: Span,
  { policy }: ConsonanceContext,
): Promise<ProductChange[]> {
  const changes: ProductChange[] = [];
  // It tells what is stated, however old that will be by then.
  const ageless = { ...policy, maxAgeMinutes: null };
  for (const [index, { facts }] of products.entries()) {
    if (questions.length > 1 && index % DECIDED_AT_ONCE === 0) await letOthersRun();
    const possible = new Set(findPossibleCountries(facts, policy));
    const open =
      questions.length === 1 ? questions : questions.filter(({ country }) => possible.has(country));
    const inCountries = alikeFor(facts, open).flatMap((alike) =>
      changesOfProduct(facts, alike[0].question, until.toISOString(), ageless).flatMap((change) =>
        alike.map(({ country }) => ({ change, country })),
      ),
    );
    changes.push(...together(facts.productId, inCountries));
  }
  return changes;
}

/** Countries that a product does not tell apart change together: a dozen decisions stand for 249. */
function alikeFor(
  facts: TurningProduct['facts'],
  questions: readonly CountryQuestion[],
): readonly (readonly [CountryQuestion, ...CountryQuestion[]])[] {
  if (questions.length === 1) return questions.map((one) => [one]);
  const asked = questions.map((one) => ({ ...one, asked: readQuestion(one.question).asked }));
  return countryClasses(facts, asked);
}

/** Those countries that change at one instant in one way are one change. */
function together(
  productId: string,
  changes: readonly { readonly change: DecisionChange; readonly country: string }[],
): ProductChange[] {
  const groups = new Map<string, { readonly change: DecisionChange; readonly countries: string[] }>();
  for (const { change, country } of changes) {
    const key = `${change.at} ${change.to}`;
    const group = groups.get(key) ?? { change, countries: [] };
    group.countries.push(country);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change, countries }) => ({
    ...change,
    productId,
    countries: countries.sort(),
  }));
}

/** Sorts as text: first by time. */
const placeOf = ({ at, productId, to }: ProductChange): string => `${at} ${productId} ${to}`;

function byPlace(one: ProductChange, other: ProductChange): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}
