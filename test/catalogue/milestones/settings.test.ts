/** What an operator reads when a rule is wrong, and that older files stay good. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Configuration } from '../../../cli/configuration.js';
import { readSettings, SettingsError } from '../../../platform/settings.js';

function faultsOf(milestones: unknown): readonly string[] {
  const text = JSON.stringify({ catalogue: { milestones } });
  try {
    readSettings({
      env: { schema: z.object({}), values: {} },
      file: { schema: Configuration, text, name: 'colophon.config.json' },
    });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

describe('a rule', () => {
  test('for an unknown milestone is named with its place', () => {
    const good = { milestone: 'COVER_APPROVED', by: 'STAGE', stages: ['Cover signed'] };
    const faults = faultsOf({ rules: [good, { ...good, milestone: 'COVER_DONE' }] });
    expect(faults).toEqual([
      expect.stringMatching(
        /^colophon\.config\.json: catalogue\.milestones\.rules\[1\]\.milestone: Invalid option: expected one of .*"COVER_APPROVED"/,
      ),
    ]);
  });

  test('of a stage for an unknown milestone is named too', () => {
    expect(faultsOf({ stages: { COVER_DONE: ['Cover signed'] } })).toEqual([
      'colophon.config.json: catalogue.milestones.stages.COVER_DONE: is not a known setting',
    ]);
  });

  test.each([
    [{ milestone: 'COVER_APPROVED', by: 'MOON', stages: ['x'] }, 'rules[0].by'],
    [{ milestone: 'COVER_APPROVED', by: 'STAGE', stages: [] }, 'rules[0].stages'],
    [{ milestone: 'COVER_APPROVED', by: 'CONTRACT_DATE', dates: ['manuscriptDueOn'] }, 'rules[0].dates[0]'],
    [{ milestone: 'COVER_APPROVED', by: 'STAGE', stages: ['x'], variants: ['y'] }, 'rules[0].variants'],
    ['COVER_APPROVED', 'rules[0]'],
  ])('%o is refused with its place', (rule, place) => {
    expect(faultsOf({ rules: [rule] })).toEqual([expect.stringContaining(`catalogue.milestones.${place}: `)]);
  });
});

test('a file from before there were further rules and cycles stays good', () => {
  const older = {
    coverApproved: { variants: ['Umschlag'], statuses: ['frei'] },
    copyApproved: { variants: ['JACKET_COPY'], approvals: ['Approved'] },
    stages: { FINAL_PROOF_APPROVED: ['Imprimatur'], READY_FOR_LAUNCH: [] },
    publicationComplete: { statusCodes: ['04', '02'] },
  };
  expect(faultsOf(older)).toEqual([]);
});
