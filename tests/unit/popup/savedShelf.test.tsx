import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCounts, lastCounts } from '@/entrypoints/reader/lastCounts';
import { savedSearches } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, LOADING, openPopup, titles } from './aPopup';

const aboutRobots = (n: number, title: string) => aPaper({ id: anId(n), title, abstract: undefined, keywords: [] });
const [arms, legs, tides] = [
  aboutRobots(1, 'Robots with Arms'),
  aboutRobots(2, 'Robots with Legs'),
  aboutRobots(3, 'Tides of Attention'),
] as const;

// Many small steps come together here; a busy machine takes more than a second for them.
configure({ asyncUtilTimeout: 5_000 });

let library: TestLibrary;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  aBackground(library);
  aTab(undefined);
  await clipped(library, [arms, legs, tides]);
});
afterEach(cleanup);

const shelf = (name: RegExp | string) => screen.findByRole('button', { name });
const queries = async () => (await savedSearches(library.db)).map(({ name, query, scope }) => ({ name, query, scope }));
const saved = (query: string, facts: { scope?: 'everything' } = {}) =>
  library.does({ verb: 'saveSearch', list: 's1', name: 'Mine', query, ...facts });

/** Types a query and saves it under a name. */
async function save(hand: ReturnType<typeof openPopup>['hand'], query: string, name: string): Promise<void> {
  await hand.keyboard(query);
  await hand.click(await screen.findByRole('button', { name: 'Save this search' }));
  await hand.keyboard(`${name}{Enter}`);
}

describe('saving a search', { timeout: 30_000 }, () => {
  it('is not offered before anything is sought', async () => {
    openPopup(library);
    await titles(3);
    expect(screen.queryByRole('button', { name: 'Save this search' })).toBeNull();
  });

  it('chooses its shelf, empties the box, and says so', async () => {
    const { hand, box } = openPopup(library);
    await titles(3);
    await save(hand, 'robots', 'All robots');
    expect(await titles(2)).toEqual([arms.title, legs.title]);
    expect(await screen.findByRole('button', { name: 'All robots 2', current: true })).toBeTruthy();
    expect([box.value, document.activeElement]).toEqual(['', box]);
    expect(screen.getAllByText('Search saved as All robots.')).not.toHaveLength(0);
    expect(await queries()).toEqual([{ name: 'All robots', query: 'robots', scope: undefined }]);
  });

  it('is taken back by Undo, which leads back to the shelf', async () => {
    await library.does({ verb: 'status', ids: [legs.id], status: 'read' });
    const { hand, box } = openPopup(library);
    await titles(3);
    await hand.click(await shelf(/^Unread/));
    await titles(2);
    await hand.click(box);
    await save(hand, 'robots', 'All robots');
    await titles(1);
    await hand.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await titles(2)).toContain(tides.title);
    expect(await screen.findByRole('button', { name: /^Unread/, current: true })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^All robots/ })).toBeNull());
  });

  it('keeps where it was sought: on a shelf, in everything seen', async () => {
    await library.does({ verb: 'star', ids: [legs.id], on: true });
    const { hand, box } = openPopup(library);
    await titles(3);
    await hand.click(await shelf(/^Starred/));
    await titles(1);
    await hand.click(box);
    await save(hand, 'robots', 'Starred robots');
    await screen.findByRole('button', { name: 'Starred robots 1', current: true });
    await hand.click(screen.getByRole('switch'));
    await hand.click(box);
    await save(hand, 'attention', 'Attention anywhere');
    await shelf('Attention anywhere 1');
    expect(await queries()).toEqual([
      { name: 'Starred robots', query: 'is:starred robots', scope: undefined },
      { name: 'Attention anywhere', query: 'attention', scope: 'everything' },
    ]);
  });

  it('is not done under the name of another list', async () => {
    await saved('tides');
    const { hand } = openPopup(library);
    await shelf(/^Mine/);
    await save(hand, 'robots', 'mine');
    expect(screen.getByRole('alert').textContent).toBe('There is already a list “Mine”.');
    expect(await queries()).toHaveLength(1);
  });
});

describe('the shelf of a saved search', { timeout: 30_000 }, () => {
  it('follows what is tagged elsewhere, and counts it', async () => {
    await saved('tag:arms');
    const { hand } = openPopup(library);
    await hand.click(await shelf('Mine 0'));
    await screen.findByRole('heading', { name: 'Nothing answers this search now' });
    await library.does({ verb: 'tag', ids: [arms.id], add: ['arms'], drop: [] });
    expect(await titles(1)).toEqual([arms.title]);
    await shelf('Mine 1');
    await library.does({ verb: 'tag', ids: [arms.id], add: [], drop: ['arms'] });
    await shelf('Mine 0');
  });

  it('is searched within, and nowhere else', async () => {
    await saved('robots');
    const { hand, box } = openPopup(library);
    await hand.click(await shelf('Mine 2'));
    await titles(2);
    await hand.type(box, 'legs');
    expect(await titles(1)).toEqual([legs.title]);
    await hand.clear(box);
    await hand.type(box, 'tides');
    expect(await screen.findByRole('heading', { name: 'Nothing in Mine for “tides”' })).toBeTruthy();
  });

  it('of everything seen shows and finds papers that were never clipped', async () => {
    const kites = aboutRobots(4, 'Kites over Robots');
    await recordListing(library.db, aListing([kites]), MORNING + 60_000);
    await saved('robots', { scope: 'everything' });
    const { hand, box } = openPopup(library);
    await hand.click(await shelf('Mine 3'));
    expect(await titles(3)).toContain(kites.title);
    await hand.type(box, 'kites');
    expect(await titles(1)).toEqual([kites.title]);
  });

  it('says what it asks, what of it makes no sense, and leads to where that is changed', async () => {
    await saved('robots is:green');
    const { hand } = openPopup(library);
    await hand.click(await shelf('Mine 2'));
    expect(await screen.findByText('Not understood, so passed over: is:green')).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Edit the search Mine' }));
    await hand.clear(await screen.findByRole('textbox', { name: 'What Mine looks for' }, LOADING));
    await hand.keyboard('tides{Enter}');
    await hand.click(screen.getByRole('button', { name: 'Close' }));
    expect(await titles(1)).toEqual([tides.title]);
  });

  it('gives way to all clips when it is deleted', async () => {
    await saved('legs');
    const { hand } = openPopup(library);
    await hand.click(await shelf('Mine 1'));
    await titles(1);
    await library.does({ verb: 'deleteList', list: 's1' });
    await titles(3);
    expect(await screen.findByRole('button', { name: /^All/, current: true })).toBeTruthy();
  });

  it('is not offered as a list to put papers on', async () => {
    await saved('robots');
    const { hand } = openPopup(library);
    await shelf('Mine 2');
    await hand.keyboard('{ArrowDown}l');
    await screen.findByRole('group', { name: 'Lists' });
    expect(screen.queryByRole('checkbox', { name: 'Mine' })).toBeNull();
  });
});

describe('how many answer a saved search', () => {
  it('is what it was last time until it is known again', async () => {
    await saved('robots');
    keepCounts(new Map([['s1', 7]]));
    const shown = new Set<string>();
    // Noted as it is drawn: the first is gone in a moment.
    const look = new MutationObserver(() => {
      const mine = screen.queryByRole('button', { name: /^Mine \d/ });
      if (mine?.textContent) shown.add(mine.textContent);
    });
    look.observe(document.body, { subtree: true, childList: true, characterData: true });
    openPopup(library);
    await shelf('Mine 2');
    look.disconnect();
    expect([...shown]).toEqual(['Mine 7', 'Mine 2']);
    await waitFor(() => expect(lastCounts()).toEqual(new Map([['s1', 2]])));
  });

  it('is nothing known at first', () => {
    expect(lastCounts()).toEqual(new Map());
  });
});
