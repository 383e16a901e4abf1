import { defineConfig } from 'vitest/config';

/** Real browsers, one file after the other: they share the machine's two cores and its screen. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    bail: 0,
  },
});
