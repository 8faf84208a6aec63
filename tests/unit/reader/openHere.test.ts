import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { follow, know } from '@/entrypoints/reader/follow';
import { lastKnown } from '@/entrypoints/reader/lastKnown';
import { openHere } from '@/entrypoints/reader/openHere';
import { type OffprintDb, openDb } from '@/lib/library/db';
import { HOME, MOVED } from '@/lib/library/home';
import { localKeyStore } from '@/lib/ports';
import { breakStore, giveBuckets, takeBuckets } from '@/tests/support/buckets';
import { loseDatabase } from '@/tests/unit/library/freshLibrary';

const opened: OffprintDb[] = [];
let reload: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  reload = vi.spyOn(location, 'reload').mockReturnValue();
  localStorage.clear();
  loseDatabase();
  await mark(openDb({ indexedDB: giveBuckets()('rescue') }), 'the bucket');
  await mark(openDb(), 'the usual store');
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) db.close();
  takeBuckets();
});

async function mark(db: OffprintDb, value: string): Promise<void> {
  await db.meta.put({ key: 'where', value });
  db.close();
}

/** Which library a page shows that opens now. */
async function shown(): Promise<unknown> {
  const known = lastKnown();
  const db = await openHere();
  opened.push(db);
  void follow(known, () => undefined);
  return (await db.meta.get('where'))?.value;
}

it('opens the usual store, and stays there', async () => {
  expect(await shown()).toBe('the usual store');
  await localKeyStore().set({ [HOME]: { broken: { session: 'one', version: '1.0.0' } } });
  await new Promise((later) => setTimeout(later, 50));
  expect([reload.mock.calls, lastKnown().moved]).toEqual([[], undefined]);
});

it('begins anew in the bucket when it finds that the library moved, and knows it from then on', async () => {
  await localKeyStore().set({ [HOME]: MOVED });
  expect(await shown()).toBe('the usual store');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(await shown()).toBe('the bucket');
  await new Promise((later) => setTimeout(later, 50));
  expect(reload).toHaveBeenCalledOnce();
});

it('begins anew when the library moves while the page looks on its broken store', async () => {
  breakStore();
  await expect(shown()).rejects.toThrow();
  await vi.waitFor(() => expect(opened[0]?.isOpen()).toBe(false));
  await new Promise((later) => setTimeout(later, 50));
  await localKeyStore().set({ [HOME]: MOVED });
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(await shown()).toBe('the bucket');
});

it('goes back to the usual store when nothing is noted', async () => {
  know({ moved: 'yes' });
  expect(await shown()).toBe('the bucket');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect([await shown(), lastKnown().moved]).toEqual(['the usual store', undefined]);
});

it('opens the usual store, which says what is wrong, when the bucket is not to be had', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  know({ moved: 'yes' });
  takeBuckets();
  expect(await shown()).toBe('the usual store');
});

it('gives way to newer code that wants the library', async () => {
  await shown();
  opened[0]?.on('versionchange').fire({} as IDBVersionChangeEvent);
  expect(reload).toHaveBeenCalledOnce();
  expect(opened[0]?.isOpen()).toBe(false);
});
