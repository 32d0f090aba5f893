/** Which of a title's copy may be shown: decided as for an asset, of which copy is the plainest. */
import type { TitleText } from '../../catalogue/model.js';
import { sanitise } from '../../catalogue/texts/sanitise.js';
import { decideAssetForAny } from '../../rights/decide.js';
import type { AssetFacts, TitleFacts } from '../../rights/facts.js';
import type { MarketQuestion } from '../../rights/market.js';
import type { RightsPolicy } from '../../rights/policies.js';
import type { MarketingText, TextKind } from '../../schema/generated/consonance.js';
import { type MarketAsked, readMarket } from '../bridge/market.js';
import type { ConsonanceContext } from './context.js';

/** List 158: a sample, which can be embargoed by itself; any other copy is a description. */
const SAMPLE = '15';
const DESCRIPTION = '31';
/** List 159. */
const TEXT_MODE = '04';
/** List 155: recipients hold it until then. */
const FROM = '14';
/** List 55: YYYYMMDD. */
const DAY = '00';

/** Null for a market that the caller may not ask about. */
export async function clearedTexts(
  titleId: string,
  { market, kinds }: { readonly market: MarketAsked; readonly kinds: readonly TextKind[] | null },
  context: ConsonanceContext,
): Promise<MarketingText[] | null> {
  const { question } = readMarket(market, context.caller, context.at);
  if (question === undefined) return null;
  const [texts, facts] = await Promise.all([
    context.loaders.textsOfTitle.load(titleId),
    context.loaders.factsOfTitle.load(titleId),
  ]);
  if (facts === null) return [];
  const questions = questionsOf(question, context);
  return texts
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .filter((text) => questions.every((one) => mayBeShown(text, facts, one, context.policy)))
    .map(({ id, kind, markup, language }) => ({ id, kind, language, ...sanitise(markup) }));
}

/** Whoever asks about a later day learns what will be decided, not what is held back until then. */
function questionsOf(question: MarketQuestion, { viewer, at }: ConsonanceContext): MarketQuestion[] {
  const asked = { ...question, purpose: 'DISPLAY' as const };
  return viewer.isStaff ? [asked] : [asked, { ...asked, at: at.toISOString() }];
}

function mayBeShown(
  text: TitleText,
  facts: TitleFacts,
  question: MarketQuestion,
  policy: RightsPolicy,
): boolean {
  const products = facts.products.filter(
    ({ productId }) => text.productIds.length === 0 || text.productIds.includes(productId),
  );
  return decideAssetForAny(assetOf(text, facts), products, question, policy).decision === 'ALLOW';
}

function assetOf(text: TitleText, { workId }: TitleFacts): AssetFacts {
  const isSample = text.kind === 'EXCERPT';
  return {
    assetId: text.id,
    kind: isSample ? 'EXCERPT' : 'JACKET_COPY',
    links: [{ level: 'WORK', value: workId }],
    contentType: isSample ? SAMPLE : DESCRIPTION,
    mode: TEXT_MODE,
    audiences: text.audienceCodes,
    territory: null,
    dates:
      text.from === null ? [] : [{ role: FROM, date: { format: DAY, value: text.from.replaceAll('-', '') } }],
    embargoUntil: null,
    expiresAt: null,
    language: text.language,
    licences: [],
    approval: 'APPROVED',
    status: 'ACTIVE',
    isOnHold: false,
    credit: null,
    mustHostCopy: false,
  };
}
