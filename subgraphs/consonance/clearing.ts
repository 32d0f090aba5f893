/** The market that a list is to be cleared for, as the catalogue and as the engine are asked about it. */
import type { Clearing } from '../../catalogue/catalogue.js';
import { KnownError } from '../../platform/errors.js';
import { decideTitle } from '../../rights/decide.js';
import type { MarketQuestion } from '../../rights/market.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import type { ConsonanceContext } from './context.js';

export interface ClearingAsked {
  readonly clearing: Clearing;
  readonly question: MarketQuestion;
  /** ISO 3166-1 alpha-2, as it was understood: UK is GB. */
  readonly country: string;
}

/** Null: the caller may not ask about it, and is shown nothing. Throws BAD_USER_INPUT for a market that cannot be read. */
export function readClearing(
  asked: MarketAsked,
  { caller, at, policy }: ConsonanceContext,
): ClearingAsked | null {
  const { question, market } = readMarket(asked, caller, at);
  if (question === undefined) return null;
  const unreadable = decideTitle([], question, policy).reasons.find(({ category }) => category === 'INPUT');
  if (unreadable !== undefined) throw new KnownError('BAD_USER_INPUT', unreadable.message);
  const { country, subdivision } = market;
  return { question, country, clearing: { country: subdivision === null ? country : null, market: asked } };
}
