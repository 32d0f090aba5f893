/** The process in which mutants are judged, one after another. It may hang: whoever started it ends it then. */
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { type ChangedFile, createModuleLoader } from './module-loader.js';
import type { Case } from './stand-in.js';

/** What the process is asked: which of the tests in these files is the first to fail with this change. */
export interface Trial {
  readonly files: readonly string[];
  readonly changed: ChangedFile | null;
  /** Some tests ask thousands of questions, and are for what the others leave. */
  readonly tests: 'ALL' | 'HEAVY' | 'LIGHT';
  /** Which are heavy, as an earlier trial found. */
  readonly heavy: readonly string[];
}

export interface Finding {
  /** The first test that failed, and how; null when all passed. */
  readonly failed: string | null;
  /** How many were begun. */
  readonly count: number;
  /** Those of them that took long, by file and place in it. */
  readonly heavy: readonly string[];
}

const STAND_IN = 'test/mutation/stand-in.ts';
const HEAVY_MS = 100;
/** Properties draw the same examples every time. */
fc.configureGlobal({ seed: 20_261_127 });

const [, , root = '.'] = process.argv;
const loader = createModuleLoader(root, { vitest: STAND_IN });

process.on('message', (trial: Trial) => {
  void hold(trial).then((finding) => process.send?.(finding));
});
process.on('disconnect', () => process.exit());
// A change may make it run for ever, and then it hears nothing: another thread sees when whoever started it is gone.
new Worker(
  `const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`,
  { eval: true },
).unref();

async function hold({ files, changed, tests, heavy: known }: Trial): Promise<Finding> {
  const heavy: string[] = [];
  let count = 0;
  for (const file of files) {
    try {
      const [standIn] = await loader.load([STAND_IN, file], changed);
      const all = (standIn as { allTests(): readonly Case[] }).allTests();
      for (const [index, test] of all.entries()) {
        const key = `${file}|${index}`;
        if (tests !== 'ALL' && known.includes(key) !== (tests === 'HEAVY')) continue;
        count++;
        if (await isHeavy(test)) heavy.push(key);
      }
    } catch (error) {
      return { failed: `${file}: ${String(error)}`, count, heavy };
    }
  }
  return { failed: null, count, heavy };
}

/** Not by the clock: on a busy machine every test takes long. Throws where the test fails. */
async function isHeavy({ name, run }: Case): Promise<boolean> {
  const before = process.cpuUsage();
  try {
    await run();
  } catch (error) {
    throw new Error(name, { cause: error });
  }
  return process.cpuUsage(before).user > HEAVY_MS * 1000;
}
