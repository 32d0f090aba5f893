/** What in Consonance means that a milestone is reached, in the house's own words. Part of colophon.config.json. */
import { z } from 'zod';
import { MILESTONE_NAMES } from '../words.js';

const words = z.array(z.string().trim().min(1));
const someWords = words.min(1);
const milestone = z.enum(MILESTONE_NAMES).describe('What is reached when the rule holds.');

/** When a manuscript is due is a plan: only what has happened is offered. */
const CONTRACT_DATES = ['manuscriptDeliveredOn', 'proofsOn', 'signedOn'] as const;
export type ContractDate = (typeof CONTRACT_DATES)[number];

const MilestoneRule = z
  .discriminatedUnion('by', [
    z.strictObject({ milestone, by: z.literal('STAGE'), stages: someWords.describe('Project stages.') }),
    z.strictObject({
      milestone,
      by: z.literal('RESOURCE'),
      variants: someWords.describe('Variants of supporting resources.'),
      statuses: someWords.describe('Statuses that such a resource has to have one of.'),
    }),
    z.strictObject({
      milestone,
      by: z.literal('TEXT'),
      variants: someWords.describe('Variants of marketing texts.'),
      approvals: someWords.describe('Approval names that such a text has to have one of.'),
    }),
    z.strictObject({
      milestone,
      by: z.literal('CONTRACT_DATE'),
      dates: z
        .array(z.enum(CONTRACT_DATES))
        .min(1)
        .describe(
          'Dates, one of which has to have come in every contract that awaits a manuscript. signedOn is the day on which the contract was signed, not the manuscript.',
        ),
    }),
    z.strictObject({
      milestone,
      by: z.literal('PUBLICATION'),
      statusCodes: someWords.describe('ONIX List 64 codes of a product whose publication date has come.'),
    }),
  ])
  .describe('One way to reach a milestone.');
export type MilestoneRule = z.infer<typeof MilestoneRule>;

const Stages = z
  .strictObject({
    MANUSCRIPT_DELIVERED: words
      .default(['Manuscript in', 'Manuscript delivered'])
      .describe('Reached by the title: all its formats are made of one manuscript.'),
    FINAL_MANUSCRIPT_SIGNED_OFF: words
      // Nobody sets type from a manuscript that is not final.
      .default(['Manuscript signed off', 'Final manuscript signed off', 'Typesetting'])
      .describe('Reached by the title: all its formats are made of one manuscript.'),
    FINAL_PROOF_APPROVED: words
      .default(['Final proofs', 'Final proofs approved', 'Final proof approved'])
      .describe('Reached by the title: Consonance knows no proofs of single products.'),
    READY_FOR_LAUNCH: words
      .default(['Ready for launch'])
      .describe('Reached by the title: a launch is planned for it as a whole.'),
  })
  .prefault({})
  .describe(
    'Project stages, as the house words them, that mean a milestone. A stage means only what it is listed for.',
  );

const Cycles = z
  .strictObject({
    stages: words
      .default(['Reprint', 'New edition'])
      .describe('Project stages that begin the next cycle of a title when it comes to one of them.'),
    editions: z
      .boolean()
      .default(true)
      .describe(
        'Whether the next cycle begins when, a publication of this one being complete, a product of the title has a later publication date and an edition statement under which none was published.',
      ),
  })
  .prefault({})
  .describe(
    'A milestone is reached once a cycle. A reprint or a new edition begins the next cycle, in which only what comes to be true anew counts. recordMilestone can begin one too.',
  );

/** Names are compared without case and with spaces squeezed. An empty list: never derived that way. */
export const MilestoneSettings = z
  .strictObject({
    coverApproved: z
      .strictObject({
        variants: words
          .default(['FRONT_COVER'])
          .describe('Variants of supporting resources that are front covers.'),
        statuses: words.default(['APPROVED']).describe('Statuses of such a resource that mean approved.'),
      })
      .prefault({})
      .describe(
        'COVER_APPROVED: a front cover has an approved status. Reached by the products that the cover is linked to, because formats have covers of their own; by the title when it is linked to all of them or to none.',
      ),
    copyApproved: z
      .strictObject({
        variants: words
          .default(['JACKET_COPY', 'DESCRIPTION'])
          .describe('Variants of marketing texts that are the copy of a title.'),
        approvals: words.default(['Approved']).describe('Approval names of such a text that mean approved.'),
      })
      .prefault({})
      .describe(
        'COPY_APPROVED: a text of the copy has an approved status. Reached by the products that the text is linked to, because an edition in another language has its own copy; by the title when it is linked to all of them or to none.',
      ),
    stages: Stages,
    publicationComplete: z
      .strictObject({
        statusCodes: words
          .default(['04'])
          .describe(
            'PUBLICATION_COMPLETE: ONIX List 64 codes of a product whose publication date has come. Reached by each product: each has a date and a status of its own.',
          ),
      })
      .prefault({}),
    rules: z
      .array(MilestoneRule)
      .default([{ milestone: 'MANUSCRIPT_DELIVERED', by: 'CONTRACT_DATE', dates: ['manuscriptDeliveredOn'] }])
      .describe(
        'Further rules, of any kind for any milestone. A milestone is reached when one of its rules holds, here or above. A list given here takes the place of the usual one.',
      ),
    cycles: Cycles,
    stagesWithoutMilestone: words
      .default([])
      .describe('Project stages that are known to mean no milestone, and so are not reported as unmapped.'),
  })
  .readonly();
export type MilestoneSettings = z.infer<typeof MilestoneSettings>;
