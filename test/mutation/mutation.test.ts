/** The mutation check itself: what it changes, and that it sees whether a test notices. The whole of it is `run.js`. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMutants, mutantsOf } from './find-mutants.js';
import { createJudge, type Judge } from './judge.js';
import { applied } from './mutant.js';
import { sampleOf } from './sample.js';
import { type Snapshot, takeSnapshot } from './snapshot.js';

describe('a text is changed', () => {
  test.each([
    ['in a comparison, at its edge and turned round', 'const x = a < b;', ['(a <= b)', '(a >= b)']],
    ['in an equality', 'const x = a === b;', ['(a !== b)']],
    ['in what has to hold together', 'const x = a === 1 && b;', ['(a !== 1)', '((a === 1) || (b))', '!(b)']],
    ['in what stands for nothing', 'const x = a ?? b;', ['(a)', '(b)']],
    ['in a negation, once', 'const x = !list.includes(y);', ['(list.includes(y))']],
    ['in a condition', 'if (isOpen) go();', ['!(isOpen)']],
    ['in a membership', 'const x = list.some(f);', ['!(list.some(f))', 'every']],
    ['in a bound', 'const x = Math.min(...y);', ['max']],
    ['in a truth', 'read(facts, true);', ['false']],
    ['in a code, and in no word', "go('XK', 'elsewhere');", ["''"]],
    ['in no type', "type T = 'A' | 'B'; let x: T;", []],
  ])('%s', (_, text, replacements) => {
    expect(findMutants('file.ts', text).map(({ replacement }) => replacement)).toEqual(replacements);
  });

  test.each([
    ['a list', "const codes = ['01', '04'];", ["const codes = ['04'];", "const codes = ['01'];"]],
    ['a table', "const of = { UK: 'GB' };", ['const of = {  };', "const of = { UK: '' };"]],
    [
      'a text of codes',
      "const codes = 'az bm'.split(' ');",
      ["const codes = ' bm'.split(' ');", "const codes = 'az '.split(' ');"],
    ],
    ['a text of pairs', "pairs('A B C D');", ["pairs(' C D');", "pairs('A B ');"]],
  ])('by one member of %s less', (_, text, changed) => {
    expect(findMutants('file.ts', text).map((mutant) => applied(text, mutant))).toEqual(changed);
  });
});

test('a seed draws the same sample, in its order', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const drawn = sampleOf(numbers, 20, 7);
  expect(drawn).toHaveLength(20);
  expect(drawn).toEqual(sampleOf(numbers, 20, 7).toSorted((a, b) => a - b));
  expect(drawn).not.toEqual(sampleOf(numbers, 20, 8));
});

describe('the rules of rights', () => {
  let snapshot: Snapshot;
  let judge: Judge;

  beforeAll(async () => {
    snapshot = takeSnapshot(resolve(import.meta.dirname, '../..'), ['test/rights/own-cases']);
    judge = await createJudge(snapshot);
  });

  afterAll(() => {
    judge[Symbol.dispose]();
    snapshot[Symbol.dispose]();
  });

  const named = (file: string, change: string) =>
    mutantsOf(snapshot, [file]).find((mutant) => mutant.change === change) ??
    expect.unreachable(`${file} has no place for ${change}: name another one here.`);

  test('pass unchanged', async () => {
    expect(await judge.judge(null, 'ALL', 60_000)).toMatchObject({ outcome: 'SURVIVED', by: null });
  });

  test.each([
    ['rights/obstacle.ts', 'from <= at -> (from < at)'],
    ['rights/gates/record.ts', "code: 'SOURCE_STALE' -> code: ''"],
    ['rights/gates/sale.ts', 'onix.markets.some -> onix.markets.every'],
    ['rights/gates/approval.ts', "without ['DELETED', 'the asset has been deleted']"],
    ['rights/gates/approval.ts', 'term.from < term.until -> (term.from >= term.until)'],
    ['rights/gates/restrictions.ts', 'channel === null -> (channel !== null)'],
  ])('do not pass changed: %s, %s', async (file, change) => {
    const { outcome, by } = await judge.judge(named(file, change), 'ALL', 60_000);
    expect(outcome).toBe('KILLED');
    expect(by).toContain('test/rights/own-cases.test.ts');
  });

  test('pass where a change changes nothing', async () => {
    const mutant = named('rights/obstacle.ts', 'from <= at -> (from < at)');
    const { outcome } = await judge.judge({ ...mutant, replacement: '(from <= at)' }, 'ALL', 60_000);
    expect(outcome).toBe('SURVIVED');
  });

  test('are given up on when they hang, and then judged on', async () => {
    const mutant = named('rights/obstacle.ts', 'from <= at -> (from < at)');
    const endless = { ...mutant, replacement: '(() => { for (;;); })()' };
    expect((await judge.judge(endless, 'ALL', 2000)).outcome).toBe('TIMED_OUT');
    expect((await judge.judge(mutant, 'ALL', 60_000)).outcome).toBe('KILLED');
  });
});
