import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markSeen } from '@/lib/library/known';
import { recordListing } from '@/lib/library/recordListing';
import { watchPapers } from '@/lib/library/watchPapers';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];
let library: TestLibrary;
let heard: unknown[];
let unwatch = () => {};

beforeEach(async () => {
  library = await aLibrary();
  heard = [];
  unwatch = watchPapers(library.db, {
    onPapers: (ids) => heard.push(ids.toSorted()),
    onAny: () => heard.push('any'),
    onLists: () => heard.push('lists'),
    onVisits: () => heard.push('visits'),
  });
});
afterEach(() => unwatch());

const many = Array.from({ length: 60 }, (_, n) => aPaper({ id: anId(100 + n) }));

describe('whoever watches papers', () => {
  it('hears which were clipped, tagged, noted and removed', async () => {
    const { does } = library;
    await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'tag', ids: [one, two], add: ['rl'], drop: [] });
    await does({ verb: 'note', ids: [two], note: 'x' });
    await does({ verb: 'undo' });
    expect(heard).toEqual([[one], [one, two], [two], [two]]);
  });

  it('hears which were listed and seen, and of the visit', async () => {
    await recordListing(library.db, aListing([aPaper({ id: two }), aPaper({ id: one })]), MORNING);
    await markSeen(library.db, [one], MORNING + 1);
    expect(heard).toEqual([[one, two], 'visits', [one], 'visits']);
  });

  it('hears that any may have changed where many did at once', async () => {
    await recordListing(library.db, aListing(many), MORNING);
    await library.does({ verb: 'clip', ids: many.map(({ id }) => id) });
    expect(heard.filter((news) => news !== 'visits')).toEqual(['any', 'any']);
  });

  it('hears that a list was made or renamed', async () => {
    await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [] });
    await library.does({ verb: 'renameList', list: 'l1', name: 'Arms' });
    expect(heard).toEqual(['lists', 'lists']);
  });

  it('hears of all that another page wrote, which comes without methods', async () => {
    const written = (keys: string[]) => ({
      from: keys[0],
      to: keys[0],
      d: 1,
      l: null,
      r: keys[1] ? { from: keys[1], to: keys[1], d: 1 } : null,
    });
    Dexie.on.storagemutated.fire({ [`idb://${library.db.name}/papers/`]: written([one, two]) } as never);
    Dexie.on.storagemutated.fire({ 'idb://other/papers/': written([one]) } as never);
    Dexie.on.storagemutated.fire({ all: { from: -Infinity, to: [[]], d: 1 } } as never);
    expect(heard).toEqual([[one, two], 'any', 'lists', 'visits']);
  });

  it('hears nothing any more once it does not want to', async () => {
    unwatch();
    await library.does({ verb: 'clip', ids: [one] });
    expect(heard).toEqual([]);
  });
});
