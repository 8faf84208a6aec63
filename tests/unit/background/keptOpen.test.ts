import { type IDBDatabase as FDBDatabase, forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptOpen } from '@/entrypoints/background/keptOpen';
import type { OffprintDb } from '@/lib/library/db';
import { openLibrary } from '@/lib/library/openLibrary';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { KeyStore } from '@/lib/ports';
import { aKeyStore, MORNING } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';

const FAILED = new StoreFailedError('gone');
const opening =
  (store: KeyStore = aKeyStore()) =>
  () =>
    openLibrary(store, MORNING);
const opened: { close(): void }[] = [];
async function openKept({ library }: ReturnType<typeof keptOpen>) {
  const { db } = await library();
  opened.push(db);
  return db;
}

beforeEach(async () => void (await aLibrary()));
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

it('opens the library once for all who ask', async () => {
  const kept = keptOpen(opening());
  const [one, other] = await Promise.all([openKept(kept), openKept(kept)]);
  expect(other).toBe(one);
});

it('opens it anew after the store failed, and closes the old connection', async () => {
  const kept = keptOpen(opening());
  const old = await openKept(kept);
  kept.failed(FAILED);
  const fresh = await openKept(kept);
  expect(fresh).not.toBe(old);
  await vi.waitFor(() => expect(old.isOpen()).toBe(false));
  expect(fresh.isOpen()).toBe(true);
});

it('leaves one alone that fails again as soon as it was opened anew', async () => {
  let now = MORNING;
  let openings = 0;
  const open = () => {
    openings++;
    return openLibrary(aKeyStore(), MORNING);
  };
  const kept = keptOpen(open, undefined, () => now);
  for (let n = 0; n < 50; n++, now += 100) {
    await openKept(kept);
    kept.failed(FAILED);
  }
  // At its first, and after one, two and four seconds: the last of them is not over.
  expect(openings).toBe(4);
});

/** As Chromium does when a file of the store is damaged. */
function dropped(db: OffprintDb): void {
  // Its types take the class where a connection is meant.
  forceCloseDatabase(db.backendDB() as unknown as typeof FDBDatabase);
}

it('opens one at once that the browser dropped, and tells of it', async () => {
  let told = 0;
  const kept = keptOpen(opening(), async () => void told++);
  const old = await openKept(kept);
  dropped(old);
  await vi.waitFor(() => expect(told).toBe(2));
  expect(await openKept(kept)).not.toBe(old);
});

describe('a question that the store fails', () => {
  const failure = (name: string) => ({ ok: false as const, name, message: 'aborted' });
  const answers = (...all: ({ ok: true } | ReturnType<typeof failure>)[]) =>
    vi.fn(async () => all.shift() ?? failure('None left'));

  it('is asked again of the one opened after it, so that nobody hears of a store the browser mends', async () => {
    const kept = keptOpen(opening());
    await openKept(kept);
    const ask = answers(failure('StoreFailedError'), { ok: true });
    expect(await kept.asking(ask)).toEqual({ ok: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked again when the browser closed the store before it failed', async () => {
    const kept = keptOpen(opening());
    const old = await openKept(kept);
    const all = answers(failure('StoreFailedError'), { ok: true });
    const outcome = await kept.asking(async () => {
      if (old.isOpen()) dropped(old);
      await vi.waitFor(() => expect(old.isOpen()).toBe(false));
      return all();
    });
    expect(outcome).toEqual({ ok: true });
    await openKept(kept);
  });

  it.each(['StoreFullError', 'StoreBrokenError', 'NotAllowedError'])('is not asked again after a %s', async (name) => {
    const kept = keptOpen(opening());
    await openKept(kept);
    const ask = answers(failure(name), { ok: true });
    expect(await kept.asking(ask)).toEqual(failure(name));
    if (name === 'StoreBrokenError') await openKept(kept);
  });

  it('is not asked again while the store rests', async () => {
    const kept = keptOpen(opening(), undefined, () => MORNING);
    await openKept(kept);
    kept.failed(FAILED);
    await openKept(kept);
    const ask = answers(failure('StoreFailedError'), { ok: true });
    expect(await kept.asking(ask)).toEqual(failure('StoreFailedError'));
    expect(ask).toHaveBeenCalledOnce();
  });
});

it('waits for the next to ask when the browser drops what was just opened', async () => {
  let told = 0;
  const kept = keptOpen(
    opening(),
    async () => void told++,
    () => MORNING,
  );
  for (let n = 0; n < 3; n++) dropped(await openKept(kept));
  await new Promise((later) => setTimeout(later, 20));
  expect(told).toBe(3);
});

it('goes on with the same one after any other failure', async () => {
  const kept = keptOpen(opening());
  const old = await openKept(kept);
  kept.failed({ name: 'NotAllowedError', message: '' });
  expect(await openKept(kept)).toBe(old);
});

it('tries a store that fails once per question', async () => {
  let reads = 0;
  const torn: KeyStore = {
    ...aKeyStore(),
    get: () => {
      reads++;
      return Promise.reject(new Error('torn'));
    },
  };
  const kept = keptOpen(opening(torn));
  await expect(kept.library()).rejects.toThrow(StoreFailedError);
  kept.failed(FAILED);
  await new Promise((later) => setTimeout(later, 20));
  // Each reading is tried twice.
  expect(reads).toBe(2);
});

it('tells of each opening, and of none that failed', async () => {
  let told = 0;
  let fails = false;
  const open = () => (fails ? Promise.reject(new StoreFailedError('full')) : openLibrary(aKeyStore(), MORNING));
  const kept = keptOpen(open, async () => void told++);
  await Promise.all([openKept(kept), openKept(kept)]);
  kept.failed(FAILED);
  fails = true;
  await expect(kept.library()).rejects.toThrow(StoreFailedError);
  expect(told).toBe(1);
});

it('opens it anew when an opening gives no answer, and closes the one that comes too late', async () => {
  let comeLate = () => {};
  const late = new Promise<void>((resolve) => {
    comeLate = resolve;
  });
  const openings: Awaited<ReturnType<typeof openLibrary>>[] = [];
  let tries = 0;
  const open = async () => {
    if (tries++ === 0) await late;
    const library = await openLibrary(aKeyStore(), MORNING);
    openings.push(library);
    return library;
  };
  let now = MORNING;
  const kept = keptOpen(open, undefined, () => now, 500);
  await expect(kept.library()).rejects.toThrow('did not open in time');
  now += 2_000;
  const fresh = await openKept(kept);
  comeLate();
  await vi.waitFor(() => expect(openings).toHaveLength(2));
  await vi.waitFor(() => expect(openings[1]?.db.isOpen()).toBe(false));
  expect(fresh.isOpen()).toBe(true);
});
