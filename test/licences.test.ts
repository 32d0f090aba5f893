/** What is installed may be used by whoever uses Colophon: no licence that limits what they do with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** SPDX names. All ask for no more than a notice. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Python-2.0',
];

/** For work on it, not for those who run it: file-level copyleft, and a table of browsers. */
const PERMISSIVE_IN_DEVELOPMENT = [...PERMISSIVE, 'CC-BY-4.0', 'MPL-2.0'];

/** libvips, which sharp loads as a library of its own: whoever wants may put another build in its place. */
const LIBRARY = /^node_modules\/@img\/sharp-/;
const PERMISSIVE_OR_LIBRARY = [...PERMISSIVE, 'LGPL-3.0-or-later'];

const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

test('every package of the installed tree, for any platform, has a permissive licence', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const installed = Object.entries(packages).filter(([folder]) => folder !== '');
  expect(installed.length).toBeGreaterThan(500);
  const others = installed.filter(
    ([folder, { license, dev }]) => !isAllowed(license, allowedFor(folder, dev ?? false)),
  );
  expect(others.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
});

function allowedFor(folder: string, isForDevelopment: boolean): readonly string[] {
  if (LIBRARY.test(folder)) return PERMISSIVE_OR_LIBRARY;
  return isForDevelopment ? PERMISSIVE_IN_DEVELOPMENT : PERMISSIVE;
}

/** An SPDX expression: one of those joined by OR is enough, all of those joined by AND are needed. */
function isAllowed(license: string | undefined, allowed: readonly string[]): boolean {
  const choices = (license ?? '').replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)));
}
