/** What happened is written with what it tells, or not at all. */
import { expect, test } from 'vitest';
import { appendHistory, type NewEntry } from '../../../subgraphs/distribution/history/append.js';
import { createGround, NOW } from './database.js';

const entry = (sentence: string): NewEntry => ({
  workId: 17,
  subject: 'wbk_1',
  at: NOW,
  actor: 'launch script',
  action: 'WRITTEN_BACK',
  sentence,
  requestKey: 'spring-list-1',
});

test('entries come in the order in which they were told, one statement for all, and none for none', async () => {
  await using ground = await createGround();
  const statementsOf = async (entries: readonly NewEntry[]) => {
    const before = ground.statements();
    await ground.db.transaction().execute((transaction) => appendHistory(transaction, entries));
    return ground.statements() - before;
  };
  const none = await statementsOf([]);
  expect(await statementsOf([entry('One.')])).toBe(none + 1);
  expect(await statementsOf([entry('Two.'), { ...entry('Three.'), workId: null }])).toBe(none + 1);
  const told = await ground.db.selectFrom('distribution.history').selectAll().orderBy('entry_id').execute();
  expect(told.map(({ work_id, sentence }) => [work_id, sentence])).toEqual([
    [17, 'One.'],
    [17, 'Two.'],
    [null, 'Three.'],
  ]);
  expect(told[0]).toMatchObject({ at: NOW, actor: 'launch script', request_key: 'spring-list-1' });
});

test('what is undone is not told', async () => {
  await using ground = await createGround();
  const undone = ground.db.transaction().execute(async (transaction) => {
    await appendHistory(transaction, [entry('It was written.')]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await ground.db.selectFrom('distribution.history').selectAll().execute()).toEqual([]);
});
