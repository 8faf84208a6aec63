import { describe, expect, it } from 'vitest';
import { nothingFound, nothingHere } from '@/entrypoints/reader/emptyWords';
import { type AnyShelf, searchPrompt, shelfChoices, shelfName, shelfOf } from '@/entrypoints/reader/shelves';
import { shelfKey } from '@/entrypoints/reader/useShelf';
import type { Shelf } from '@/lib/library/queries';
import { aList } from '@/tests/support/factories';

const robots = { ...aList({ id: 'list with blanks', name: 'Robots' }), count: 3 };
const saved = { ...aList({ id: 'saved', name: 'To read', query: 'rl is:unread' }), count: 12 };
const counts = { all: 40, unread: 19, starred: 6, everything: 900, trash: 0 };
const feed = 'https://example.org/papers';
const done: string[] = [];
const ways = { feed, clipKeys: 'Alt+Shift+X', onAll: () => done.push('all'), onWiden: () => done.push('widen') };

describe('the shelves at hand', () => {
  it('are all, unread, starred, the lists and saved searches in their order, with how much is on them', () => {
    const names = shelfChoices({ kind: 'all' }, counts, [saved, robots]).map(({ name, count }) => `${name} ${count}`);
    expect(names).toEqual(['All 40', 'Unread 19', 'Starred 6', 'To read 12', 'Robots 3']);
  });

  it('tell saved searches from lists by what they ask', () => {
    const [list, search] = shelfChoices({ kind: 'all' }, counts, [robots, { ...saved, count: undefined }]).slice(3);
    expect(list).toEqual({ key: 'list list with blanks', name: 'Robots', count: 3, query: undefined });
    expect(search).toEqual({ key: 'search saved', name: 'To read', count: undefined, query: 'rl is:unread' });
  });

  it.each<[Shelf, string]>([
    [{ kind: 'tag', tag: 'rl' }, '#rl'],
    [{ kind: 'everything' }, 'All seen'],
  ])('include %o while it is looked at, to be left again', (shelf, name) => {
    const passing = shelfChoices(shelf, counts, [robots]).filter((choice) => choice.passing);
    expect(passing.map((choice) => [choice.name, choice.key])).toEqual([[name, shelfKey(shelf)]]);
  });

  it('end with the trash while something is in it, or it is looked at', () => {
    const last = (shelf: AnyShelf, trash: number) => shelfChoices(shelf, { ...counts, trash }, [robots]).at(-1);
    expect(last({ kind: 'all' }, 0)?.name).toBe('Robots');
    expect(last({ kind: 'all' }, 2)).toEqual({ key: 'trash', name: 'Trash', count: 2 });
    expect(last({ kind: 'trash' }, 0)).toEqual({ key: 'trash', name: 'Trash', count: 0 });
  });

  it.each<AnyShelf>([
    { kind: 'all' },
    { kind: 'trash' },
    { kind: 'unread' },
    { kind: 'starred' },
    { kind: 'list', list: robots.id },
    { kind: 'search', list: saved.id },
  ])('are found again by their key: %o', (shelf) => expect(shelfOf(shelfKey(shelf))).toEqual(shelf));

  it.each<[AnyShelf, string, string]>([
    [{ kind: 'all' }, 'All', 'Search your clips'],
    [{ kind: 'search', list: saved.id }, 'To read', 'Search in To read'],
    [{ kind: 'unread' }, 'Unread', 'Search in Unread'],
    [{ kind: 'list', list: robots.id }, 'Robots', 'Search in Robots'],
    [{ kind: 'tag', tag: 'rl' }, '#rl', 'Search in #rl'],
    [{ kind: 'everything' }, 'All seen', 'Search every paper seen'],
  ])('%o is called %s and asks: %s', (shelf, name, prompt) => {
    expect(shelfName(shelf, [robots, saved])).toBe(name);
    expect(searchPrompt(shelf, [robots, saved])).toBe(prompt);
  });
});

describe('an empty place', () => {
  const texts = (place: ReturnType<typeof nothingHere>) => place.steps?.map(({ text }) => text);

  it.each<[AnyShelf, boolean, string, string]>([
    [{ kind: 'search', list: saved.id }, true, 'Nothing answers this search now', 'Show all clips'],
    [{ kind: 'search', list: saved.id }, false, 'Nothing answers this search now', 'Show all clips'],
    [{ kind: 'all' }, false, 'Your clips will gather here', 'Open today’s papers'],
    [{ kind: 'starred' }, false, 'Your clips will gather here', 'Open today’s papers'],
    [{ kind: 'unread' }, true, 'Nothing left to read', 'Show all clips'],
    [{ kind: 'starred' }, true, 'No stars yet', 'Show all clips'],
    [{ kind: 'list', list: robots.id }, true, 'This list is empty', 'Show all clips'],
    [{ kind: 'tag', tag: 'rl' }, true, 'No clip carries this tag any more', 'Show all clips'],
    [{ kind: 'everything' }, false, 'No paper seen yet', 'Open today’s papers'],
  ])('%o (clips elsewhere: %s) says: %s, and leads on', (shelf, anyClips, title, step) => {
    const place = nothingHere(shelf, anyClips, ways);
    expect(place.title).toBe(title);
    expect(texts(place)).toEqual([step]);
  });

  it.each([
    ['Alt+Shift+X', 'Open today’s papers and press Clip on a card, or press Alt+Shift+X on a paper’s page.'],
    [undefined, 'Open today’s papers and press Clip on a card.'],
  ])('names the keys that clip where some are assigned: %s', (clipKeys, hint) => {
    expect(nothingHere({ kind: 'all' }, false, { ...ways, clipKeys }).hint).toBe(hint);
  });

  it.each<[AnyShelf, string[] | undefined]>([
    [{ kind: 'all' }, ['Search every paper seen']],
    [{ kind: 'search', list: saved.id }, ['Search all clips', 'Search every paper seen']],
    [{ kind: 'list', list: robots.id }, ['Search all clips', 'Search every paper seen']],
    [{ kind: 'everything' }, undefined],
  ])('where nothing was found on %o offers %o', (shelf, steps) => {
    const place = nothingFound('latnern', shelf, [robots], ways);
    expect(place.title).toContain('“latnern”');
    expect(texts(place)).toEqual(steps);
  });

  it('says how many papers there are elsewhere, and does not lead to none', () => {
    expect(texts(nothingFound('latnern', { kind: 'all' }, [], ways, 1204))).toEqual([
      'Search every paper seen (1,204)',
    ]);
    expect(texts(nothingFound('latnern', { kind: 'starred' }, [], ways, 1))).toContain('Search every paper seen');
    const nowhere = nothingFound('latnern', { kind: 'all' }, [], ways, 0);
    expect([texts(nowhere), nowhere.hint]).toEqual([
      undefined,
      expect.stringMatching(/^No paper that Offprint has seen/),
    ]);
  });

  it.each<[Shelf, number | undefined, string, string[]]>([
    [{ kind: 'all' }, 1, 'You have seen this paper, but not clipped it', ['Search every paper seen']],
    [{ kind: 'all' }, 0, 'This paper has not passed by yet', ['Open its page']],
    [{ kind: 'everything' }, undefined, 'This paper has not passed by yet', ['Open its page']],
    [{ kind: 'starred' }, 1, 'Nothing in Starred for “2401.10006”', ['Search all clips', 'Search every paper seen']],
  ])('on %o, with %o elsewhere, says of the id of a paper: %s', (shelf, elsewhere, title, steps) => {
    const place = nothingFound('2401.10006', shelf, [], ways, elsewhere);
    expect([place.title, texts(place)]).toEqual([title, steps]);
  });
});
