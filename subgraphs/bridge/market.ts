/** The market of a question, the same way in every subgraph: what is left out is filled in, and confinement enforced. */
import type { Caller } from '../../platform/caller.js';
import { refuseMarket } from '../../rights/decide.js';
import type { Decision } from '../../rights/decision.js';
import type { Market, MarketQuestion } from '../../rights/market.js';

/** MarketInput as a resolver gets it. */
export interface MarketAsked {
  readonly country: string;
  readonly subdivision?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly partner?: string | null | undefined;
  readonly channel?: MarketQuestion['channel'] | undefined;
  readonly audience?: MarketQuestion['audience'] | undefined;
  readonly purpose?: MarketQuestion['purpose'] | undefined;
  readonly at?: Date | null | undefined;
}

/** A question to decide, and as which market it is understood; or the decision that the caller may not ask it. */
export type MarketReading =
  | { readonly question: MarketQuestion; readonly market: Market; readonly refusal?: never }
  | { readonly question?: never; readonly market?: never; readonly refusal: Decision };

/**
 * The question that a caller asks, at the request's instant unless another is asked about. It refuses the markets that
 * the caller is not confined to, and partners other than the one the caller acts for.
 */
export function readMarket(asked: MarketAsked, caller: Caller, at: Date): MarketReading {
  const question: MarketQuestion = {
    country: asked.country.toUpperCase(),
    subdivision: asked.subdivision ?? null,
    language: asked.language ?? null,
    partner: asked.partner ?? caller.partner,
    channel: asked.channel ?? null,
    audience: asked.audience ?? 'END_CUSTOMER',
    purpose: asked.purpose ?? 'DISPLAY',
    at: (asked.at ?? at).toISOString(),
  };
  const refusal = refuseMarket(question);
  // The country as understood: UK is GB, and US with the subdivision US-PR is PR.
  const { market } = refusal;
  return mayAsk(caller, question.partner, market.country) ? { question, market } : { refusal };
}

function mayAsk({ markets, partner }: Caller, asked: string | null, country: string): boolean {
  return (markets === null || markets.includes(country)) && (partner === null || partner === asked);
}
