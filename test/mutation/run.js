// Changes the rules of rights/ in one place at a time, and sees whether a test of theirs notices:
// node test/mutation/run.js [--only rights/gates,rights/time] [--tests test/rights/gates] [--quick]
// [--seed 1 --sample 50] [--workers 2]. An hour or so for all of it; --quick leaves out the tests that take long.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = join(root, 'node_modules/.cache/mutation/command.mjs');
await build({
  entryPoints: [join(root, 'test/mutation/command.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
});
const { run } = await import(pathToFileURL(outfile).href);
await run(root, process.argv.slice(2));
