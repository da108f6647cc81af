import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // No test is judged by its speed: this only ends what hangs, on a laptop of any age.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    setupFiles: ['./tests/support/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'client/**/*.test.ts',
            'tests/properties/**/*.test.ts',
            'tests/contract/**/*.test.ts',
            'tests/logs/**/*.test.ts',
            'tests/load/**/*.test.ts',
            'tests/unit/**/*.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: ['client/**/*.test.tsx'] } },
    ],
  },
});
