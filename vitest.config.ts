import { defineConfig } from 'vitest/config';

export default defineConfig({
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
