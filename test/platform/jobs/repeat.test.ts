import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Repetition } from '../../../platform/jobs/every.js';
import { repeat } from '../../../platform/jobs/repeat.js';
import { createLog } from '../../../platform/log.js';
import { until } from '../../setup/colophon.js';
import { createGate, createWorld, type World } from './world.js';

const log = createLog({ name: 'repeat test', level: 'silent' });
let world: World;
const repetitions: Repetition[] = [];
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(async () => {
  await Promise.all(repetitions.splice(0).map((repetition) => repetition.close()));
  await world.reset();
});

function start(
  work: (signal: AbortSignal) => Promise<void>,
  everySeconds: number,
  name = 'sweep',
): Repetition {
  const repetition = repeat({ pool: world.database.pool, log, name, everySeconds, work });
  repetitions.push(repetition);
  return repetition;
}

test('of those who share a name one has the turn, and other names have theirs', async () => {
  const turns: string[] = [];
  for (let count = 0; count < 3; count += 1) start(async () => void turns.push('shared'), 3600);
  start(async () => void turns.push('other'), 3600, 'other');
  await until(() => turns.length === 2);
  await Promise.all(repetitions.map((repetition) => repetition.close()));
  expect(turns.toSorted()).toEqual(['other', 'shared']);
});

test('it goes on after a failure', async () => {
  let turns = 0;
  start(async () => {
    turns += 1;
    if (turns < 3) throw new Error('not today');
  }, 0.01);
  await until(() => turns > 3);
});

test('work that hangs keeps nobody else from the next turn', async () => {
  const gate = createGate();
  const others: string[] = [];
  let isHanging = false;
  start(async () => {
    isHanging = true;
    await gate.opened;
  }, 0.2);
  await until(() => isHanging);
  start(async () => void others.push('turn'), 0.2);
  await until(() => others.length > 0);
  gate.open();
});

test('close waits for the turn in hand and tells it to end', async () => {
  const said: string[] = [];
  const repetition = start(async (signal) => {
    said.push('begun');
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    said.push('ended');
  }, 3600);
  await until(() => said.length > 0);
  await repetition.close();
  expect(said).toEqual(['begun', 'ended']);
});
