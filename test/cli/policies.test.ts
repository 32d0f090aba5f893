/** What a rights manager reads of the house's choices. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { POLICIES } from '../../rights/policies.js';
import { createFolder } from '../setup/colophon.js';

const command = resolve('bin/colophon.js');
let folder: Awaited<ReturnType<typeof createFolder>>;
beforeEach(async () => {
  folder = await createFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

const run = (words: readonly string[], configuration: unknown = null) => {
  if (configuration !== null) {
    writeFileSync(join(folder.path, 'colophon.config.json'), JSON.stringify(configuration));
  }
  return spawnSync(process.execPath, [command, 'policies', ...words], { cwd: folder.path, encoding: 'utf8' });
};

test('each setting is told with what holds, what the default is, what it decides, and why', () => {
  const { status, stdout } = run([], { rights: { mayDisplayWhereNotForSale: true } });
  expect(status).toBe(0);
  expect(stdout).toContain('mayDisplayWhereNotForSale: true (chosen by the house; the default is false)');
  expect(stdout).toContain('maxAgeMinutes: 1440 (the default)');
  for (const { meaning, reason } of Object.values(POLICIES)) {
    expect(stdout).toContain(meaning);
    expect(stdout).toContain(reason);
  }
});

test('as JSON they are a list, and what is not set is the default', () => {
  const chosen = JSON.parse(run(['--json']).stdout);
  expect(chosen.map(({ name }: { name: string }) => name)).toEqual(Object.keys(POLICIES));
  for (const { value, default: usual } of chosen) expect(value).toEqual(usual);
});

test('a setting that is none is named', () => {
  const { status, stderr } = run([], { rights: { mayDisplayEverywhere: true } });
  expect(status).toBe(1);
  expect(stderr).toContain('rights.mayDisplayEverywhere: is not a known setting');
});
