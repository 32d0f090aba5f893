/**
 * One product in many markets: what the product says is read once, and countries that it does not tell apart share their
 * answer. It decides as decideProduct does.
 */
import { decideProduct } from '../decide.js';
import type { Decision } from '../decision.js';
import type { ProductFacts } from '../facts.js';
import type { MarketQuestion } from '../market.js';
import { DEFAULT_POLICY, type RightsPolicy } from '../policies.js';
import { type Asked, readQuestion } from '../question.js';
import { timelinePolicy } from '../timeline-policy.js';
import { staleFrom, whileFresh } from './freshness.js';
import { type GridQuestion, gridQuestionOf } from './grid-question.js';
import { answersOf, entryOf, patternOf } from './pattern.js';
import { understand } from './refusal.js';
import { type BriefDecision, stretchAt } from './stretches.js';

export interface CompiledProduct {
  /** May the product be used in a market: its rights alone, without any asset. */
  decide(question: MarketQuestion): BriefDecision;
  /** The same decision in full, with its evidence. */
  explain(question: MarketQuestion): Decision;
}

/** Compiles a product under the house's policy. */
export function compileProduct(
  product: ProductFacts,
  policy: RightsPolicy = DEFAULT_POLICY,
): CompiledProduct {
  const entry = entryOf(product);
  const questions = questionsUnder(policy);
  return {
    decide: (question) => {
      const read = readQuestion(question);
      const { asked, at } = read;
      let known = questions.get(asked);
      if (known === undefined || Number.isNaN(at)) {
        const understood = understand(read);
        if (understood.place === null) return understood.refusal;
        const bearing = timelinePolicy(policy, asked.partner);
        known = { question: gridQuestionOf(asked, understood.place, bearing), bearing };
        questions.set(asked, known);
      }
      const pattern = patternOf(product, entry, known.question.scope);
      const { brief } = stretchAt(answersOf(pattern, known.question), at);
      return whileFresh(brief, staleFrom(entry.readAt, known.bearing), at);
    },
    explain: (question) => decideProduct(product, question, policy),
  };
}

interface PolicyQuestion {
  readonly question: GridQuestion;
  readonly bearing: ReturnType<typeof timelinePolicy>;
}

const policies = new WeakMap<RightsPolicy, WeakMap<Asked, PolicyQuestion>>();

function questionsUnder(policy: RightsPolicy): WeakMap<Asked, PolicyQuestion> {
  const known = policies.get(policy) ?? new WeakMap<Asked, PolicyQuestion>();
  policies.set(policy, known);
  return known;
}
