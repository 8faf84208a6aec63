import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTryOut } from '@/entrypoints/reader/createTryOut';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, aRule } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, LOADING, openPopup } from './aPopup';

const DAY = 24 * 60 * 60_000;
const lanterns = aPaper({ id: anId(1), title: 'Lanterns for Long Contexts', upvotes: 5 });
const robots = aPaper({ id: anId(2), title: 'Robots that Fold Paper', upvotes: 80 });
const old = aPaper({ id: anId(3), title: 'Robots of Old', upvotes: 80 });

let library: TestLibrary;
let background: ReturnType<typeof aBackground>;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  background = aBackground(library);
  aTab(undefined);
  await recordListing(library.db, aListing([old]), Date.now() - 31 * DAY);
  await recordListing(library.db, aListing([lanterns, robots]), Date.now() - 29 * DAY);
});
afterEach(cleanup);

const signal = new AbortController().signal;

it('tries a query on what was listed in the last 30 days', async () => {
  await library.does({ verb: 'clip', ids: [robots.id] });
  const tryOut = createTryOut(library.db);
  const found = { count: 1, titles: [robots.title], clipped: 1 };
  expect(await tryOut('upvotes:>50', signal)).toEqual({ refused: [], run: found });
  expect(await tryOut('is:read', signal)).toEqual({ refused: ['is:read'] });
});

it('lets nobody wait for what nobody waits for any more', async () => {
  const tryOut = createTryOut(library.db);
  const many = Array.from({ length: 500 }, () => aPaper());
  await recordListing(library.db, aListing(many), Date.now());
  const left = new AbortController();
  const slow = createTryOut(library.db)('lanterns', left.signal);
  left.abort();
  // A run that is short enough has ended before it looks.
  await slow.catch((error: Error) => expect(error.name).toBe('AbortError'));
  expect((await tryOut('lanterns', signal)).run).toBeDefined();
});

it('makes a rule and switches it on, from the bar of shelves', async () => {
  const { hand } = openPopup(library);
  await hand.click(screen.getByRole('button', { name: 'Rules' }));
  await hand.click(await screen.findByRole('button', { name: 'New rule' }, LOADING));
  await hand.keyboard('robots');
  await screen.findByText('Would have matched 1 paper in 30 days:');
  await hand.click(screen.getByRole('button', { name: 'Switch on' }));
  await screen.findByText('No paper so far');
  expect(await library.db.rules.toArray()).toMatchObject([{ query: 'robots', does: 'clip', onAt: expect.any(Number) }]);
});

it('deletes a rule, and brings it back where the dialog says so', async () => {
  await library.db.rules.put(aRule());
  const { hand } = openPopup(library);
  await hand.click(screen.getByRole('button', { name: 'Rules' }));
  await hand.click(await screen.findByRole('button', { name: 'Delete rule agents' }, LOADING));
  await waitFor(async () => expect(await library.db.rules.count()).toBe(0));
  await hand.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('switch', { name: 'Rule agents' });
  expect(await library.db.rules.toArray()).toEqual([aRule()]);
});

it('names the rule whose doing z takes back', async () => {
  await clipped(library, [lanterns]);
  await library.db.rules.put(aRule({ query: 'robots' }));
  await library.does({ verb: 'rule', rule: 'rule-agents', query: 'robots', ids: [robots.id] });
  const { hand, box } = openPopup(library);
  await screen.findByRole('article', { name: robots.title });
  await hand.click(box);
  await hand.keyboard('{ArrowDown}z');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Taken back: rule “robots”.'));
  expect(await library.db.clips.get(robots.id)).toBeUndefined();
  expect(background.asked).toHaveLength(1);
});
