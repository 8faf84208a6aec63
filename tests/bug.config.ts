import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { localePlugin } from '../assets/locales/build';
import { BUGS } from './faults/bugs';

/** The bug that the variable names; none of that name: the code as it is. */
const bug = BUGS.find(({ name }) => name === process.env.OFFPRINT_BUG);

/** The unit tests, with one text of one file replaced. */
export default defineConfig({
  plugins: [
    {
      name: 'a bug of our own',
      enforce: 'pre',
      transform: (code, id) => (bug && id.endsWith(`/${bug.file}`) ? code.replace(bug.from, () => bug.to) : undefined),
    },
    WxtVitest(),
    localePlugin(),
  ],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
  },
});
