/**
 * Many products in one market: what the market, the purpose and the house's policy come to is read once, and products that
 * say the same share the answer. It decides as decideProduct and decideTitle do; what it leaves out they give on demand.
 */
import { decideTitle } from '../decide.js';
import type { Decision } from '../decision.js';
import type { ProductFacts } from '../facts.js';
import type { MarketQuestion } from '../market.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../policies.js';
import { readQuestion } from '../question.js';
import { timelinePolicy } from '../timeline-policy.js';
import { staleFrom, whileFresh } from './freshness.js';
import { gridQuestionOf } from './grid-question.js';
import { answersOf, entryOf, patternOf } from './pattern.js';
import { understand } from './refusal.js';
import { type BriefDecision, stretchAt } from './stretches.js';
import { decideWays, type Way } from './ways.js';

export interface CompiledMarket {
  /** May a product be used: its rights alone, without any asset. */
  decide(product: ProductFacts): BriefDecision;
  /** Allowed when any product is; else what bars the product that has the fewest obstacles. */
  decideTitle(products: readonly ProductFacts[]): BriefDecision;
  /** The same decision in full, with its evidence: for a title, or for a single product. */
  explain(products: readonly ProductFacts[]): Decision;
}

/** Compiles a question, at its instant. One that cannot be read is refused for every product. */
export function compileMarket(
  question: MarketQuestion,
  policy: RightsPolicy = DEFAULT_POLICY,
): CompiledMarket {
  const explain = (products: readonly ProductFacts[]) => decideTitle(products, question, policy);
  const read = readQuestion(question);
  const understood = understand(read);
  if (understood.place === null) {
    const { refusal } = understood;
    return { decide: () => refusal, decideTitle: () => refusal, explain };
  }
  const { asked, at } = read;
  const bearing = timelinePolicy(policy, asked.partner);
  const gridQuestion = gridQuestionOf(asked, understood.place, bearing);
  const wayOf = (product: ProductFacts): Way => {
    const entry = entryOf(product);
    const stretches = answersOf(patternOf(product, entry, gridQuestion.scope), gridQuestion);
    return { stretches, staleAt: staleFrom(entry.readAt, bearing) };
  };
  return {
    decide: (product) => {
      const { stretches, staleAt } = wayOf(product);
      return whileFresh(stretchAt(stretches, at).brief, staleAt, at);
    },
    decideTitle: (products) => decideWays(products.map(wayOf), at),
    explain,
  };
}
