import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { addressOf } from '@/lib/feed/addresses';
import type { Day } from '@/lib/paper';
import { anId, aPaper } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { aBackground, aShortcut, aTab, clipped, LOADING, openPopup, titles } from './aPopup';

const lanterns = aPaper({ id: anId(1), title: 'Lanterns for Long Contexts', keywords: ['retrieval'] });
const robots = aPaper({
  id: anId(2),
  title: 'Robots that Fold Paper',
  authors: ['Ines Haddawi'],
  keywords: [],
  abstract: '',
});
const tides = aPaper({
  id: anId(3),
  title: 'Tides of Sparse Attention',
  authors: ['Bao Ueshima'],
  keywords: [],
  abstract: '',
});
const feed = addressOf({ feed: 'day' });

let library: TestLibrary;
let background: ReturnType<typeof aBackground>;

beforeEach(async () => {
  localStorage.clear();
  library = await aLibrary();
  background = aBackground(library);
  aTab(undefined);
});
afterEach(cleanup);

const row = (title: string) => screen.getByRole('article', { name: title });
const clipOf = (id: string) => library.db.clips.get(id);
/** The popup over three clips, with the first row active. */
async function withThree() {
  await clipped(library, [lanterns, robots, tides]);
  const popup = openPopup(library);
  await titles(3);
  await popup.hand.click(popup.box);
  await popup.hand.keyboard('{ArrowDown}');
  return popup;
}

describe('opening the popup', () => {
  it('puts the focus into the search box', () => {
    const { box } = openPopup(library);
    expect(document.activeElement).toBe(box);
  });

  it('shows the clips, newest first', async () => {
    await clipped(library, [tides, lanterns, robots]);
    openPopup(library);
    expect(await titles(3)).toEqual([tides.title, lanterns.title, robots.title]);
  });

  it.each([
    ['Ctrl+Shift+9', /or press Ctrl\+Shift\+9 on a paper’s page/],
    ['', /press Clip on a card\.$/],
  ])('names the shortcut that clips as it is assigned now: %o', async (shortcut, hint) => {
    aShortcut(shortcut);
    openPopup(library);
    expect(await screen.findByText(hint)).toBeTruthy();
  });

  it('says how to clip while there are no clips', async () => {
    openPopup(library);
    await screen.findByRole('heading', { name: 'Your clips will gather here' });
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: /Open today/ }).href).toBe(feed);
  });

  it('follows the library while it is open', async () => {
    await clipped(library, [lanterns]);
    openPopup(library);
    await titles(1);
    await library.does({ verb: 'tag', ids: [lanterns.id], add: ['by another hand'], drop: [] });
    expect(await screen.findByRole('button', { name: 'by another hand' })).toBeTruthy();
  });
});

describe('what the popup says of the page', () => {
  const day = { feed: 'day', day: '2026-09-28' as Day } as const;
  const status = { occasion: day, ids: [lanterns.id, robots.id, tides.id], newIds: [robots.id, tides.id] };

  it('is how many papers it lists, and how many of them are clipped at this moment', async () => {
    await clipped(library, [lanterns]);
    aTab(feed, status);
    openPopup(library);
    await screen.findByText(/1 clipped/);
    await library.does({ verb: 'clip', ids: [robots.id] });
    await screen.findByText(/2 clipped/);
    expect(screen.getByText(/clipped/).textContent).toBe('3 papers · 2 new · 2 clipped');
  });

  it('is what troubles it', async () => {
    aTab(feed, { ...status, ids: [], newIds: [], trouble: 'No papers could be read here.' });
    openPopup(library);
    expect(await screen.findByText('No papers could be read here.')).toBeTruthy();
  });

  it('is to reload it when it was open before Offprint was', async () => {
    aTab(feed);
    const reload = vi.fn();
    Object.assign(browser.tabs, { reload });
    const { hand } = openPopup(library);
    await hand.click(await screen.findByRole('button', { name: 'Reload this page' }));
    await waitFor(() => expect(reload).toHaveBeenCalledWith(7));
  });

  it('is to allow Offprint the site when it may not read it', async () => {
    aTab(feed, undefined, false);
    const { hand } = openPopup(library);
    const request = vi.spyOn(browser.permissions, 'request');
    await hand.click(await screen.findByRole('button', { name: 'Allow' }));
    expect(request).toHaveBeenCalledWith({ origins: [`${new URL(feed).origin}/*`] });
  });

  it('is its paper, to be clipped and tagged at once', async () => {
    aTab(addressOf({ feed: 'paper', id: robots.id }), {
      occasion: { feed: 'paper', id: robots.id },
      ids: [],
      newIds: [],
    });
    await clipped(library, [lanterns]);
    const { hand } = openPopup(library);
    const here = within(await screen.findByRole('region', { name: 'The paper of this page' }));
    await hand.click(here.getByRole('button', { name: 'Clip' }));
    await hand.type(await here.findByRole('combobox'), 'folding{Enter}');
    await waitFor(async () => expect((await clipOf(robots.id))?.tags).toEqual(['folding']));
  });
});

describe('the rows by keys', () => {
  it('are moved through with arrows, j and k', async () => {
    const { hand, box } = await withThree();
    expect(document.activeElement).toBe(row(lanterns.title));
    await hand.keyboard('j{ArrowDown}');
    expect(document.activeElement).toBe(row(tides.title));
    await hand.keyboard('k{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box);
  });

  it('open the paper at Enter and its PDF at Ctrl+Enter', async () => {
    const { hand } = await withThree();
    const create = vi.spyOn(browser.tabs, 'create');
    await hand.keyboard('{Enter}{Control>}{Enter}{/Control}');
    const opened = create.mock.calls.map(([{ url }]) => new URL(url ?? '').pathname);
    expect(opened).toEqual([`/papers/${lanterns.id}`, `/pdf/${lanterns.id}`]);
  });

  it('star, set the status and tag', async () => {
    const { hand } = await withThree();
    await hand.keyboard('fr');
    await waitFor(async () =>
      expect(await clipOf(lanterns.id)).toMatchObject({ starredAt: expect.any(Number), status: 'reading' }),
    );
    await hand.keyboard('t');
    await hand.keyboard('light{Enter}');
    await waitFor(async () => expect((await clipOf(lanterns.id))?.tags).toEqual(['light']));
  });

  it('remove a paper, go on to the next one, and bring it back with z', async () => {
    const { hand } = await withThree();
    await hand.keyboard('#');
    expect(await titles(2)).toEqual([robots.title, tides.title]);
    expect(document.activeElement).toBe(row(robots.title));
    await hand.keyboard('z');
    expect(await titles(3)).toEqual([lanterns.title, robots.title, tides.title]);
  });

  it('bring a removed paper back with Undo', async () => {
    const { hand } = await withThree();
    await hand.keyboard('#');
    await hand.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await titles(3)).toContain(lanterns.title);
  });

  it('do nothing with letters that are typed in the box', async () => {
    const { hand, box } = await withThree();
    await hand.click(box);
    await hand.keyboard('fr#z');
    expect(box.value).toBe('fr#z');
    expect(background.asked).toEqual([]);
  });

  it('show every key at ?', async () => {
    const { hand } = await withThree();
    await hand.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' }, LOADING)).toBeTruthy();
  });

  it('say in the row what could not be kept', async () => {
    const { hand } = await withThree();
    background.full = true;
    await hand.keyboard('f');
    expect(await within(row(lanterns.title)).findByText(/could not be kept/)).toBeTruthy();
  });
});

describe('searching', () => {
  it('finds a clip by a misspelt word, and marks the hit', async () => {
    const { hand } = await withThree();
    await hand.keyboard('/latnerns');
    expect(await titles(1)).toEqual([lanterns.title]);
    expect(row(lanterns.title).querySelector('mark')?.textContent).toBe('Lanterns');
  });

  it('does not take the key that leads to the box for a search', async () => {
    const { hand, box } = await withThree();
    await hand.keyboard('//');
    expect([box.value, document.activeElement]).toEqual(['', box]);
    await hand.type(box, 'math/0309136');
    expect(box.value).toBe('math/0309136');
  });

  it('clears at the first Esc, and closes at the second', async () => {
    const { hand, box } = await withThree();
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    await hand.keyboard('/tides');
    await titles(1);
    await hand.keyboard('{Escape}');
    expect(box.value).toBe('');
    expect(close).not.toHaveBeenCalled();
    await hand.keyboard('{Escape}');
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('widens from the clips to everything seen', async () => {
    const { hand, box } = await withThree();
    await library.does({ verb: 'remove', ids: [robots.id] });
    await titles(2);
    await hand.type(box, 'robots fold');
    await hand.click(await screen.findByRole('button', { name: 'Search every paper seen' }));
    expect(await titles(1)).toEqual([robots.title]);
    expect(screen.getByRole('switch', { checked: true })).toBeTruthy();
  });

  it('stays on the shelf, and offers to leave it', async () => {
    const { hand, box } = await withThree();
    await hand.click(screen.getByRole('button', { name: /^Starred/ }));
    await hand.type(box, 'tides');
    await hand.click(await screen.findByRole('button', { name: 'Search all clips' }));
    expect(await titles(1)).toEqual([tides.title]);
  });

  it('finds a paper by the tag that it has just got', async () => {
    const { hand } = await withThree();
    await hand.keyboard('/tides');
    await titles(1);
    await hand.keyboard('{Escape}');
    await titles(3);
    await hand.keyboard('{ArrowDown}t');
    await hand.keyboard('seminar{Enter}');
    await screen.findByRole('button', { name: 'seminar' });
    await hand.keyboard('{Control>}k{/Control}semi');
    expect(await titles(1)).toEqual([lanterns.title]);
  });
});

describe('the shelves', () => {
  it('hold the unread, the starred, each list, and the papers of a tag', async () => {
    await clipped(library, [lanterns, robots, tides]);
    await library.does({ verb: 'status', ids: [lanterns.id], status: 'read' });
    await library.does({ verb: 'star', ids: [robots.id], on: true });
    await library.does({ verb: 'createList', list: 'l1', name: 'Talk', ids: [tides.id] });
    await library.does({ verb: 'tag', ids: [tides.id, robots.id], add: ['RL'], drop: [] });
    const { hand } = openPopup(library);
    await titles(3);
    await hand.click(await screen.findByRole('button', { name: /^Unread/ }));
    expect(await titles(2)).toEqual([robots.title, tides.title]);
    await hand.click(screen.getByRole('button', { name: /^Starred/ }));
    expect(await titles(1)).toEqual([robots.title]);
    await hand.click(screen.getByRole('button', { name: 'RL' }));
    expect(await titles(2)).toEqual([robots.title, tides.title]);
    await hand.click(screen.getByRole('button', { name: /^Talk/ }));
    expect(await titles(1)).toEqual([tides.title]);
  });
});
