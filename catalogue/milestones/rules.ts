/** The rules of the settings as one list, and whom each milestone is reached by. */
import { MILESTONE_NAMES, type MilestoneName } from '../words.js';
import type { MilestoneRule, MilestoneSettings } from './settings.js';

/** LINKED: the products that the evidence is linked to, or the title when it is linked to all or none of them. */
export type MilestoneLevel = 'LINKED' | 'PRODUCT' | 'TITLE';

/** As the trade means it; the reasons stand in the descriptions of the settings. */
const LEVELS: Readonly<Record<MilestoneName, MilestoneLevel>> = {
  COPY_APPROVED: 'LINKED',
  COVER_APPROVED: 'LINKED',
  FINAL_MANUSCRIPT_SIGNED_OFF: 'TITLE',
  FINAL_PROOF_APPROVED: 'TITLE',
  MANUSCRIPT_DELIVERED: 'TITLE',
  PUBLICATION_COMPLETE: 'PRODUCT',
  READY_FOR_LAUNCH: 'TITLE',
};

export function levelOf(name: MilestoneName): MilestoneLevel {
  return LEVELS[name];
}

const PRODUCTION_ORDER: readonly MilestoneName[] = [
  'MANUSCRIPT_DELIVERED',
  'FINAL_MANUSCRIPT_SIGNED_OFF',
  'COPY_APPROVED',
  'COVER_APPROVED',
  'FINAL_PROOF_APPROVED',
  'READY_FOR_LAUNCH',
  'PUBLICATION_COMPLETE',
];

/** In the order of production. */
export function rulesOf(settings: MilestoneSettings): readonly MilestoneRule[] {
  const { coverApproved, copyApproved, publicationComplete } = settings;
  const ofStages = MILESTONE_NAMES.flatMap((milestone): MilestoneRule[] => {
    const stages = stagesOf(settings, milestone);
    return stages.length === 0 ? [] : [{ milestone, by: 'STAGE', stages: [...stages] }];
  });
  const rules: MilestoneRule[] = [
    ...ofStages,
    { milestone: 'COVER_APPROVED', by: 'RESOURCE', ...coverApproved },
    { milestone: 'COPY_APPROVED', by: 'TEXT', ...copyApproved },
    { milestone: 'PUBLICATION_COMPLETE', by: 'PUBLICATION', ...publicationComplete },
    ...settings.rules,
  ];
  const place = ({ milestone }: MilestoneRule) => PRODUCTION_ORDER.indexOf(milestone);
  return rules.sort((one, other) => place(one) - place(other));
}

function stagesOf({ stages }: MilestoneSettings, name: MilestoneName): readonly string[] {
  const byName: Partial<Record<MilestoneName, readonly string[]>> = stages;
  return byName[name] ?? [];
}
