import { defineConfig } from 'vitest/config';

const PURE = ['gateway/engine', 'onix', 'rights', 'schema'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  // Node itself takes the package's main file; without this, tests would hold two copies of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Two cores: one file per core, each with a database of its own.
    maxWorkers: 2,
    // For what hangs. Nothing is timed: machines are noisy.
    testTimeout: 120_000,
    hookTimeout: 200_000,
    env: { NODE_ENV: 'test' },
    restoreMocks: true,
    projects: [
      // Rooms without a process or a database, and without anything that one file could leave to the next: they share what
      // they import, which costs more than most of their tests.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['test/setup/global.ts'],
        },
      },
    ],
  },
});
