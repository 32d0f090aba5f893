/** How the mirror is kept, and what a house's own words mean. Part of colophon.config.json. */
import { z } from 'zod';

const words = z.array(z.string().trim().min(1));
const waitInSeconds = z.number().positive().max(86_400);

/** Names are compared without case and with spaces squeezed. An empty list: never derived that way. */
const MilestoneSettings = z
  .strictObject({
    coverApproved: z
      .strictObject({
        variants: words
          .default(['FRONT_COVER'])
          .describe('Variants of supporting resources that are front covers.'),
        statuses: words.default(['APPROVED']).describe('Statuses of such a resource that mean approved.'),
      })
      .prefault({})
      .describe('COVER_APPROVED: a front cover has an approved status.'),
    copyApproved: z
      .strictObject({
        variants: words
          .default(['JACKET_COPY', 'DESCRIPTION'])
          .describe('Variants of marketing texts that are the copy of a title.'),
        approvals: words.default(['Approved']).describe('Approval names of such a text that mean approved.'),
      })
      .prefault({})
      .describe('COPY_APPROVED: a text of the copy has an approved status.'),
    stages: z
      .strictObject({
        MANUSCRIPT_DELIVERED: words.default(['Manuscript in', 'Manuscript delivered']),
        // Nobody sets type from a manuscript that is not final.
        FINAL_MANUSCRIPT_SIGNED_OFF: words.default([
          'Manuscript signed off',
          'Final manuscript signed off',
          'Typesetting',
        ]),
        FINAL_PROOF_APPROVED: words.default([
          'Final proofs',
          'Final proofs approved',
          'Final proof approved',
        ]),
        READY_FOR_LAUNCH: words.default(['Ready for launch']),
      })
      .prefault({})
      .describe(
        'Project stages, as the house words them, that mean a milestone. A stage means only what it is listed for.',
      ),
    publicationComplete: z
      .strictObject({
        statusCodes: words
          .default(['04'])
          .describe('PUBLICATION_COMPLETE: ONIX List 64 codes of a product whose publication date has come.'),
      })
      .prefault({}),
  })
  .readonly();
export type MilestoneSettings = z.infer<typeof MilestoneSettings>;

export const CatalogueSettings = z
  .strictObject({
    pollSeconds: waitInSeconds.default(60).describe('How long after a sync the next one begins.'),
    pollShare: z
      .number()
      .positive()
      .max(1)
      .default(0.2)
      .describe('Polls take at most this share of the time: after a long one the next waits longer.'),
    overlapDays: z
      .int()
      .min(1)
      .max(60)
      .default(2)
      .describe(
        'How many days before the last sync changes are asked for again: 1 covers any time zone, more covers late changes.',
      ),
    sweepHours: z
      .number()
      .positive()
      .default(24)
      .describe('How often all ids are read, to find what was deleted.'),
    maxRemovalShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.25)
      .describe(
        'A sweep that would remove a larger share of more than 10 titles, or all of any number, is refused; 1: none is.',
      ),
    failureWaitSeconds: z
      .strictObject({
        first: waitInSeconds.default(5),
        longest: waitInSeconds.default(300),
      })
      .prefault({})
      .describe('How long to wait after a failed sync: the first time, doubled each time after, at most.'),
    texts: z
      .strictObject({
        approvals: words
          .default(['Approved'])
          .describe('Approval names of a marketing text that mean that it may be shown.'),
      })
      .prefault({})
      .describe('The copy of titles.'),
    milestones: MilestoneSettings.prefault({}).describe(
      'What in Consonance means that a milestone is reached.',
    ),
  })
  .readonly();
export type CatalogueSettings = z.infer<typeof CatalogueSettings>;
