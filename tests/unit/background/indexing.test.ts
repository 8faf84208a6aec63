import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { searchIndexing } from '@/entrypoints/background/indexing';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

let library: TestLibrary;
let opened = 0;
const open = async () => {
  opened++;
  return { db: library.db };
};
const manyPapers = () => aListing(Array.from({ length: 100 }, () => aPaper()));
const parts = () => library.db.segments.where('[kind+at]').between(['head', 0], ['head', Infinity]).count();

beforeEach(async () => {
  library = await aLibrary();
  opened = 0;
});
afterEach(() => vi.restoreAllMocks());

describe('the search index', () => {
  it('is brought up to date a little after papers were listed', async () => {
    await recordListing(library.db, manyPapers(), MORNING);
    searchIndexing(open).soon();
    await vi.waitFor(async () => expect([await parts(), await library.db.unindexed.count()]).toEqual([1, 0]), 5_000);
  });

  it('is looked at once for many changes of one moment', async () => {
    const { soon } = searchIndexing(open);
    for (let i = 0; i < 5; i++) soon();
    await vi.waitFor(() => expect(opened).toBe(1), 5_000);
  });

  it('goes on at the alarm, which stands while there is work', async () => {
    await recordListing(library.db, manyPapers(), MORNING);
    const create = vi.spyOn(browser.alarms, 'create');
    const { onAlarm } = searchIndexing(open);
    onAlarm('missing-facts');
    onAlarm('search-index');
    await vi.waitFor(async () => expect(await parts()).toBe(1), 5_000);
    expect(create).toHaveBeenCalledWith('search-index', expect.anything());
    await vi.waitFor(async () => expect(await browser.alarms.get('search-index')).toBeUndefined());
  });

  it('is made anew when it was found damaged', async () => {
    await recordListing(library.db, manyPapers(), MORNING);
    const indexing = searchIndexing(open);
    indexing.soon();
    await vi.waitFor(async () => expect(await library.db.unindexed.count()).toBe(0), 5_000);
    const [head] = await library.db.segments.toArray();
    await library.db.segments.delete(['short', head?.at ?? 0]);
    await indexing.mend();
    expect(await parts()).toBe(0);
    await vi.waitFor(async () => expect([await parts(), await library.db.unindexed.count()]).toEqual([1, 0]), 5_000);
  });

  it('is no cure for a store of which another part cannot be read', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await library.does({ verb: 'clip', ids: [anId()] });
    const { getAll } = IDBObjectStore.prototype;
    const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...of
    ) {
      if (this.name === 'clips') throw new Dexie.UnknownError('Seek failure, unable to continue');
      return getAll.apply(this, of);
    });
    const indexing = searchIndexing(open);
    await expect(indexing.mend()).rejects.toMatchObject({ name: 'StoreFailedError' });
    reading.mockRestore();
    await expect(indexing.mend()).resolves.toBeUndefined();
  });
});
