/**
 * Which milestones a work has reached, by the rules of the settings.
 *
 * Consonance has no milestones: they are read off resources, texts, contracts, the project stage and dates.
 */
import type { SourceContract, SourceProduct, SourceWork } from '../../upstreams/consonance/model.js';
import { isOneOf } from '../house-words.js';
import type { MilestoneName } from '../words.js';
import { levelOf } from './rules.js';
import type { ContractDate, MilestoneRule } from './settings.js';

/** What of a work the rules look at. */
export interface MilestoneFacts extends Pick<SourceWork, 'contracts' | 'resources' | 'stage' | 'texts'> {
  readonly products: readonly Pick<
    SourceProduct,
    'edition' | 'productId' | 'publicationDate' | 'statusCode'
  >[];
}

export interface DerivedMilestone {
  /** The Consonance product; null: the whole work. */
  readonly productId: number | null;
  readonly name: MilestoneName;
  /** What was seen, for people. The same thing seen again has the same words. */
  readonly evidence: string;
}

/** In the order of production, each once. Today is an ISO 8601 date. */
export function deriveMilestones(
  facts: MilestoneFacts,
  today: string,
  rules: readonly MilestoneRule[],
): DerivedMilestone[] {
  return eachOnce(evidenceOf(facts, today, rules));
}

/**
 * The milestones that come to be true by what differs from before: what was seen already counts for nothing. By this a
 * cycle after the first goes, in which the cover of the last one still stands approved.
 */
export function deriveNewMilestones(
  before: MilestoneFacts | null,
  facts: MilestoneFacts,
  today: string,
  rules: readonly MilestoneRule[],
): DerivedMilestone[] {
  const seen = new Set(before === null ? [] : evidenceOf(before, today, rules).map(keyOfEvidence));
  return eachOnce(evidenceOf(facts, today, rules).filter((one) => !seen.has(keyOfEvidence(one))));
}

/** Of a product whose day has come: what each rule makes of it. */
export function derivePublication(
  product: MilestoneFacts['products'][number],
  today: string,
  rules: readonly MilestoneRule[],
): DerivedMilestone[] {
  return eachOnce(
    rules.flatMap((rule) =>
      rule.by === 'PUBLICATION'
        ? publications(rule, [product], today).flatMap((seen) => reachedBy(rule.milestone, seen, [product]))
        : [],
    ),
  );
}

/** Something seen that makes a rule hold, and the products that it speaks of; none: of the work. */
interface Seen {
  readonly evidence: string;
  readonly productIds: readonly number[];
}

/** Every piece of evidence for every milestone. */
function evidenceOf(
  facts: MilestoneFacts,
  today: string,
  rules: readonly MilestoneRule[],
): DerivedMilestone[] {
  return rules.flatMap((rule) =>
    seenBy(rule, facts, today).flatMap((seen) => reachedBy(rule.milestone, seen, facts.products)),
  );
}

function seenBy(rule: MilestoneRule, facts: MilestoneFacts, today: string): Seen[] {
  switch (rule.by) {
    case 'STAGE':
      return isOneOf(rule.stages, facts.stage)
        ? [{ evidence: `The project stage is "${facts.stage}".`, productIds: [] }]
        : [];
    case 'RESOURCE':
      return facts.resources
        .filter(({ variant, status }) => isOneOf(rule.variants, variant) && isOneOf(rule.statuses, status))
        .map(({ resourceId, variant, status, productIds }) => ({
          evidence: `Resource ${resourceId} (${variant}) has the status "${status}".`,
          productIds,
        }));
    case 'TEXT':
      return facts.texts
        .filter(
          ({ variant, approval }) => isOneOf(rule.variants, variant) && isOneOf(rule.approvals, approval),
        )
        .map(({ textId, variant, approval, productIds }) => ({
          evidence: `Text ${textId} (${variant}) has the approval "${approval}".`,
          productIds,
        }));
    case 'CONTRACT_DATE':
      return rule.dates.flatMap((name) => contractDate(name, facts.contracts, today));
    case 'PUBLICATION':
      return publications(rule, facts.products, today);
  }
}

/** Two authors may deliver on two days: it is the last that makes the manuscript whole. */
function contractDate(name: ContractDate, contracts: readonly SourceContract[], today: string): Seen[] {
  const inForce = contracts.filter(({ terminatedOn }) => terminatedOn === null || terminatedOn > today);
  // An illustrator's, say, may await none.
  const concerned = inForce.filter(
    (contract) => contract[name] !== null || contract.manuscriptDueOn !== null,
  );
  const dates = concerned.flatMap((contract) => contract[name] ?? []).sort();
  const last = dates.at(-1);
  if (last === undefined || last > today || dates.length < concerned.length) return [];
  return [{ evidence: `By contract: ${name} ${last}.`, productIds: [] }];
}

function publications(
  { statusCodes }: { readonly statusCodes: readonly string[] },
  products: MilestoneFacts['products'],
  today: string,
): Seen[] {
  return products
    .filter(({ statusCode, publicationDate }) => {
      const isComplete = statusCode !== null && statusCodes.includes(statusCode);
      return isComplete && publicationDate !== null && publicationDate <= today;
    })
    .map(({ productId, statusCode, publicationDate }) => ({
      evidence: `Publishing status ${statusCode}, published on ${publicationDate}.`,
      productIds: [productId],
    }));
}

/** Whom a milestone is reached by when this was seen. */
function reachedBy(
  name: MilestoneName,
  { evidence, productIds }: Seen,
  products: MilestoneFacts['products'],
): DerivedMilestone[] {
  const ofTitle = [{ productId: null, name, evidence }];
  const all = products.map(({ productId }) => productId);
  const named = all.filter((productId) => productIds.includes(productId));
  const ofProducts = (ids: readonly number[]) => ids.map((productId) => ({ productId, name, evidence }));
  switch (levelOf(name)) {
    case 'TITLE':
      return ofTitle;
    case 'PRODUCT':
      return ofProducts(productIds.length === 0 ? all : named);
    case 'LINKED':
      return productIds.length === 0 || named.length === all.length ? ofTitle : ofProducts(named);
  }
}

/** Of several pieces of evidence the first counts. */
function eachOnce(milestones: readonly DerivedMilestone[]): DerivedMilestone[] {
  const byKey = new Map<string, DerivedMilestone>();
  for (const milestone of milestones) {
    const key = `${milestone.name} ${milestone.productId}`;
    if (!byKey.has(key)) byKey.set(key, milestone);
  }
  return [...byKey.values()];
}

function keyOfEvidence({ name, productId, evidence }: DerivedMilestone): string {
  return `${name} ${productId} ${evidence}`;
}
