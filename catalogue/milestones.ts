/**
 * Which milestones a work has reached, by the rules of the settings.
 *
 * Consonance has no milestones: they are read off resources, texts, the project stage and dates.
 */
import type { SourceProduct, SourceWork } from '../upstreams/consonance/model.js';
import { isOneOf } from './house-words.js';
import type { MilestoneSettings } from './settings.js';
import type { MilestoneName } from './words.js';

export interface DerivedMilestone {
  /** The Consonance product; null: the whole work. */
  readonly productId: number | null;
  readonly name: MilestoneName;
  /** What was seen, for people. */
  readonly evidence: string;
}

/** In the order of production. Today is an ISO 8601 date. */
export function deriveMilestones(
  work: SourceWork,
  today: string,
  rules: MilestoneSettings,
): DerivedMilestone[] {
  const ofStage = (name: keyof MilestoneSettings['stages']) => stageMilestone(work, name, rules);
  return [
    ...ofStage('MANUSCRIPT_DELIVERED'),
    ...ofStage('FINAL_MANUSCRIPT_SIGNED_OFF'),
    ...copyApproved(work, rules),
    ...coverApproved(work, rules),
    ...ofStage('FINAL_PROOF_APPROVED'),
    ...ofStage('READY_FOR_LAUNCH'),
    ...work.products.flatMap((product) => publicationComplete(product, today, rules)),
  ];
}

/** What the evidence of a finished publication says; the sync writes the same for dates that have come since. */
export function publicationEvidence(statusCode: string, publicationDate: string): string {
  return `Publishing status ${statusCode}, published on ${publicationDate}.`;
}

function stageMilestone(
  { stage }: SourceWork,
  name: keyof MilestoneSettings['stages'],
  rules: MilestoneSettings,
): DerivedMilestone[] {
  if (stage === null || !isOneOf(rules.stages[name], stage)) return [];
  return [{ productId: null, name, evidence: `The project stage is "${stage}".` }];
}

function coverApproved(
  { resources }: SourceWork,
  { coverApproved: rule }: MilestoneSettings,
): DerivedMilestone[] {
  const cover = resources.find(
    ({ variant, status }) => isOneOf(rule.variants, variant) && isOneOf(rule.statuses, status),
  );
  if (cover === undefined) return [];
  const evidence = `Resource ${cover.resourceId} (${cover.variant}) has the status "${cover.status}".`;
  return [{ productId: null, name: 'COVER_APPROVED', evidence }];
}

function copyApproved({ texts }: SourceWork, { copyApproved: rule }: MilestoneSettings): DerivedMilestone[] {
  const copy = texts.find(
    ({ variant, approval }) => isOneOf(rule.variants, variant) && isOneOf(rule.approvals, approval),
  );
  if (copy === undefined) return [];
  const evidence = `Text ${copy.textId} (${copy.variant}) has the approval "${copy.approval}".`;
  return [{ productId: null, name: 'COPY_APPROVED', evidence }];
}

function publicationComplete(
  { productId, statusCode, publicationDate }: SourceProduct,
  today: string,
  { publicationComplete: rule }: MilestoneSettings,
): DerivedMilestone[] {
  if (statusCode === null || !rule.statusCodes.includes(statusCode)) return [];
  if (publicationDate === null || publicationDate > today) return [];
  return [
    { productId, name: 'PUBLICATION_COMPLETE', evidence: publicationEvidence(statusCode, publicationDate) },
  ];
}
