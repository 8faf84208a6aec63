import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { News } from '@/entrypoints/popup/News';
import { putMeta } from '@/lib/library/db';
import { readRecovered } from '@/lib/library/recovered';
import { aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup } from './aPopup';

let library: TestLibrary;
const NONE = { clips: 0, lists: 0, tags: 0, rules: 0 };

beforeEach(async () => {
  library = await aLibrary();
  await clipped(library, [aPaper()]);
  aBackground(library);
  aTab('https://example.org/');
});
afterEach(cleanup);
afterEach(() => vi.useRealTimers());
afterEach(() => vi.unstubAllGlobals());
// The popup loads more once its rows stand there.
afterEach(() => vi.dynamicImportSettled());

it('tells what was lost and what came back, until the reader puts it away', async () => {
  const back = { clips: 1_204, lists: 1, tags: 0, rules: 2 };
  await putMeta(library.db, 'recovered', { at: MORNING, back, gone: NONE });
  const { hand } = openPopup(library);
  const sentence = await screen.findByText(/^The browser lost a part of your library/);
  expect(sentence.textContent).toContain('brought back 1,204 papers, 1 list, and 2 rules.');
  expect(sentence.textContent).not.toMatch(/Lost for good|as it was/);
  await hand.click(screen.getByRole('button', { name: 'Close this message' }));
  await waitFor(() => expect(screen.queryByText(/^The browser lost/)).toBeNull());
  expect(await readRecovered(library.db)).toBeUndefined();
});

it('says what is gone for good, and how old the rest may be', async () => {
  const [back, gone] = [
    { ...NONE, lists: 2 },
    { ...NONE, clips: 3 },
  ];
  await putMeta(library.db, 'recovered', { at: MORNING, back, gone, snapshotAt: new Date(2025, 7, 1).getTime() });
  openPopup(library);
  const { textContent } = await screen.findByText(/^The browser lost/);
  expect(textContent).toMatch(/Some of it is as it was on Aug 1, 2025\. Lost for good: 3 papers\.$/);
});

it('says that a part of the log is gone, though no row is', async () => {
  await putMeta(library.db, 'recovered', { at: MORNING, back: NONE, gone: NONE, stepsLost: true });
  openPopup(library);
  const { textContent } = await screen.findByText(/^The browser lost/);
  expect(textContent).toContain('Nothing that you keep is missing. Some changes made before can no longer be undone.');
});

it('says that nothing is missing when only what pages said has to come back', async () => {
  await putMeta(library.db, 'recovered', { at: MORNING, back: NONE, gone: NONE });
  openPopup(library);
  const { textContent } = await screen.findByText(/^The browser lost a part of your library on/);
  expect(textContent).toMatch(/Nothing that you keep is missing\. What is known of the papers comes back by itself\.$/);
});

it('says that the library does not answer when the first rows take far too long, until they are there', async () => {
  vi.useFakeTimers();
  const { rerender } = render(<News db={library.db} drawn={false} blocked={undefined} />);
  await act(() => vi.advanceTimersByTimeAsync(6_900));
  expect(screen.queryByText(/^The library does not answer/)).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.getByText(/^The library does not answer/)).toBeTruthy();
  vi.useRealTimers();
  rerender(<News db={library.db} drawn blocked={undefined} />);
  expect(screen.queryByText(/^The library does not answer/)).toBeNull();
});

it('says that an older page holds the library, until the first rows are there', async () => {
  const blocked = Promise.resolve();
  const { rerender } = render(<News db={library.db} drawn={false} blocked={blocked} />);
  expect(await screen.findByText(/^An older page of Offprint is still open/)).toBeTruthy();
  rerender(<News db={library.db} drawn blocked={blocked} />);
  expect(screen.queryByText(/^An older page/)).toBeNull();
});
