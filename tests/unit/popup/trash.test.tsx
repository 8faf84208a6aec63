import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anId, aPaper } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup, titles } from './aPopup';

const lanterns = aPaper({ id: anId(1), title: 'Lanterns for Long Contexts' });
const robots = aPaper({ id: anId(2), title: 'Robots that Fold Paper' });
configure({ asyncUtilTimeout: 5_000 });

let library: TestLibrary;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  aBackground(library);
  aTab(undefined);
  await clipped(library, [lanterns, robots]);
  await library.does({ verb: 'note', ids: [robots.id], note: 'ask Mira' });
});
afterEach(cleanup);

const press = async (hand: ReturnType<typeof openPopup>['hand'], name: string | RegExp) =>
  hand.click(await screen.findByRole('button', { name }));
const clipOf = (id: string) => library.db.clips.get(id);

async function openTrash() {
  await library.does({ verb: 'remove', ids: [robots.id] });
  const { hand } = openPopup(library);
  await press(hand, /^Trash/);
  await waitFor(async () => expect(await titles(1)).toEqual(['Robots that Fold Paper']));
  return hand;
}

it('stands among the shelves only while something is in it', async () => {
  const { hand } = openPopup(library);
  await titles(2);
  expect(screen.queryByRole('button', { name: /^Trash/ })).toBeNull();
  await library.does({ verb: 'remove', ids: [robots.id] });
  await press(hand, 'Trash 1');
  expect(await screen.findByText(/^Removed papers rest here for 30 days/)).toBeTruthy();
}, 20_000);

it('gives a paper back with its note', async () => {
  const hand = await openTrash();
  await press(hand, 'Put back');
  await waitFor(async () => expect(await clipOf(robots.id)).toMatchObject({ note: 'ask Mira' }));
  expect((await clipOf(robots.id))?.clippedAt).toBeDefined();
  expect(await screen.findByText('The trash is empty')).toBeTruthy();
}, 20_000);

it('removes a paper for good when asked twice, and takes that back', async () => {
  const hand = await openTrash();
  await press(hand, 'Details');
  await press(hand, 'Remove for good');
  await press(hand, 'Keep');
  expect(await clipOf(robots.id)).toBeDefined();
  await press(hand, 'Remove for good');
  await press(hand, 'Really remove it');
  await waitFor(async () => expect(await clipOf(robots.id)).toBeUndefined());
  await press(hand, 'Undo');
  await waitFor(async () => expect(await clipOf(robots.id)).toMatchObject({ note: 'ask Mira' }));
}, 20_000);

it('is emptied at once', async () => {
  await library.does({ verb: 'remove', ids: [lanterns.id] });
  await library.does({ verb: 'remove', ids: [robots.id] });
  const { hand } = openPopup(library);
  await press(hand, 'Trash 2');
  await titles(2);
  await press(hand, 'Empty the trash');
  await press(hand, 'Remove 2 papers for good');
  await waitFor(async () => expect(await library.db.clips.count()).toBe(0));
}, 20_000);
