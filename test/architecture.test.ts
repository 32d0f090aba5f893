/** The import table of the architecture, executed. A change to it needs a reason in the commit. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Room -> the rooms it may import. A file outside every room fails too. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  'gateway/engine': ['platform/errors.ts', 'platform/caller.ts'],
  gateway: ['gateway/engine', 'platform'],
  // The facts that one subgraph decides on for another, as JSON: both ends of a bridge read them the same way.
  'subgraphs/bridge': ['rights', 'platform'],
  'subgraphs/consonance': ['schema', 'subgraphs/bridge', 'catalogue', 'rights', 'platform'],
  'subgraphs/vip': ['schema', 'subgraphs/bridge', 'upstreams/vip', 'rights', 'platform'],
  'subgraphs/distribution': ['schema', 'upstreams', 'catalogue', 'rights', 'onix', 'platform'],
  catalogue: ['upstreams/consonance', 'onix', 'rights', 'platform'],
  rights: [],
  onix: [],
  'upstreams/http': ['platform'],
  'upstreams/consonance': ['upstreams/http', 'platform'],
  'upstreams/vip': ['upstreams/http', 'platform'],
  'embedded/consonance': ['onix', 'platform'],
  'embedded/vip': ['onix', 'rights', 'platform'],
  platform: [],
  cli: ['schema', 'gateway', 'subgraphs', 'catalogue', 'rights', 'onix', 'upstreams', 'embedded', 'platform'],
};

/** Packages that a room may use; a room that is not named may use any. */
const mayUsePackages: Readonly<Record<string, readonly string[]>> = {
  schema: ['graphql', '@graphql-typed-document-node/core'],
  'gateway/engine': ['graphql', '@graphql-hive/router-query-planner'],
  // A table of codes, as rights may have.
  rights: ['iso-3166'],
};

/** Only the planner's own folder knows the planner. */
const onlyIn: Readonly<Record<string, string>> = {
  '@graphql-hive/router-query-planner': 'gateway/engine/planner/',
  undici: '(upstreams/http|upstreams/consonance|upstreams/vip|gateway/transport|embedded)/',
  '@theguild/federation-composition': 'cli/compose.ts',
  sharp: 'embedded/vip/',
};

const OUTSIDE_ROOMS = [
  'test',
  'bench',
  'scripts',
  'bin',
  'node_modules',
  'dist',
  'data',
  'codegen.ts',
  'vitest.config.ts',
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isPackage: boolean;
}

const files = listFiles();
const imports = files.flatMap(importsOf);

/** Resolver types name the models that are resolved from: types only, which are gone when built. */
const TYPES_ONLY = 'schema/generated/';

test('every source file lies in a room', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('every file imports only what its room may', () => {
  expect(
    imports
      .filter(({ isPackage }) => !isPackage)
      .filter(isForbidden)
      .map(describeImport),
  ).toEqual([]);
});

test('every room uses only the packages it may', () => {
  const forbidden = imports.filter(({ file, target, isPackage }) => {
    const allowed = mayUsePackages[roomOf(file) ?? ''];
    return isPackage && allowed !== undefined && !allowed.includes(target) && !target.startsWith('node:');
  });
  expect(forbidden.map(describeImport)).toEqual([]);
});

test('generated types import types only', () => {
  const generated = files.filter((file) => file.startsWith(TYPES_ONLY));
  const texts = generated.map((file) => readFileSync(join(root, file), 'utf8'));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.flatMap((text) => text.match(/^import (?!type ).*$/gm) ?? [])).toEqual([]);
});

test('the engine and the rights need nothing of Node itself', () => {
  const pure = imports.filter(({ file }) => ['gateway/engine', 'rights'].includes(roomOf(file) ?? ''));
  expect(pure.filter(({ target }) => target.startsWith('node:')).map(describeImport)).toEqual([]);
});

test('a package that belongs to one place is imported nowhere else', () => {
  const strays = imports.filter(({ file, target }) => {
    const place = onlyIn[target];
    return place !== undefined && !new RegExp(`^${place}`).test(file);
  });
  expect(strays.map(describeImport)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(findCircle()).toEqual([]);
});

test('the environment is read at the edge only', () => {
  const readers = files.filter((file) => /\bprocess\.env\b/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers.filter((file) => !file.startsWith('cli/'))).toEqual([]);
});

function isForbidden({ file, target }: Import): boolean {
  if (file.startsWith(TYPES_ONLY)) return false;
  const room = roomOf(file);
  if (room === undefined || roomOf(target) === room) return false;
  return !(mayImport[room] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

/** The innermost room wins: gateway/engine before gateway. */
function roomOf(file: string): string | undefined {
  return Object.keys(mayImport)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function listFiles(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !OUTSIDE_ROOMS.includes(name) && !name.startsWith('dist.'))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((name) =>
            join(entry.name, name),
          )
        : [entry.name],
    )
    .filter((file) => file.endsWith('.ts'));
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName: specifier }) => {
    if (!specifier.startsWith('.')) return { file, target: packageOf(specifier), isPackage: true };
    const path = relative(root, resolve(root, dirname(file), specifier));
    return { file, target: path.replace(/\.js$/, '.ts'), isPackage: false };
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function findCircle(): string[] {
  const targets = new Map(
    files.map((file) => [file, imports.filter((entry) => entry.file === file).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of targets.get(file) ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
