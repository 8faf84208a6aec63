import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FoundLine } from '@/components/FoundLine';

afterEach(cleanup);

it.each([
  [{ shown: 23, total: 23, ms: 3.4 }, '23 papers · 3 ms'],
  [{ shown: 1, total: 1, ms: 0.4 }, '1 paper · < 1 ms'],
  [{ shown: 0, total: 0, ms: 1 }, '0 papers · 1 ms'],
  [{ shown: 64, total: 1204, ms: 12.6 }, 'Best 64 of 1,204 papers · 13 ms'],
  [{ shown: 64, total: 64, ms: 2 }, '64 papers · 2 ms'],
  [{ shown: 64, ms: 40 }, '64+ papers · 40 ms'],
])('says of %o: %s', (found, text) => {
  const { container } = render(<FoundLine {...found} />);
  expect(container.textContent).toBe(text);
});
