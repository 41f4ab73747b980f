import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vitest would take graphql's ES build for our files while libraries take its CommonJS build: two realms in one process.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Real stores, a real model and a real browser: slow machines need time, and no test measures it.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
  },
});
