import { expect, it, vi } from 'vitest';
import { findSoon, takeAtHand } from '@/entrypoints/reader/findSoon';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
import { aPaper } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from '../popup/aPopup';

const lanterns = aPaper({ title: 'Lanterns for Long Contexts' });
const robots = aPaper({ title: 'Robots that Fold Paper' });
const hands = {
  rest: async () => {},
  onGrown: () => {},
  onOutdated: () => {},
  onDamaged: () => {},
  onFailed: (error: unknown) => expect.fail(String(error)),
};

it('gets ready what was typed by then, so that its answer reads nothing more', async () => {
  const library = await aLibrary();
  await clipped(library, [lanterns, robots]);
  let typed = 'l';
  const ready = findSoon(library.db, () => typed);
  typed = 'lanterns';
  await ready;

  const parts = takeAtHand(library.db);
  if (!parts) return expect.fail('nothing is at hand');
  const read = vi.spyOn(library.db.papers, 'bulkGet');
  const finder = parts.code.openFinder(library.db, rowMemory(library.db), parts.stored, hands);
  const { ids } = await finder.find('lanterns', { scope: 'clips' });
  expect((await finder.rows(ids)).map(({ paper }) => paper?.title)).toEqual([lanterns.title]);
  expect(read).not.toHaveBeenCalled();
  finder.stop();
});

it('hands out once what it got ready: whoever comes later reads what changed since', async () => {
  const library = await aLibrary();
  expect(takeAtHand(library.db)).toBeUndefined();
  await findSoon(library.db, () => '');
  expect(takeAtHand(library.db)).toBeDefined();
  expect(takeAtHand(library.db)).toBeUndefined();
});
