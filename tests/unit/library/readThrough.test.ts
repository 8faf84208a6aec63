import { Dexie } from 'dexie';
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { readThrough } from '@/lib/library/readThrough';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { anId } from '@/tests/support/factories';
import { tornIndex } from '@/tests/support/tornIndex';
import { aLibrary } from './freshLibrary';

afterEach(() => void vi.restoreAllMocks());

const [kites, lanterns] = [anId(), anId()];

async function aTaggedLibrary() {
  const library = await aLibrary();
  await library.does({ verb: 'tag', ids: [kites, lanterns], add: ['seminar', 'spring'], drop: [] });
  return library;
}
/** As from files that lack a part. */
const failing = () => {
  throw new Dexie.UnknownError('Seek failure, unable to continue');
};

it('finds nothing wrong with a library that can be read', async () => {
  const { db } = await aTaggedLibrary();
  await expect(readThrough(db)).resolves.toBeUndefined();
});

it('finds a row that cannot be read', async () => {
  const { db } = await aTaggedLibrary();
  for (const way of ['getAll', 'openCursor'] as const)
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(failing);
  await expect(readThrough(db)).rejects.toBeInstanceOf(StoreFailedError);
});

it('finds an index that cannot be read', async () => {
  const { db } = await aTaggedLibrary();
  const every = ['getAllKeys', 'openKeyCursor', 'openCursor'] as const;
  for (const way of every) vi.spyOn(IDBIndex.prototype, way).mockImplementation(failing);
  await expect(readThrough(db)).rejects.toBeInstanceOf(StoreFailedError);
});

it('finds an index that tells of rows that are gone', async () => {
  const { db } = await aTaggedLibrary();
  tornIndex('tags', anId());
  await expect(readThrough(db)).rejects.toThrow('clips.tags tells of rows that are gone');
});
