import { browser } from '#imports';

/** A small store of values by key that is not IndexedDB: where the second copy stands. */
export interface KeyStore {
  /** All keys when none are named. */
  get(keys?: string[]): Promise<Record<string, unknown>>;
  /** All values or none. */
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export function localKeyStore(): KeyStore {
  return {
    get: (keys) => browser.storage.local.get(keys ?? null),
    set: (values) => browser.storage.local.set(values),
    remove: (keys) => browser.storage.local.remove(keys),
  };
}
