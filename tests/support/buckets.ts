import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

/** From now on the usual store cannot be opened, as Chromium says it of one whose manifest is gone. */
export function breakStore(): void {
  const open = () => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  };
  Object.assign(Dexie.dependencies, { indexedDB: { open } });
}

/** The browser has storage buckets, each with databases of its own; answers those of a bucket. */
export function giveBuckets(): (name: string) => IDBFactory {
  const all = new Map<string, IDBFactory>();
  const stores = (name: string) => {
    const bucket = all.get(name) ?? new IDBFactory();
    all.set(name, bucket);
    return bucket;
  };
  Object.assign(navigator, { storageBuckets: { open: async (name: string) => ({ indexedDB: stores(name) }) } });
  return stores;
}

/** The browser has none, as Firefox. */
export function takeBuckets(): void {
  Object.assign(navigator, { storageBuckets: undefined });
}
