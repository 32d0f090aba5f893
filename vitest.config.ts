import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node itself takes the package's main file; without this, tests would hold two copies of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    // Two cores: one file per core, each with a database of its own.
    maxWorkers: 2,
    // For what hangs. Nothing is timed: machines are noisy.
    testTimeout: 120_000,
    hookTimeout: 200_000,
    env: { NODE_ENV: 'test' },
    restoreMocks: true,
  },
});
