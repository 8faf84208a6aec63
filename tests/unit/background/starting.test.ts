import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringingBack, type Places, readingThrough, startingLibrary } from '@/entrypoints/background/starting';
import { HOME, MOVED } from '@/lib/library/home';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { NO_SNAPSHOTS } from '@/lib/library/snapshots';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { giveBuckets, takeBuckets } from '@/tests/support/buckets';
import { aKeptPaper, aKeyStore, anId, aSnapshot, someSnapshots } from '@/tests/support/factories';
import { tornIndex } from '@/tests/support/tornIndex';
import { aLibrary, loseDatabase, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const opened: OpenedLibrary[] = [];
let library: TestLibrary;
let places: Places & { store: TestLibrary['mirror'] };

beforeEach(async () => {
  library = await aLibrary();
  places = { store: library.mirror, session: aKeyStore(), version: '1.0.0', snapshots: NO_SNAPSHOTS };
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { db } of opened.splice(0)) db.close();
});

async function start(roll: (stores?: IDBFactory) => Promise<void>): Promise<OpenedLibrary> {
  const started = await startingLibrary(places, roll)();
  opened.push(started);
  return started;
}

describe('the first start in a session of the browser', () => {
  it('rolls the log before anything is written, recoveries too', async () => {
    await library.does({ verb: 'clip', ids: [anId(1)] });
    loseDatabase();
    const { writes } = places.store;
    const writesAtRoll: number[] = [];
    const { recovered } = await start(async () => void writesAtRoll.push(places.store.writes));
    expect([recovered?.clips, writesAtRoll]).toEqual([1, [writes]]);
  });

  it('rolls it no more when the worker wakes again', async () => {
    const roll = vi.fn(async () => undefined);
    for (let n = 0; n < 3; n++) await start(roll);
    expect(roll).toHaveBeenCalledTimes(1);
  });

  it('opens the library to readers when there is no room to roll, and tries again at the next', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const full = vi.fn(() => Promise.reject(new StoreFailedError('full')));
    expect(await (await start(full)).db.clips.count()).toBe(0);
    const roll = vi.fn(async () => undefined);
    await start(roll);
    expect(roll).toHaveBeenCalledTimes(1);
  });

  it('rolls that of the bucket where the library moved to', async () => {
    const stores = giveBuckets();
    await places.store.set({ [HOME]: MOVED });
    const roll = vi.fn(async () => undefined);
    await start(roll);
    expect(roll).toHaveBeenCalledExactlyOnceWith(stores('rescue'));
    takeBuckets();
  });
});

describe('after a loss', () => {
  it('facts come back from the newest snapshot, and the site is asked for the others', async () => {
    const [held, other] = [aKeptPaper({ abstract: 'Long.' }), anId(2)];
    await library.does({ verb: 'clip', ids: [held.id, other] });
    loseDatabase();
    const started = await start(async () => undefined);
    const fetch = vi.fn();
    const snapshots = someSnapshots(aSnapshot({ papers: [held] }));
    await bringingBack({ session: aKeyStore(), snapshots }, fetch)(started);
    expect(await started.db.papers.toArray()).toEqual([held]);
    expect(fetch).toHaveBeenCalledTimes(1);
    await bringingBack({ session: aKeyStore(), snapshots: NO_SNAPSHOTS }, fetch)(started);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('nothing is asked for when nothing was lost', async () => {
    const snapshots = someSnapshots();
    const fetch = vi.fn();
    await bringingBack({ session: aKeyStore(), snapshots }, fetch)({ db: library.db });
    expect([snapshots.asked, fetch.mock.calls]).toEqual([0, []]);
    expect(await library.db.meta.get('factsLost')).toBeUndefined();
  });
  it('facts are counted once per session of the browser, and whenever the library was opened anew', async () => {
    const session = aKeyStore();
    const snapshots = someSnapshots(aSnapshot({ papers: [aKeptPaper()] }));
    const count = vi.spyOn(snapshots, 'factsHeld');
    const worker = () => bringingBack({ session, snapshots }, () => undefined);
    await worker()({ db: library.db });
    expect([count.mock.calls.length, await library.db.papers.count()]).toEqual([1, 1]);
    const again = worker();
    await again({ db: library.db });
    expect(count).toHaveBeenCalledTimes(1);
    await again({ db: library.db });
    expect(count).toHaveBeenCalledTimes(2);
  });
});

describe('behind the first opening in a session of the browser', () => {
  const readOnce = () => readingThrough(places, 0);

  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await library.does({ verb: 'clip', ids: [anId(1)] });
  });

  it('a library that can be read is left alone, and is read no more in that session', async () => {
    await readOnce()({ db: library.db });
    tornIndex('op', 'a step that is gone');
    await readOnce()({ db: library.db });
    expect(library.mirror.values).not.toHaveProperty(HOME);
  });

  it('a log that lost steps from its middle makes the library move at the next start of the browser', async () => {
    giveBuckets();
    tornIndex('op', 'a step that is gone');
    await readOnce()({ db: library.db });
    expect(library.mirror.values[HOME]).toMatchObject({ failed: { version: '1.0.0' } });
    places = { ...places, session: aKeyStore() };
    const { db } = await start(async () => undefined);
    expect(library.mirror.values[HOME]).toEqual(MOVED);
    expect(await db.meta.get('recovered')).toMatchObject({ value: { back: { clips: 1 }, stepsLost: true } });
    takeBuckets();
  });

  it('what is no damage is no reason to move, and it is read at the next waking', async () => {
    const failing = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new TypeError('a mistake of ours');
    });
    await expect(readOnce()({ db: library.db })).rejects.toThrow('a mistake of ours');
    expect(library.mirror.values).not.toHaveProperty(HOME);
    await readOnce()({ db: library.db });
    expect(failing.mock.calls.length).toBeGreaterThan(1);
  });
});
