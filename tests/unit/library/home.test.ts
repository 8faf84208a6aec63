import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bucketStores, HOME, MOVED, readHome, storesAtHome } from '@/lib/library/home';
import { giveBuckets, takeBuckets } from '@/tests/support/buckets';
import { aKeyStore } from '@/tests/support/factories';

afterEach(() => {
  vi.unstubAllGlobals();
  takeBuckets();
});

describe('the note of the library’s home', () => {
  const failed = { session: 'one', version: '1.0.0' };
  it.each([
    ['nothing', undefined, { isMoved: false }],
    ['a move', MOVED, { isMoved: true }],
    ['a move, with what a newer Offprint adds', { ...MOVED, since: 1 }, { isMoved: true }],
    ['a failure', { failed }, { isMoved: false, failed }],
    ['another bucket', { bucket: 'elsewhere' }, { isMoved: false }],
    ['half a failure', { failed: { session: 'one' } }, { isMoved: false }],
    ['no note at all', 'moved', { isMoved: false }],
  ])('tells of %s', async (_what, note, home) => {
    expect(await readHome(aKeyStore(note === undefined ? {} : { [HOME]: note }))).toEqual(home);
  });

  it('is said to be unreadable by name', async () => {
    const torn = { ...aKeyStore(), get: () => Promise.reject(new Error('torn')) };
    await expect(readHome(torn)).rejects.toMatchObject({ name: 'StoreFailedError' });
  });
});

it('gives other databases the place where the library lives', async () => {
  const usual = new IDBFactory();
  vi.stubGlobal('indexedDB', usual);
  const stores = giveBuckets();
  expect(await storesAtHome(aKeyStore())).toBe(usual);
  expect(await storesAtHome(aKeyStore({ [HOME]: MOVED }))).toBe(stores('rescue'));
});

it('says by name that a bucket is not to be had', async () => {
  await expect(bucketStores()).rejects.toMatchObject({ name: 'StoreBrokenError' });
  Object.assign(navigator, { storageBuckets: { open: () => Promise.reject(new Error('no room')) } });
  await expect(bucketStores()).rejects.toMatchObject({ name: 'StoreBrokenError' });
});
