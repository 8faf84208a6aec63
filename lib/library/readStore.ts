import type { KeyStore } from '@/lib/ports';
import { StoreFailedError } from './storeFailed';

/**
 * What stands in the small store under these keys, or under all of them. Chromium fails once on a store with a torn
 * record, then answers without the record (seen 2026-10). Throws StoreFailedError.
 */
export async function readStore(store: KeyStore, keys?: string[]): Promise<Record<string, unknown>> {
  try {
    return await store.get(keys).catch(() => store.get(keys));
  } catch (cause) {
    throw new StoreFailedError('the small store cannot be read', { cause });
  }
}
