import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aPaper } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup, titles } from './aPopup';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says what it does not understand and shows what the rest finds', async () => {
  const library = await aLibrary();
  aBackground(library);
  aTab(undefined);
  const [robots, kites] = [aPaper({ title: 'Robots that Fold Paper' }), aPaper({ title: 'Kites over Robots' })];
  await clipped(library, [robots, kites]);
  await library.does({ verb: 'tag', ids: [robots.id], add: ['RL'], drop: [] });
  const { hand, box } = openPopup(library);
  await titles(2);
  await hand.type(box, 'tag:rl is:foo');
  expect(await screen.findByText('Not understood: is:foo')).toBeTruthy();
  expect(await titles(1)).toEqual([robots.title]);
  await hand.type(box, '{Backspace>6/}');
  await waitFor(() => expect(screen.queryByText(/^Not understood/)).toBeNull());
  expect(await titles(1)).toEqual([robots.title]);
});
