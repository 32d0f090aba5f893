/** What a user sees who types a command, rightly or wrongly. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runColophon } from '../setup/colophon.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const COMMANDS = [
  'start',
  'gateway',
  'subgraph',
  'worker',
  'embedded consonance',
  'migrate',
  'compose',
  'schema',
  'token',
];

test('without a command it lists them and exits 2; with --help it exits 0', () => {
  const bare = runColophon([]);
  expect(bare.status).toBe(2);
  for (const name of COMMANDS) expect(bare.stdout).toContain(`  ${name}`);
  expect(runColophon(['--help']).status).toBe(0);
});

test.each(COMMANDS)('%s --help says what it does and exits 0', (name) => {
  const { status, stdout } = runColophon([...name.split(' '), '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: colophon ${name}`);
  expect(stdout).toContain('--help');
});

test.each([
  { words: ['publish'], says: 'There is no command "publish".' },
  { words: ['embedded'], says: 'There is no command "embedded".' },
  { words: ['embedded', 'vendor'], says: 'There is no command "embedded vendor".' },
  { words: ['start', '--colour'], says: "Unknown option '--colour'" },
  { words: ['start', 'now'], says: 'What is now for? Perhaps: --onix now' },
  { words: ['import'], says: 'Which file? Name one or more.' },
  { words: ['start', '--port', 'high'], says: '--port must be a whole number from 0 to 65535' },
  { words: ['subgraph', 'rights'], says: 'Name one subgraph: consonance' },
])('a usage error exits 2 and says why: $words', ({ words, says }) => {
  const { status, stderr } = runColophon(words, { DATA_DIR: emptyFolder() });
  expect(stderr).toContain(says);
  expect(status).toBe(2);
});

test('a service without its settings names every one of them, and exits 1', () => {
  const { status, stderr } = runColophon(['worker'], {
    DATABASE_URL: '',
    CONSONANCE_URL: 'ftp://x',
    CONSONANCE_API_KEY: '',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('DATABASE_URL: is not set');
  expect(stderr).toContain('CONSONANCE_URL: must be a url that begins with http:// or https://');
  expect(stderr).toContain('CONSONANCE_API_KEY: is not set');
});

test.each([
  { given: { CONSONANCE_URL: 'http://127.0.0.1:1', CONSONANCE_API_KEY: '' }, missing: 'CONSONANCE_API_KEY' },
  { given: { CONSONANCE_URL: '', CONSONANCE_API_KEY: 'k' }, missing: 'CONSONANCE_URL' },
])(
  'a start with half of what leads to a real Consonance says that $missing is missing',
  ({ given, missing }) => {
    const { status, stderr } = runColophon(['start', '--port', '0'], { DATA_DIR: emptyFolder(), ...given });
    expect(status).toBe(1);
    expect(stderr).toContain(`${missing}: is not set`);
  },
);

test('a start on what is no folder names it, and exits 1', () => {
  const file = join(emptyFolder(), 'a-file');
  writeFileSync(file, '');
  const { status, stderr } = runColophon(['start', '--data', file, '--port', '0']);
  expect(status).toBe(1);
  expect(stderr).toContain(`${file} cannot be the data folder`);
});

test.each(['start', 'migrate'])(
  '%s without a database where DATABASE_URL says names the place, not the password',
  (word) => {
    const { status, stderr } = runColophon(word === 'start' ? ['start', '--port', '0'] : [word], {
      DATA_DIR: emptyFolder(),
      DATABASE_URL: 'postgres://colophon:hunter2@127.0.0.1:1/colophon',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('PostgreSQL at 127.0.0.1:1 cannot be reached');
    expect(stderr).not.toContain('hunter2');
  },
);

test('a wrong settings file stops the start with every fault listed', () => {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'colophon.config.json'),
    JSON.stringify({ gatway: {}, catalogue: { pollSeconds: -1 } }),
  );
  const { status, stderr } = spawnSync(process.execPath, [resolve('bin/colophon.js'), 'start'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('colophon.config.json: gatway: is not a known setting');
  expect(stderr).toContain('colophon.config.json: catalogue.pollSeconds');
});

test('token refuses where no embedded run has been, and exits 3', () => {
  const { status, stderr } = runColophon(['token'], { DATA_DIR: emptyFolder() });
  expect(status).toBe(3);
  expect(stderr).toContain('only an embedded run has an issuer of its own');
});

test('--version says which version this is', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(runColophon(['--version']).stdout).toBe(`${version}\n`);
});

test('schema and compose print for scripts too', () => {
  const { stdout: sdl } = runColophon(['schema']);
  expect(JSON.parse(runColophon(['schema', '--json']).stdout)).toEqual({ sdl: sdl.trimEnd() });
  const { stdout: supergraph } = runColophon(['compose']);
  expect(JSON.parse(runColophon(['compose', '--json']).stdout).supergraph.trim()).toBe(supergraph.trim());
});

test('schema prints the public SDL, compose the supergraph with the addresses given', () => {
  expect(runColophon(['schema']).stdout).toContain('type Title implements Node');
  const { stdout } = runColophon(['compose'], { SUBGRAPH_URLS: 'consonance=http://titles.internal/graphql' });
  expect(stdout).toContain('url: "http://titles.internal/graphql"');
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'colophon-test-'));
  folders.push(folder);
  return folder;
}
