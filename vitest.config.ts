import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// A job's thread loads the sources anew: what Node made of them is kept for the next of some hundred threads.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    setupFiles: ['scripts/testing/fast-check-seed.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: one is kept free by default, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        // Pure functions leave nothing behind, so their files can share a worker.
        extends: true,
        test: { name: 'shared', include: ['shared/**/*.test.{ts,tsx}'], isolate: false },
      },
      { extends: true, test: { name: 'rest', include: ['{main,renderer,scripts}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
