/** What the gates of a product look at: its statements, and those of its markets that hold where the question is asked. */
import type {
  DateFact,
  FlatStatement,
  MarketFacts,
  OnixStatement,
  ProductFacts,
  TerritoryFacts,
} from '../facts.js';
import type { ObstacleEvidence } from '../obstacle.js';
import type { Asked } from '../question.js';
import { isEmpty, type Membership, membership, type Place, readTerritory } from '../territory/membership.js';

export interface ProductContext {
  readonly product: ProductFacts;
  readonly onix: OnixStatement | null;
  readonly flat: FlatStatement;
  readonly asked: Asked;
  readonly place: Place;
  readonly markets: readonly MarketHere[];
}

/** A market that holds, or may hold, where the question is asked. */
export interface MarketHere {
  readonly facts: MarketFacts;
  /** Its place among the markets of the statement, such as Market[2]. */
  readonly path: string;
}

/** Gathers what the gates need. */
export function createContext(product: ProductFacts, asked: Asked, place: Place): ProductContext {
  const markets = product.onix?.markets ?? [];
  return {
    product,
    onix: product.onix,
    flat: product.flat,
    asked,
    place,
    markets: markets.flatMap((facts, index) =>
      mayHold(facts, place) ? [{ facts, path: `Market[${index + 1}]` }] : [],
    ),
  };
}

/** What limits a market limits every place that it may mean. */
function mayHold({ territory }: MarketFacts, place: Place): boolean {
  if (territory === null || membershipIn(territory, place, false) !== 'OUT') return true;
  const { included } = readTerritory(territory, false);
  return included.unreadable.length > 0 || isEmpty(included);
}

/** Whether a place lies in a territory; `isOpening` where being in it opens something. */
export function membershipIn(territory: TerritoryFacts, place: Place, isOpening: boolean): Membership {
  return membership(readTerritory(territory, isOpening), place);
}

export interface DateHere {
  readonly date: DateFact;
  readonly path: string;
}

/** The dates of a role (List 163), of the product everywhere and of the markets that hold. */
export function datesOf({ onix, markets }: ProductContext, role: string): readonly DateHere[] {
  if (onix === null) return [];
  return [
    ...withRole(onix.dates, role, 'PublishingDetail'),
    ...markets.flatMap(({ facts, path }) => withRole(facts.dates, role, path)),
  ];
}

/** The dates of a role that suppliers give (List 166). */
export function supplierDatesOf({ markets }: ProductContext, role: string): readonly DateHere[] {
  return markets.flatMap(({ facts, path }) => withRole(facts.supplierDates, role, `${path}/SupplyDetail`));
}

function withRole(dates: readonly DateFact[], role: string, path: string): DateHere[] {
  return dates.filter((date) => date.role === role).map((date) => ({ date, path }));
}

/** Evidence from the ONIX statement. */
export function onixEvidence(
  { source }: OnixStatement,
  path: string,
  quoted: string | null,
): ObstacleEvidence {
  return { source: 'ONIX', record: source, path, quoted };
}

/** Evidence from Consonance's fields. */
export function flatEvidence(
  { source }: FlatStatement,
  path: string,
  quoted: string | null,
): ObstacleEvidence {
  return { source: 'CONSONANCE', record: source, path, quoted };
}
