import { describe, expect, it } from 'vitest';
import { anId } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

const id = anId();

describe('N02 tags of strange letters', () => {
  it.each<[string, string[], { name: string; label: string }[]]>([
    [
      'names that objects inherit',
      ['__proto__', 'constructor', 'toString'],
      plain('__proto__', 'constructor', 'tostring'),
    ],
    ['marks of other programs', ['a#b', '"', "'", '`', '<b>'], plain('a#b', '"', "'", '`', '<b>')],
    ['line breaks and control characters', ['a\n\tb\u0000c'], plain('a b c')],
    ['two spellings of one letter', ['café', 'cafe\u0301'], plain('café')],
    ['two cases', ['RL', 'rl', 'Rl'], [{ name: 'rl', label: 'RL' }]],
    ['ten thousand letters', ['x'.repeat(10_000)], plain('x'.repeat(64))],
    ['nothing that can be seen', [' ', '\u200b', '\n'], []],
  ])('%s', async (_what, typed, kept) => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'tag', ids: [id], add: typed, drop: [] });
    const { tags, clips } = await ownedIn(db);
    const byName = (rows: { name: string }[]) => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName(tags).map(({ name }) => name)).toEqual(byName(kept).map(({ name }) => name));
    for (const { name, label } of kept)
      expect(tags.find((tag) => tag.name === name)?.label.toLowerCase()).toBe(label.toLowerCase());
    expect(clips.flatMap((clip) => clip.tags)).toEqual(byName(kept).map(({ name }) => name));
    expect(ownedInCopy(mirror)).toEqual({ clips, lists: [], tags, rules: [] });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

/** Tags whose label is their name. */
function plain(...names: string[]) {
  return names.map((name) => ({ name, label: name }));
}

describe('N03 lists of strange names', () => {
  it('keep a name of markup as text', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: '<b>x', ids: [id] });
    expect((await ownedIn(db)).lists).toMatchObject([{ name: '<b>x' }]);
  });

  it('are two when one is renamed to the other', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [] });
    await does({ verb: 'createList', list: 'l2', name: 'Hands', ids: [] });
    await does({ verb: 'renameList', list: 'l2', name: 'robots' });
    expect((await ownedIn(db)).lists.map(({ name }) => name)).toEqual(['Robots', 'robots 2']);
  });

  it('may be ten thousand, and one more', async () => {
    const { db, does } = await aLibrary();
    const lists = Array.from({ length: 10_000 }, (_, n) => ({ id: `list-${n}`, name: `List ${n}`, order: n }));
    await db.lists.bulkAdd(lists);
    await does({ verb: 'createList', list: 'more', name: 'List 5000 and more', ids: [id] });
    expect(await db.lists.get('more')).toMatchObject({ order: 10_000 });
    expect(await db.lists.count()).toBe(10_001);
  });
});
