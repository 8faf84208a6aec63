import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anId, aPaper } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup, titles } from './aPopup';

const lanterns = aPaper({ id: anId(1), title: 'Lanterns for Long Contexts' });
const robots = aPaper({ id: anId(2), title: 'Robots that Fold Paper' });

let library: TestLibrary;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  aBackground(library);
  aTab(undefined);
});
afterEach(cleanup);

const clipOf = (id: string) => library.db.clips.get(id);
/** The popup over two clips, with the first row active. */
async function withTwo() {
  await clipped(library, [lanterns, robots]);
  const popup = openPopup(library);
  await titles(2);
  await popup.hand.click(popup.box);
  await popup.hand.keyboard('{ArrowDown}');
  return popup;
}

it('keeps Undo in sight while the number of papers found is spoken', async () => {
  const { hand } = await withTwo();
  await hand.keyboard('/lanterns');
  await titles(1);
  await hand.keyboard('{ArrowDown}#');
  await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/found/), { timeout: 2_000 });
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
}, 20_000);

it('does again what z took back', async () => {
  const { hand } = await withTwo();
  await hand.keyboard('f');
  await waitFor(async () => expect((await clipOf(lanterns.id))?.starredAt).toBeDefined());
  await hand.keyboard('z');
  await waitFor(async () => expect((await clipOf(lanterns.id))?.starredAt).toBeUndefined());
  await hand.click(await screen.findByRole('button', { name: 'Redo' }));
  await waitFor(async () => expect((await clipOf(lanterns.id))?.starredAt).toBeDefined());
});

it('does again with Shift Z what was taken back, in another popup too, until something else is done', async () => {
  const { hand, close } = await withTwo();
  await hand.keyboard('fr');
  await waitFor(async () => expect(await clipOf(lanterns.id)).toMatchObject({ status: 'reading' }));
  await hand.keyboard('zz');
  await waitFor(async () => expect((await clipOf(lanterns.id))?.starredAt).toBeUndefined());
  close();
  const again = openPopup(library);
  await titles(2);
  await again.hand.click(again.box);
  await again.hand.keyboard('{ArrowDown}ZZ');
  await waitFor(async () => expect(await clipOf(lanterns.id)).toMatchObject({ status: 'reading' }));
  expect((await clipOf(lanterns.id))?.starredAt).toBeDefined();
  await again.hand.keyboard('Z');
  expect(await screen.findByText('There is nothing to do again.', { selector: 'bdi' })).toBeTruthy();
}, 20_000);
