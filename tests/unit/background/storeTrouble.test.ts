import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KeptOpen, keptOpen } from '@/entrypoints/background/keptOpen';
import { change } from '@/lib/library/change';
import { whatIsKnown } from '@/lib/library/known';
import { type OpenedLibrary, openLibrary } from '@/lib/library/openLibrary';
import { StoreBrokenError } from '@/lib/library/storeFailed';
import { aChange, anId, MINUTE, MORNING } from '@/tests/support/factories';
import { failWrites } from '@/tests/support/failingStore';
import { aLibrary, ownedIn, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const [one, two] = [anId(1), anId(2)];
const FULL = [
  ['QuotaExceededError', 'Encountered disk full while committing the transaction.'],
  ['AbortError', 'Connection is closing because of: IO error: .../000003.log: File write failed.'],
  ['UnknownError', 'Connection is closing because of: IO error: .../MANIFEST-000001'],
] as const;

let library: TestLibrary;
let now: number;
let kept: KeptOpen;
const opened: OpenedLibrary[] = [];

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one] });
  library.db.close();
  now = MORNING;
  kept = keptOpen(
    async () => {
      const open = await openLibrary(library.mirror, now);
      opened.push(open);
      return open;
    },
    undefined,
    () => now,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { db } of opened.splice(0)) db.close();
});

/** As the background does: a failure is told to who keeps the library open. */
async function clip(): Promise<void> {
  try {
    await change((await kept.writable()).db, library.mirror, aChange({ verb: 'clip', ids: [two] }), now);
  } catch (error) {
    kept.failed(error as Error);
    throw error;
  }
}

const isClipped = async () => (await whatIsKnown((await kept.library()).db, [one], now))[0]?.clippedAt !== undefined;

describe.each(FULL)('while writing fails with %s', (name, message) => {
  it('papers are still known, and a gesture says that nothing can be kept', async () => {
    await kept.library();
    failWrites(name, message);
    await expect(clip()).rejects.toMatchObject({ name: 'StoreFullError' });
    expect(await isClipped()).toBe(true);
    expect((await ownedIn((await kept.library()).db)).clips).toHaveLength(1);
  });

  it('a storm of gestures does not become one of writes', async () => {
    await kept.library();
    const { tried } = failWrites(name, message);
    await expect(clip()).rejects.toMatchObject({ name: 'StoreFullError' });
    const { count } = tried;
    for (let n = 0; n < 100; n++) await expect(clip()).rejects.toMatchObject({ name: 'StoreFullError' });
    expect(tried.count).toBe(count);
    expect(opened).toHaveLength(1);
  });

  it('it goes on by itself when there is space again', async () => {
    await kept.library();
    const { mend } = failWrites(name, message);
    await expect(clip()).rejects.toMatchObject({ name: 'StoreFullError' });
    mend();
    now += MINUTE;
    await clip();
    expect(await library.mirror.get(['head'])).toMatchObject({ head: { counts: { clips: 2 } } });
  });
});

it('leaves a store alone for a while that cannot be opened, deletes nothing, and opens it later', async () => {
  let isBroken = true;
  let tries = 0;
  const open = async () => {
    tries++;
    if (isBroken) throw new StoreBrokenError('Internal error opening backing store');
    return openLibrary(library.mirror, now);
  };
  const remove = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  kept = keptOpen(open, undefined, () => now);
  for (let n = 0; n < 50; n++) await expect(kept.library()).rejects.toMatchObject({ name: 'StoreBrokenError' });
  expect(tries).toBe(1);
  isBroken = false;
  now += MINUTE;
  const { db } = await kept.library();
  expect([await db.clips.count(), remove.mock.calls]).toEqual([1, []]);
  db.close();
});
