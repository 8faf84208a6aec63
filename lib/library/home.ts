import * as v from 'valibot';
import type { KeyStore } from '@/lib/ports';
import { readStore } from './readStore';
import { StoreBrokenError } from './storeFailed';

// The library lives in the browser's usual store, or, where that one never opens again, in a storage bucket: Chromium
// gives each bucket a backing store of its own (since 122; Firefox 153 has none).
// https://developer.chrome.com/docs/web-platform/storage-buckets

/** Where the background notes it, in the small store. */
export const HOME = 'home';
const BUCKET = 'rescue';

const failure = v.object({ session: v.string(), version: v.string() });
/** The usual store could not be opened, or read: in which session of the browser, and by which version of Offprint. */
export type Failure = v.InferOutput<typeof failure>;

const note = v.union([v.object({ bucket: v.literal(BUCKET) }), v.object({ failed: failure })]);
export type Note = v.InferOutput<typeof note>;
export const MOVED: Note = { bucket: BUCKET };

/** What is noted of the library's home; nothing as a rule. */
export interface Home {
  isMoved: boolean;
  failed?: Failure;
}

/** Throws StoreFailedError. */
export async function readHome(store: KeyStore): Promise<Home> {
  const { success, output } = v.safeParse(note, (await readStore(store, [HOME]))[HOME]);
  if (!success) return { isMoved: false };
  return 'bucket' in output ? { isMoved: true } : { isMoved: false, failed: output.failed };
}

// Chromium's, not yet in TypeScript's account of the browser.
interface Buckets {
  storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
}

/** What opens databases in the bucket, as `indexedDB` does in the usual store. Throws StoreBrokenError. */
export async function bucketStores(): Promise<IDBFactory> {
  const buckets = (navigator as Buckets).storageBuckets;
  if (!buckets) throw new StoreBrokenError('this browser has no storage buckets');
  try {
    return (await buckets.open(BUCKET)).indexedDB;
  } catch (cause) {
    throw new StoreBrokenError('the bucket cannot be opened', { cause });
  }
}

/** What opens databases beside the library's. Throws StoreFailedError. */
export async function storesAtHome(store: KeyStore): Promise<IDBFactory> {
  return (await readHome(store)).isMoved ? bucketStores() : indexedDB;
}
