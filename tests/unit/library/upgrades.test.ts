import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { change } from '@/lib/library/change';
import { type OffprintDb, openDb, SCHEMA } from '@/lib/library/db';
import { heldUp } from '@/lib/library/heldUp';
import { openLibrary } from '@/lib/library/openLibrary';
import { aChange, aKeyStore, anId, aRule, MORNING } from '@/tests/support/factories';
import { leaveStore, type OldStore, oldStores } from '@/tests/support/oldStores';
import { aLibrary, loseDatabase, ownedIn, ownedInCopy } from './freshLibrary';

const opened: OffprintDb[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) db.close();
});

async function open(mirror = aKeyStore()) {
  const { db } = await openLibrary(mirror, MORNING);
  opened.push(db);
  return { db, mirror };
}

/** All that was in it, as it should stand in a library of today. */
async function expectAllOf({ rows }: OldStore, db: OffprintDb): Promise<void> {
  for (const [table, those] of Object.entries(rows).filter(([name]) => name !== 'meta'))
    expect([table, await db.table(table).toArray()]).toEqual([table, those]);
  expect((await db.meta.get('device'))?.value).toBe('this one');
  expect((await db.meta.get('schema'))?.value).toBe(SCHEMA);
}

describe('a library of each schema that there was', () => {
  it('is kept here, the present one too', () => {
    expect(oldStores().map(({ schema }) => schema)).toEqual(Array.from({ length: SCHEMA }, (_, i) => i + 1));
  });

  it.each(oldStores())('opens with all that is in it: schema $schema', async (store) => {
    loseDatabase();
    await leaveStore(store);
    const { db, mirror } = await open();
    await expectAllOf(store, db);
    expect(ownedInCopy(mirror)).toEqual(await ownedIn(db));
  });

  it.each(oldStores())(
    'takes what the reader does, and takes back what was done before: schema $schema',
    async (store) => {
      loseDatabase();
      await leaveStore(store);
      const { db, mirror } = await open();
      const { query, does, tags, lists } = aRule();
      await change(db, mirror, aChange({ verb: 'saveRule', rule: 'new', query, does, tags, lists, on: true }), MORNING);
      const { clips, ...others } = await ownedIn(db);
      expect((await db.meta.get('counts'))?.value).toEqual({
        clips: clips.length,
        lists: others.lists.length,
        tags: others.tags.length,
        rules: others.rules.length,
      });
      const undo = () => change(db, mirror, aChange({ verb: 'undo' }), MORNING);
      const undone = [];
      for (let n = 0; n < 8; n++) undone.push((await undo()).undone);
      expect(undone).toEqual(['saveRule', 'remove', 'clip', 'note', 'status', 'star', 'tag', 'createList']);
      expect(await ownedIn(db)).toMatchObject({ clips: [], lists: [], tags: [] });
      expect((await db.sightings.where('day').equals('2026-09-28').toArray()).length).toBe(1);
    },
  );

  it.each(oldStores().slice(0, -1))('stays as it was when its upgrade fails: schema $schema', async (store) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    loseDatabase();
    await leaveStore(store);
    const fail = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(openLibrary(aKeyStore(), MORNING)).rejects.toThrow();
    fail.mockRestore();
    const found = await new Dexie('offprint').open();
    expect(found.verno).toBe(store.schema);
    for (const [table, those] of Object.entries(store.rows))
      expect(await found.table(table).toArray()).toEqual(expect.arrayContaining(those));
    found.close();
    await expectAllOf(store, (await open()).db);
  });
});

describe('newer code beside older', () => {
  it('gets the library at once, and the older writes nothing into it, however it tries', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { db, mirror, does } = await aLibrary();
    const newer = new Dexie('offprint');
    newer
      .version(SCHEMA + 1)
      .stores({ ...oldStores().at(-1)?.tables, shelves: 'id' })
      .upgrade(async (upgrade) => {
        await upgrade.table('meta').put({ key: 'schema', value: SCHEMA + 1 });
      });
    await newer.open();
    const clip = () => does({ verb: 'clip', ids: [anId(1)] });
    await expect(clip()).rejects.toMatchObject({ name: 'StoreFailedError' });
    expect(db.isOpen()).toBe(false);
    // Opened again, as after any failure of the store: to be read only.
    const again = await open(mirror);
    await expect(change(again.db, mirror, aChange({ verb: 'clip', ids: [anId(1)] }), MORNING)).rejects.toMatchObject({
      name: 'StoreNewerError',
    });
    expect([await newer.table('clips').count(), await again.db.clips.count()]).toEqual([0, 0]);
    newer.close();
  });

  it('says that an older page holds the library, and opens it when that page is closed', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    loseDatabase();
    const [first] = oldStores() as [OldStore];
    await leaveStore(first);
    // A page that does not hear of newer code.
    const holder = await new Promise<IDBDatabase>((give, fail) => {
      const asked = Dexie.dependencies.indexedDB.open('offprint');
      asked.onsuccess = () => give(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const db = openDb();
    opened.push(db);
    await heldUp(db, 0);
    expect(db.isOpen()).toBe(false);
    holder.close();
    await vi.waitFor(() => expect(db.isOpen()).toBe(true));
    await expectAllOf(first, db);
  });
});
