import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/browser/**', 'test/long/**'],
          // No test waits so long by itself; the machine may be busy with something else.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Browsers wait more than they work.
          maxWorkers: 2,
        },
      },
      { test: { name: 'long', include: ['test/long/**/*.test.ts'], testTimeout: 1_800_000, hookTimeout: 300_000 } },
    ],
  },
});
