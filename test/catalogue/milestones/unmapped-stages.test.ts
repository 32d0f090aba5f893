/** Project stages that nobody has said anything of. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { unmappedStages } from '../../../catalogue/milestones/unmapped-stages.js';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import { startSyncLoop } from '../../../catalogue/sync/loop.js';
import { createLog } from '../../../platform/log.js';
import { makeWork } from '../works.js';
import { createWorld, type World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.reset();
  const stages = [
    'Copy-edit',
    'Copy-edit',
    'copy-edit',
    'Ready for launch',
    'Reprint',
    'Sensitivity read',
    null,
  ];
  for (const [index, stage] of stages.entries()) world.consonance.put(makeWork(index + 1, { stage }));
});

test('are listed with how many titles have each, and no stage that a rule names', async () => {
  await world.sync();
  expect(await unmappedStages(world.db, world.settings.milestones)).toEqual([
    { stage: 'Copy-edit', titles: 2 },
    { stage: 'Sensitivity read', titles: 1 },
    { stage: 'copy-edit', titles: 1 },
  ]);
});

test('are not listed once something names them', async () => {
  await world.sync();
  const { milestones } = CatalogueSettings.parse({
    milestones: {
      stagesWithoutMilestone: ['Copy-Edit'],
      rules: [{ milestone: 'COPY_APPROVED', by: 'STAGE', stages: ['Printing'] }],
    },
  });
  expect(await unmappedStages(world.db, milestones, ['Sensitivity read'])).toEqual([]);
});

test('are logged once, after the first sync', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({
    name: 'test',
    level: 'info',
    destination: { write: (line: string) => void lines.push(JSON.parse(line)) },
  });
  const loop = startSyncLoop({ ...world, database: world.database, log });
  await loop.syncNow();
  await loop.syncNow();
  await loop.close();
  expect(lines.filter(({ stages }) => stages !== undefined)).toMatchObject([
    { stages: [{ stage: 'Copy-edit', titles: 2 }, { stage: 'Sensitivity read' }, { stage: 'copy-edit' }] },
  ]);
});
