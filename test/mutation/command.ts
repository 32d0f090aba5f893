/** The command: judges all mutants, or some of them, and prints those that no test sees. */
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import type { Trial } from './court.js';
import { mutantsOf } from './find-mutants.js';
import { createJudge, type Judge, type Verdict } from './judge.js';
import type { Mutant } from './mutant.js';
import { sampleOf } from './sample.js';
import { takeSnapshot } from './snapshot.js';

interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/** A run that hangs is ended after this many times what unchanged sources take, and not before the least. */
const PATIENCE = 5;
const LEAST_PATIENCE_MS = 10_000;
const LOW_PRIORITY = 5;

/** Runs it. Survivors are no failure of the command: whether they matter a person has to say. */
export async function run(tree: string, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: 'rights' },
      quick: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', default: 'test/rights' },
      workers: { type: 'string', default: '2' },
    },
  });
  setPriority(LOW_PRIORITY);
  using snapshot = takeSnapshot(tree, values.tests.split(','));
  const all = mutantsOf(snapshot, values.only.split(','));
  const chosen =
    values.sample === undefined ? all : sampleOf(all, Number(values.sample), Number(values.seed));
  console.log(`${chosen.length} of ${all.length} mutants.`);
  const judges = await Promise.all(
    Array.from({ length: Number(values.workers) }, () => createJudge(snapshot)),
  );
  try {
    print(await judgeInTurn(judges, chosen, values.quick));
  } finally {
    for (const judge of judges) judge[Symbol.dispose]();
  }
}

/** Heavy tests see little that the others do not: they are asked about what is left, or not at all. */
async function judgeInTurn(
  judges: readonly Judge[],
  mutants: readonly Mutant[],
  isQuick: boolean,
): Promise<readonly Judged[]> {
  // All of them once, so that heavy ones are known.
  await Promise.all(judges.map((judge) => timeLimitOf(judge, 'ALL')));
  const judgeAll = async (asked: readonly Mutant[], tests: 'HEAVY' | 'LIGHT') => {
    const limits = await Promise.all(judges.map((judge) => timeLimitOf(judge, tests)));
    const judged: Judged[] = [];
    const queue = asked.values();
    const work = async (judge: Judge) => {
      for (const mutant of queue) {
        const one = { mutant, verdict: await judge.judge(mutant, tests, Math.max(...limits)) };
        judged.push(one);
        if (hasSurvived(one)) console.log(lineOf(mutant));
        if (judged.length % 100 === 0) console.log(progressOf(judged, asked.length));
      }
    };
    await Promise.all(judges.map(work));
    return judged;
  };
  const judged = await judgeAll(mutants, 'LIGHT');
  if (isQuick) return judged;
  const left = judged.filter(hasSurvived).map(({ mutant }) => mutant);
  return [...judged.filter((one) => !hasSurvived(one)), ...(await judgeAll(left, 'HEAVY'))];
}

/** By what unchanged sources take; all tests have to pass on them. */
async function timeLimitOf(judge: Judge, tests: Trial['tests']): Promise<number> {
  const { outcome, by, count, milliseconds } = await judge.judge(null, tests, 600_000);
  if (outcome !== 'SURVIVED') throw new Error(`A test fails without any change: ${by ?? 'it hangs'}`);
  console.log(`${count} tests pass unchanged, in ${milliseconds} ms.`);
  return Math.max(LEAST_PATIENCE_MS, PATIENCE * milliseconds);
}

const hasSurvived = ({ verdict }: Judged): boolean => verdict.outcome === 'SURVIVED';

function progressOf(judged: readonly Judged[], count: number): string {
  return `... ${judged.length} of ${count}, of which ${judged.filter(hasSurvived).length} survive`;
}

function print(judged: readonly Judged[]): void {
  const having = (outcome: Verdict['outcome']) =>
    judged.filter(({ verdict }) => verdict.outcome === outcome).map(({ mutant }) => mutant);
  const [killed, survived, hung] = [having('KILLED'), having('SURVIVED'), having('TIMED_OUT')];
  printTable('Survivors', survived);
  printTable('Those that hung', hung);
  const counts = `${killed.length} killed, ${hung.length} hung, ${survived.length} survived`;
  console.log(`\n${judged.length} mutants: ${counts}.`);
}

function printTable(title: string, mutants: readonly Mutant[]): void {
  if (mutants.length === 0) return;
  const byPlace = (a: Mutant, b: Mutant) =>
    a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1;
  console.log(`\n${title}:\n${mutants.toSorted(byPlace).map(lineOf).join('\n')}`);
}

const lineOf = ({ file, line, change }: Mutant): string => `${`${file}:${line}`.padEnd(38)} ${change}`;
