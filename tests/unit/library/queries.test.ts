import { describe, expect, it } from 'vitest';
import {
  countsOf,
  idsAlong,
  idsOn,
  listsWithCounts,
  rowsOf,
  type Shelf,
  savedSearches,
  suggestLists,
  tagsByUse,
} from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two, three, four] = [anId(1), anId(2), anId(3), anId(4)];

/** Three clips a minute apart, one in the trash since, one dismissed. */
async function aShelf() {
  const library = await aLibrary();
  const { db, does } = library;
  await recordListing(db, aListing([aPaper({ id: one }), aPaper({ id: two })]), MORNING);
  await recordListing(db, aListing([aPaper({ id: three })]), MORNING + MINUTE);
  await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [] });
  await does({ verb: 'createList', list: 'l2', name: 'Vision', ids: [] });
  for (const [i, id] of [two, one, three].entries()) {
    await does({ verb: 'tag', ids: [id], add: ['RL'], drop: [] }, {}, MORNING + i);
    await does({ verb: 'list', ids: [id], add: ['l1'], drop: [] });
    await does({ verb: 'star', ids: [id], on: true }, {}, MORNING - i);
  }
  await does({ verb: 'status', ids: [two], status: 'read' });
  await does({ verb: 'remove', ids: [three] });
  await does({ verb: 'dismiss', ids: [four], on: true });
  return library;
}

describe('a shelf', () => {
  it.each<[Shelf, string[]]>([
    [{ kind: 'all' }, [one, two]],
    [{ kind: 'unread' }, [one]],
    [{ kind: 'starred' }, [one, two]],
    [{ kind: 'list', list: 'l1' }, [one, two]],
    [{ kind: 'list', list: 'l2' }, []],
    [{ kind: 'tag', tag: 'RL' }, [one, two]],
    [{ kind: 'everything' }, [three, two, one]],
  ])('%j holds its papers, newest first, and nothing from the trash', async (shelf, ids) => {
    const { db } = await aShelf();
    expect(await idsOn(db, shelf)).toEqual(ids);
    expect(await idsOn(db, shelf, 1)).toEqual(ids.slice(0, 1));
  });

  it('of a tag holds what bears one below it, once, and a tag need not exist for that', async () => {
    const { db, does } = await aShelf();
    await does({ verb: 'tag', ids: [one, two], add: ['Topics/Grasping', 'topics/grasping/hands'], drop: [] });
    await does({ verb: 'tag', ids: [two], add: ['topics//odd', 'topics of talks'], drop: [] });
    expect(await idsOn(db, { kind: 'tag', tag: 'topics' })).toEqual([one, two]);
    expect(await idsOn(db, { kind: 'tag', tag: 'Topics/Grasping' })).toEqual([one, two]);
    expect(await idsOn(db, { kind: 'tag', tag: 'topics/gras' })).toEqual([]);
  });

  it('is looked along by id, the trash and all that was only touched included', async () => {
    const { db } = await aShelf();
    expect(await idsAlong(db, 'clips')).toEqual([one, two, three, four]);
    expect(await idsAlong(db, 'everything')).toEqual([one, two, three]);
  });

  it('counts its papers', async () => {
    const { db } = await aShelf();
    expect(await countsOf(db)).toEqual({ all: 2, unread: 1, starred: 2, everything: 3, trash: 1 });
  });
});

describe('rows', () => {
  it('bring paper, clip and tags in the order asked', async () => {
    const { db, does } = await aShelf();
    await does({ verb: 'clip', ids: [four] });
    const rows = await rowsOf(db, [four, one]);
    expect(rows).toEqual([
      { id: four, paper: undefined, clip: expect.objectContaining({ clippedAt: MORNING }), tags: [] },
      { id: one, paper: await db.papers.get(one), clip: await db.clips.get(one), tags: [{ name: 'rl', label: 'RL' }] },
    ]);
  });

  it('show a tag by its name when its row was lost', async () => {
    const { db } = await aShelf();
    await db.tags.clear();
    expect((await rowsOf(db, [one]))[0]?.tags).toEqual([{ name: 'rl', label: 'rl' }]);
  });
});

describe('lists and tags', () => {
  it('lists come in the reader’s order with their clips counted, the trash left out', async () => {
    const { db, does } = await aShelf();
    await does({ verb: 'orderLists', lists: ['l2', 'l1'] });
    expect((await listsWithCounts(db)).map(({ name, count }) => [name, count])).toEqual([
      ['Vision', 0],
      ['Robots', 2],
    ]);
  });

  it('saved searches come in the reader’s order, and are no lists to put papers on', async () => {
    const { db, does } = await aShelf();
    await does({ verb: 'saveSearch', list: 's1', name: 'Robots to read', query: 'robot is:unread' });
    await does({ verb: 'saveSearch', list: 's2', name: 'New', query: 'is:new', scope: 'everything' });
    await does({ verb: 'orderLists', lists: ['s2', 'l1', 's1', 'l2'] });
    expect(await savedSearches(db)).toEqual([
      { id: 's2', name: 'New', order: 0, query: 'is:new', scope: 'everything' },
      { id: 's1', name: 'Robots to read', order: 2, query: 'robot is:unread' },
    ]);
    expect((await suggestLists(db, '')).map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect((await listsWithCounts(db)).map(({ id }) => id)).toEqual(['s2', 'l1', 's1', 'l2']);
  });

  it.each([
    ['', ['Robots', 'Vision']],
    ['IS', ['Vision']],
    ['bo', ['Robots']],
    ['x', []],
  ])('lists with %j in their name', async (letters, names) => {
    const { db } = await aShelf();
    expect((await suggestLists(db, letters)).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    [undefined, ['RL', 'RLHF', 'World Models']],
    ['L', ['RL', 'RLHF', 'World Models']],
    ['lhf', ['RLHF']],
    ['D m', ['World Models']],
    ['zz', []],
  ])('tags with %j in their name, most used first', async (letters, labels) => {
    const { db, does } = await aShelf();
    await does({ verb: 'tag', ids: [one], add: ['World Models', 'RLHF'], drop: [] });
    expect((await tagsByUse(db, letters)).map(({ label }) => label)).toEqual(labels);
  });

  it('finds the most used of 5,000 tags', async () => {
    const { db } = await aLibrary();
    const name = (n: number) => `tag ${n}`;
    await db.tags.bulkPut(Array.from({ length: 5_000 }, (_, n) => ({ name: name(n), label: name(n), uses: n })));
    expect((await tagsByUse(db, '99')).slice(0, 2).map(({ label }) => label)).toEqual(['tag 4999', 'tag 4998']);
  });
});
