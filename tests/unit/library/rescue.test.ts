import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME, MOVED } from '@/lib/library/home';
import { type OpenedLibrary, openLibrary } from '@/lib/library/openLibrary';
import { noteFailing, openAtHome } from '@/lib/library/rescue';
import { NO_SNAPSHOTS, type Snapshots } from '@/lib/library/snapshots';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { breakStore, giveBuckets, takeBuckets } from '@/tests/support/buckets';
import { aKeptPaper, aKeyStore, anId, aSnapshot, MORNING, someSnapshots } from '@/tests/support/factories';
import { tornIndex } from '@/tests/support/tornIndex';
import { aLibrary, loseDatabase, ownedIn, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const opened: OpenedLibrary[] = [];
let library: TestLibrary;
let owned: Awaited<ReturnType<typeof ownedIn>>;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  giveBuckets();
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [anId(1), anId(2)] });
  await library.does({ verb: 'tag', ids: [anId(1)], add: ['rl'], drop: [] });
  owned = await ownedIn(library.db);
  library.db.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { db } of opened.splice(0)) db.close();
  takeBuckets();
});

/** A session of the browser, in which the background opens the library. */
function aSession({ version = '1.0.0', snapshots = NO_SNAPSHOTS }: { version?: string; snapshots?: Snapshots } = {}) {
  const session = aKeyStore();
  return async () => {
    const where = { store: library.mirror, session, version };
    const open = (stores?: IDBFactory) => openLibrary(library.mirror, MORNING, snapshots, stores);
    const started = await openAtHome(where, open);
    opened.push(started);
    return started;
  };
}

const isTold = (opening: Promise<unknown>) => expect(opening).rejects.toMatchObject({ name: 'StoreBrokenError' });

async function brokenInTwoSessions() {
  breakStore();
  await isTold(aSession()());
  return aSession()();
}

describe('a store that is broken', () => {
  it('is told of in the first session of the browser, however often the library is asked for', async () => {
    breakStore();
    const { values } = library.mirror;
    const open = aSession();
    for (let n = 0; n < 3; n++) await isTold(open());
    expect(library.mirror.values).toEqual({ ...values, [HOME]: expect.anything() });
  });

  it('is told of though the failure cannot be noted', async () => {
    breakStore();
    library.mirror.full = true;
    for (let n = 0; n < 2; n++) await isTold(aSession()());
  });

  it('is left for a bucket in the second, where all comes back', async () => {
    const { db, recovered } = await brokenInTwoSessions();
    expect(recovered).toMatchObject({ clips: 2, tags: 1 });
    expect(await ownedIn(db)).toEqual(owned);
    expect(await db.meta.get('recovered')).toMatchObject({ value: { at: MORNING, back: { clips: 2, tags: 1 } } });
  });

  it('is never gone back to, though it opens again', async () => {
    await brokenInTwoSessions();
    loseDatabase();
    const { db, recovered } = await aSession()();
    expect([await ownedIn(db), recovered]).toEqual([owned, undefined]);
  });

  it('is gone on with when the browser mends it, and may break once more', async () => {
    breakStore();
    await isTold(aSession()());
    loseDatabase();
    expect((await aSession()()).recovered?.clips).toBe(2);
    expect(library.mirror.values).not.toHaveProperty(HOME);
    breakStore();
    await isTold(aSession()());
  });

  it('is not left because Offprint was updated, which the browser’s session outlives', async () => {
    breakStore();
    await isTold(aSession()());
    await isTold(aSession({ version: '1.1.0' })());
    await aSession({ version: '1.1.0' })();
  });

  it('is left with what a snapshot holds where the second copy is damaged too', async () => {
    breakStore();
    await isTold(aSession()());
    const [clip] = owned.clips;
    library.mirror.values[`clip:${clip?.paperId}`] = 'damaged';
    const snapshots = someSnapshots(aSnapshot({ papers: [aKeptPaper()], clips: owned.clips }));
    expect(await ownedIn((await aSession({ snapshots })()).db)).toEqual(owned);
  });
});

describe('a store that opens and fails at what was asked of it', () => {
  const failing = () => noteFailing({ store: library.mirror, session: aKeyStore(), version: '1.0.0' });
  const damage = () =>
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new Dexie.UnknownError('Seek failure, unable to continue');
    });

  it('is left at the browser’s next start when a part of it cannot be read', async () => {
    const stores = giveBuckets();
    await failing();
    damage();
    const { db } = await aSession()();
    vi.restoreAllMocks();
    expect(await ownedIn(db)).toEqual(owned);
    expect([library.mirror.values[HOME], (await stores('rescue').databases()).length]).toEqual([MOVED, 1]);
  });

  it('is gone on with when all of it can be read, and is no longer suspected', async () => {
    await failing();
    expect((await aSession()()).recovered).toBeUndefined();
    expect(library.mirror.values).not.toHaveProperty(HOME);
  });

  it('is not looked through before the browser starts anew', async () => {
    const session = aKeyStore();
    const where = { store: library.mirror, session, version: '1.0.0' };
    await noteFailing(where);
    const reading = damage();
    opened.push(await openAtHome(where, () => openLibrary(library.mirror, MORNING)));
    expect([reading.mock.calls, library.mirror.values[HOME]]).toEqual([[], expect.anything()]);
  });

  it.each([new DOMException('full', 'QuotaExceededError'), new TypeError('a mistake of ours')])(
    'is not left for a failure that is no damage: %s',
    async (failure) => {
      await failing();
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
        throw failure;
      });
      const { db } = await aSession()();
      expect(await ownedIn(db)).toEqual(owned);
      expect(library.mirror.values[HOME]).toMatchObject({ failed: { version: '1.0.0' } });
    },
  );

  it('is gone on with, as far as it can be read, where the library cannot move', async () => {
    takeBuckets();
    await failing();
    damage();
    const { db } = await aSession()();
    vi.restoreAllMocks();
    expect(await ownedIn(db)).toEqual(owned);
    expect(library.mirror.values[HOME]).not.toEqual(MOVED);
  });
});

describe('a store that the browser mended by leaving out rows', () => {
  const mended = async () => {
    loseDatabase();
    expect((await aSession()()).recovered?.clips).toBe(2);
    expect(library.mirror.values[HOME]).toMatchObject({ failed: { version: '1.0.0' } });
  };

  it('is looked through at the next start, and gone on with when all is well', async () => {
    await mended();
    expect((await aSession()()).recovered).toBeUndefined();
    expect(library.mirror.values).not.toHaveProperty(HOME);
  });

  it('is left when its indexes still tell of those rows', async () => {
    await mended();
    tornIndex('tags', anId(9));
    const { db } = await aSession()();
    vi.restoreAllMocks();
    expect(await ownedIn(db)).toEqual(owned);
    expect(library.mirror.values[HOME]).toEqual(MOVED);
  });
});

describe('the move', () => {
  it('is not made where the browser has no buckets', async () => {
    takeBuckets();
    breakStore();
    for (let n = 0; n < 3; n++) await isTold(aSession()());
  });

  it('is not made, and nothing written, while the second copy cannot be read', async () => {
    breakStore();
    await isTold(aSession()());
    const { get } = library.mirror;
    const { values } = library.mirror;
    library.mirror.get = async function (keys) {
      if (!keys?.includes(HOME)) throw new Error('torn');
      return get.call(this, keys);
    };
    await isTold(aSession()());
    expect(library.mirror.values).toEqual(values);
    library.mirror.get = get;
    expect(await ownedIn((await aSession()()).db)).toEqual(owned);
  });

  it('is begun anew when it could not be noted', async () => {
    breakStore();
    await isTold(aSession()());
    library.mirror.full = true;
    await isTold(aSession()());
    library.mirror.full = false;
    expect(await ownedIn((await aSession()()).db)).toEqual(owned);
  });

  it('goes on when it was noted and its rows did not last', async () => {
    await brokenInTwoSessions();
    giveBuckets();
    expect(await ownedIn((await aSession()()).db)).toEqual(owned);
  });

  it('is made once by two who ask at the same time', async () => {
    breakStore();
    await isTold(aSession()());
    const open = aSession();
    const both = await Promise.all([open(), open()]);
    for (const { db } of both) expect(await ownedIn(db)).toEqual(owned);
    expect(await both[0].db.changes.where('op').notEqual('').count()).toBe(1);
  });

  it('stands, though an opening from before it ends later', async () => {
    breakStore();
    await isTold(aSession()());
    loseDatabase();
    let come = () => {};
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    const where = { store: library.mirror, session: aKeyStore(), version: '1.0.0' };
    const before = openAtHome(where, async () => {
      await late;
      return openLibrary(library.mirror, MORNING);
    });
    breakStore();
    await aSession()();
    loseDatabase();
    come();
    opened.push(await before);
    expect(library.mirror.values[HOME]).toEqual(MOVED);
  });

  it('is told of by its own name when the bucket is not to be had later', async () => {
    await brokenInTwoSessions();
    takeBuckets();
    loseDatabase();
    await isTold(aSession()());
  });
});

it('is not made for any other failure', async () => {
  const where = { store: library.mirror, session: aKeyStore(), version: '1.0.0' };
  const fail = () => Promise.reject(new StoreFailedError('gone'));
  await expect(openAtHome(where, fail)).rejects.toThrow('gone');
  expect(library.mirror.values).not.toHaveProperty(HOME);
});
