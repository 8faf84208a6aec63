import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { localePlugin } from '../assets/locales/build';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), localePlugin()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/support/setup.ts'],
          // Property tests run for seconds; on a busy machine that is no failure.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest(), localePlugin()],
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 8_000 } },
        },
      },
      {
        plugins: [WxtVitest(), localePlugin()],
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
        },
      },
    ],
  },
});
