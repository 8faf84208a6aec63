import { cleanup, screen, waitFor } from '@testing-library/react';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aTab, clipped, openPopup, titles } from './aPopup';

const robots = aPaper({ id: anId(1), title: 'Robots that Fold Paper', abstract: 'Sheets are creased.', keywords: [] });
const kites = aPaper({ id: anId(2), title: 'Kites over Robots', abstract: 'Long strings.', keywords: ['wind'] });
const stones = aPaper({ id: anId(3), title: 'Stones that Fold', abstract: 'Dry.', keywords: [] });

let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  aBackground(library);
  aTab(undefined);
  await clipped(library, [robots, kites]);
  await recordListing(library.db, aListing([stones]), MORNING);
  await library.does({ verb: 'tag', ids: [kites.id], add: ['to read'], drop: [] });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const option = (name: RegExp) => screen.findByRole('option', { name });
const line = () => screen.findByRole('contentinfo');

it('reads what a search needs before the lists and their counts', async () => {
  const { lists, papers, unindexed } = library.db;
  const [readLists, readMarks] = [lists.toArray.bind(lists), unindexed.toArray.bind(unindexed)];
  // An index that takes its time.
  const slowly = async () => {
    for (let n = 0; n < 150; n++) await papers.count();
    return readMarks();
  };
  const index = vi.spyOn(unindexed, 'toArray').mockImplementation(() => Dexie.Promise.resolve(slowly()));
  const indexRead: (string | undefined)[] = [];
  vi.spyOn(lists, 'toArray').mockImplementation(() => {
    indexRead.push(index.mock.settledResults[0]?.type);
    return readLists();
  });
  openPopup(library);
  await waitFor(() => expect(indexRead).not.toEqual([]));
  expect(indexRead[0]).toBe('fulfilled');
});

describe('typing in the box', () => {
  it('leads from a few letters over an operator and a tag to its papers', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await hand.type(box, 'ta');
    await option(/^tag: ?one of your tags/);
    await hand.keyboard('{Tab}');
    await option(/to read/);
    await hand.keyboard('{ArrowDown}{Enter}');
    expect(box.value).toBe('tag:"to read" ');
    expect(await titles(1)).toEqual([kites.title]);
    await hand.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  it('puts completions away first, then clears, then closes', async () => {
    const { hand, box } = openPopup(library);
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    await titles(2);
    await hand.type(box, 'ta');
    await option(/^tag:/);
    await hand.keyboard('{Escape}');
    expect([screen.queryByRole('option'), box.value]).toEqual([null, 'ta']);
    await hand.keyboard('{Escape}');
    expect([box.value, close.mock.calls.length]).toEqual(['', 0]);
    await hand.keyboard('{Escape}');
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('keeps the way from free words to the rows, completions or not', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await library.does({ verb: 'tag', ids: [kites.id], add: ['robots'], drop: [] });
    await hand.type(box, 'robots');
    await option(/robots/);
    await titles(2);
    await hand.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('0'));
    expect(screen.queryByRole('option')).toBeNull();
  });
});

describe('what is said of a search', () => {
  it('is how many papers were found and how long it took, while something is searched', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    expect(screen.queryByRole('contentinfo')).toBeNull();
    await hand.type(box, 'kites');
    await titles(1);
    expect((await line()).textContent).toMatch(/^1 paper · (?:< 1|\d+) ms$/);
    await hand.clear(box);
    await waitFor(() => expect(screen.queryByRole('contentinfo')).toBeNull());
  });

  it('is where else than in its title a paper says the words', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await hand.type(box, 'creased');
    expect(await screen.findByText('Abstract:')).toBeTruthy();
    await hand.clear(box);
    await hand.type(box, 'wind kites');
    expect(await screen.findByText('Keyword:')).toBeTruthy();
  });

  it('is what was meant, and a click searches for it', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await hand.type(box, 'kitse');
    await hand.click(await screen.findByRole('button', { name: /^Did you mean kites/ }));
    expect([box.value, document.activeElement]).toEqual(['kites', box]);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Did you mean/ })).toBeNull());
    expect(await titles(1)).toEqual([kites.title]);
  });

  it('is that a pasted paper was seen but not clipped, and where to find it', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await hand.click(box);
    await hand.paste(`https://arxiv.org/abs/${stones.id}v2`);
    await screen.findByRole('heading', { name: /seen this paper, but not clipped it/ });
    await hand.click(screen.getByRole('button', { name: 'Search every paper seen' }));
    expect(await titles(1)).toEqual([stones.title]);
  });

  it('is not that an operator makes no sense while it is being typed', async () => {
    const { hand, box } = openPopup(library);
    await titles(2);
    await hand.type(box, 'is:unr');
    await option(/unread/);
    await line();
    expect(screen.queryByText(/^Not understood/)).toBeNull();
    await hand.type(box, 'x');
    expect(await screen.findByText('Not understood: is:unrx')).toBeTruthy();
  });
});
