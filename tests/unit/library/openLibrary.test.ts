import { beforeEach, describe, expect, it, vi } from 'vitest';
import { change } from '@/lib/library/change';
import { SCHEMA } from '@/lib/library/db';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import type { KeyStore } from '@/lib/ports';
import { aChange, aKeyStore, aListing, anId, aPaper, aRule, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];

async function aUsedLibrary(): Promise<TestLibrary> {
  const library = await aLibrary();
  await recordListing(library.db, aListing([aPaper({ id: one, authors: ['A', 'B', 'C', 'D'] })]), MORNING);
  await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
  await library.does({ verb: 'tag', ids: [one, two], add: ['RL'], drop: [] });
  await library.does({ verb: 'note', ids: [two], note: 'read again' });
  const { id: rule, query, does, tags } = aRule({ tags: ['Agents'] });
  await library.does({ verb: 'saveRule', rule, query, does, tags, lists: ['l1'], on: true });
  return library;
}

/** The next start of the worker, with whatever the two stores hold now. */
async function startAgain({ db, mirror }: TestLibrary) {
  db.close();
  return openLibrary(mirror, MORNING);
}

/** What the copy is asked and told while the work is done. */
async function trafficOf(mirror: KeyStore, work: () => Promise<unknown>): Promise<unknown[]> {
  const [get, set, traffic] = [mirror.get, mirror.set, [] as unknown[]];
  mirror.get = (keys) => {
    traffic.push(['get', keys]);
    return get.call(mirror, keys);
  };
  mirror.set = (values) => {
    traffic.push(['set', Object.keys(values).length]);
    return set.call(mirror, values);
  };
  await work();
  Object.assign(mirror, { get, set });
  return traffic;
}

describe('the first start', () => {
  it('makes a device and recovers nothing', async () => {
    loseDatabase();
    const mirror = aKeyStore({ settings: { language: 'en' } });
    const { db, recovered } = await openLibrary(mirror, MORNING);
    expect(recovered).toBeUndefined();
    const device = (await db.meta.get('device'))?.value;
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(mirror.values).toEqual({
      settings: { language: 'en' },
      head: { seq: 0, device, schema: SCHEMA, counts: { clips: 0, lists: 0, tags: 0, rules: 0 } },
    });
    expect(await db.changes.count()).toBe(0);
  });
});

describe('a start', () => {
  // What cannot be copied is reported there.
  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

  it('reads nothing but the head when library and copy agree', async () => {
    const library = await aUsedLibrary();
    library.db.close();
    const traffic = await trafficOf(library.mirror, async () => {
      expect((await openLibrary(library.mirror, MORNING)).recovered).toBeUndefined();
    });
    expect(traffic).toEqual([['get', ['head']]]);
  });

  it('agrees with a copy whose head was written before there were rules', async () => {
    const library = await aLibrary();
    await library.does({ verb: 'clip', ids: [one] });
    const { head } = library.mirror.values as { head: { counts: object } };
    library.mirror.values.head = { ...head, counts: { clips: 1, lists: 0, tags: 0 } };
    library.db.close();
    const traffic = await trafficOf(library.mirror, () => openLibrary(library.mirror, MORNING));
    expect(traffic).toEqual([['get', ['head']]]);
  });

  it('brings back a lost library, its device, and enough of each paper to know it by', async () => {
    const library = await aUsedLibrary();
    const owned = await ownedIn(library.db);
    const device = await library.db.meta.get('device');
    loseDatabase();
    const { db, recovered } = await startAgain(library);
    expect(recovered).toEqual({ clips: 2, lists: 1, tags: 1, rules: 1 });
    expect(await ownedIn(db)).toEqual(owned);
    expect(await db.meta.get('device')).toEqual(device);
    expect(await db.papers.toArray()).toEqual([
      {
        id: one,
        title: 'Lanterns for Long Contexts',
        authors: ['A', 'B', 'C'],
        authorCount: 4,
        publishedOn: '2026-09-25',
        keywords: [],
        source: 'mirror',
        accountAt: 0,
      },
    ]);
  });

  it('writes one record of a recovery, numbered after the copy’s last', async () => {
    const library = await aUsedLibrary();
    loseDatabase();
    const { db } = await startAgain(library);
    expect(await db.changes.toArray()).toMatchObject([{ seq: 5, verb: 'restore', edits: [] }]);
    expect(library.mirror.values.head).toMatchObject({ seq: 5, counts: { clips: 2, lists: 1, tags: 1, rules: 1 } });
    expect((await change(db, library.mirror, aChange({ verb: 'undo' }), MORNING)).undone).toBeUndefined();
  });

  it('brings back rows that are missing though the log is whole', async () => {
    const library = await aUsedLibrary();
    await library.db.clips.delete(two);
    const { db, recovered } = await startAgain(library);
    expect(recovered).toEqual({ clips: 1, lists: 0, tags: 0, rules: 0 });
    expect((await db.clips.get(two))?.note).toBe('read again');
    expect(library.mirror.values.head).toMatchObject({ counts: { clips: 2, lists: 1, tags: 1 } });
  });

  it('brings back an older state as the copy knows it, deletions too', async () => {
    const library = await aUsedLibrary();
    const before = await Promise.all(library.db.tables.map((table) => table.toArray()));
    await library.does({ verb: 'note', ids: [two], note: 'newer' });
    await library.does({ verb: 'deleteList', list: 'l1' });
    const owned = await ownedIn(library.db);
    for (const [i, table] of library.db.tables.entries()) {
      await table.clear();
      await table.bulkPut(before[i] ?? []);
    }
    const { db } = await startAgain(library);
    expect(await ownedIn(db)).toEqual(owned);
    expect((await db.changes.toCollection().last())?.seq).toBe(7);
  });

  it('copies what was kept after the copy’s last, and brings nothing back that was deleted', async () => {
    const library = await aUsedLibrary();
    library.mirror.full = true;
    await library.does({ verb: 'deleteList', list: 'l1' });
    await library.does({ verb: 'clip', ids: [three] });
    library.mirror.full = false;
    const { db, recovered } = await startAgain(library);
    expect(recovered).toBeUndefined();
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(db));
    expect(library.mirror.values['list:l1']).toEqual({ seq: 6, row: null });
    expect(library.mirror.values.head).toMatchObject({ seq: 6 });
  });

  it('writes an emptied copy anew, in batches, the head last', async () => {
    const library = await aLibrary();
    await library.does({ verb: 'clip', ids: Array.from({ length: 2_100 }, (_, n) => anId(n)) });
    library.mirror.values = {};
    const device = (await library.db.meta.get('device'))?.value;
    library.db.close();
    const traffic = await trafficOf(library.mirror, () => openLibrary(library.mirror, MORNING));
    expect(traffic.filter((call) => (call as string[])[0] === 'set')).toEqual([
      ['set', 1_000],
      ['set', 1_000],
      ['set', 101],
    ]);
    expect(library.mirror.values.head).toMatchObject({ seq: 1, device, counts: { clips: 2_100 } });
  });

  it('brings back a copy that lost its head', async () => {
    const library = await aUsedLibrary();
    const owned = await ownedIn(library.db);
    await library.mirror.remove(['head']);
    loseDatabase();
    const { db } = await startAgain(library);
    expect(await ownedIn(db)).toEqual(owned);
    expect((await db.changes.toCollection().last())?.seq).toBe(5);
  });

  it('reads once more when the store fails once', async () => {
    const library = await aUsedLibrary();
    const { get } = library.mirror;
    let calls = 0;
    library.mirror.get = async (keys) => {
      if (calls++ === 0) throw new Error('Invalid JSON');
      return get.call(library.mirror, keys);
    };
    expect((await startAgain(library)).recovered).toBeUndefined();
    library.mirror.get = () => Promise.reject(new Error('gone'));
    await expect(startAgain(library)).rejects.toMatchObject({ name: 'StoreFailedError' });
  });

  it('stands when what it brought back cannot be copied yet', async () => {
    const library = await aUsedLibrary();
    const owned = await ownedIn(library.db);
    loseDatabase();
    library.mirror.full = true;
    const first = await startAgain(library);
    expect(first.recovered).toEqual({ clips: 2, lists: 1, tags: 1, rules: 1 });
    library.mirror.full = false;
    first.db.close();
    const { db, recovered } = await openLibrary(library.mirror, MORNING);
    expect(recovered).toBeUndefined();
    expect([await ownedIn(db), ownedInCopy(library.mirror)]).toEqual([owned, owned]);
  });

  it('is only for reading when a newer Offprint keeps the library', async () => {
    const library = await aUsedLibrary();
    await library.db.meta.put({ key: 'schema', value: SCHEMA + 1 });
    const { values } = library.mirror;
    const { db } = await startAgain(library);
    expect(await db.clips.count()).toBe(2);
    const clip = change(db, library.mirror, aChange({ verb: 'clip', ids: [three] }), MORNING);
    await expect(clip).rejects.toMatchObject({ name: 'StoreNewerError' });
    expect([await db.clips.count(), library.mirror.values]).toEqual([2, values]);
  });

  it('is refused when a newer Offprint wrote the copy of a library that is lost', async () => {
    const library = await aUsedLibrary();
    library.mirror.values.head = { ...(library.mirror.values.head as object), schema: SCHEMA + 1 };
    loseDatabase();
    await expect(startAgain(library)).rejects.toMatchObject({ name: 'StoreNewerError' });
  });
});
