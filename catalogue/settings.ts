/** How the mirror is kept, and what a house's own words mean. Part of colophon.config.json. */
import { z } from 'zod';
import { MilestoneSettings } from './milestones/settings.js';

const words = z.array(z.string().trim().min(1));
const waitInSeconds = z.number().positive().max(86_400);

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
    changesKeptDays: z
      .number()
      .min(1)
      .max(3650)
      .default(30)
      .describe(
        'How long changes are kept for those who act on them. Whoever was away for longer has to look at every title.',
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
