/** Judges changes in a process that may hang or fall as it likes: then another one takes its place. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Finding, Trial } from './court.js';
import { applied, type Mutant } from './mutant.js';
import type { Snapshot } from './snapshot.js';

export interface Verdict {
  readonly outcome: 'KILLED' | 'SURVIVED' | 'TIMED_OUT';
  /** The first test that failed. */
  readonly by: string | null;
  /** How many tests were begun. */
  readonly count: number;
  readonly milliseconds: number;
}

export interface Judge extends Disposable {
  /** Judges a mutant, or the sources as they are where there is none: these first, so that heavy tests are known. */
  judge(mutant: Mutant | null, tests: Trial['tests'], timeoutMs: number): Promise<Verdict>;
}

/** A judge with a process of its own, which ends when the judge is disposed of. */
export async function createJudge(snapshot: Snapshot): Promise<Judge> {
  const court = join(snapshot.root, 'court.mjs');
  await build({
    entryPoints: [join(snapshot.root, 'test/mutation/court.ts')],
    outfile: court,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'warning',
  });
  let child: ChildProcess | null = null;
  let heavy: readonly string[] = [];
  return {
    async judge(mutant, tests, timeoutMs) {
      child ??= fork(court, [snapshot.root], { execArgv: [] });
      const changed =
        mutant === null ? null : { file: mutant.file, text: applied(snapshot.textOf(mutant.file), mutant) };
      const begun = Date.now();
      const finding = await ask(child, { files: snapshot.tests, tests, heavy, changed }, timeoutMs);
      const milliseconds = Date.now() - begun;
      if (finding !== null) {
        if (mutant === null && tests === 'ALL') heavy = finding.heavy;
        return {
          outcome: finding.failed === null ? 'SURVIVED' : 'KILLED',
          by: finding.failed,
          count: finding.count,
          milliseconds,
        };
      }
      child.kill('SIGKILL');
      child = null;
      return { outcome: 'TIMED_OUT', by: null, count: 0, milliseconds };
    },
    [Symbol.dispose]: () => void child?.kill('SIGKILL'),
  };
}

/** Null when there is no answer in time, or never will be. */
function ask(child: ChildProcess, trial: Trial, timeoutMs: number): Promise<Finding | null> {
  return new Promise((resolve) => {
    const end = (finding: Finding | null) => {
      clearTimeout(limit);
      child.off('message', hear).off('exit', fall);
      resolve(finding);
    };
    const hear = (message: unknown) => end(message as Finding);
    const fall = () => end(null);
    const limit = setTimeout(fall, timeoutMs);
    child.once('message', hear).once('exit', fall);
    child.send(trial);
  });
}
