/** A copy of the sources in a folder of its own: whoever works on them meanwhile neither disturbs the run nor is disturbed. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What is made, and what has nothing to do with it. */
const LEFT_OUT = ['.git', 'bench', 'coverage', 'data', 'dist', 'node_modules'];

export interface Snapshot extends Disposable {
  readonly root: string;
  /** Files of the rules, sorted, from the root. */
  readonly rules: readonly string[];
  /** Files of tests, the most telling first. */
  readonly tests: readonly string[];
  textOf(file: string): string;
}

/**
 * Copies a working tree, of which tests are to run whose paths begin with one of the prefixes. The copy goes away when it
 * is disposed of.
 */
export function takeSnapshot(tree: string, prefixes: readonly string[]): Snapshot {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'colophon-mutation-'));
  const root = join(folder, 'tree');
  for (const name of readdirSync(tree).filter((one) => !LEFT_OUT.includes(one) && !one.startsWith('dist.'))) {
    cpSync(join(tree, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(tree, 'node_modules'), join(root, 'node_modules'), 'junction');
  // The cases and the samples stand beside the tree; where they are missing their tests are left out.
  const shared = resolve(tree, '../shared');
  if (existsSync(shared)) symlinkSync(shared, join(folder, 'shared'), 'junction');
  const isTest = (file: string) =>
    file.endsWith('.test.ts') && prefixes.some((prefix) => file.startsWith(prefix));
  return {
    root,
    rules: filesUnder(root, 'rights').filter((file) => file.endsWith('.ts')),
    tests: casesFirst(filesUnder(root, 'test/rights').filter(isTest)),
    textOf: (file) => readFileSync(join(root, file), 'utf8'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function casesFirst(tests: readonly string[]): readonly string[] {
  const isCases = (file: string) => file.endsWith('/cases.test.ts');
  return tests.toSorted((a, b) => Number(isCases(b)) - Number(isCases(a)) || (a < b ? -1 : 1));
}
