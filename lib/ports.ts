import { browser } from '#imports';

/** A small store of values by key that is not IndexedDB: where the second copy stands. */
export interface KeyStore {
  /** All keys when none are named. */
  get(keys?: string[]): Promise<Record<string, unknown>>;
  /** All values or none. */
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  keys(): Promise<string[]>;
}

export function localKeyStore(): KeyStore {
  return keyStore('local');
}

/** Kept while the browser runs, however often the worker dies. */
export function sessionKeyStore(): KeyStore {
  return keyStore('session');
}

function keyStore(area: 'local' | 'session'): KeyStore {
  return {
    get: (keys) => browser.storage[area].get(keys ?? null),
    set: (values) => browser.storage[area].set(values),
    remove: (keys) => browser.storage[area].remove(keys),
    // Firefox 140 names no keys without their values.
    keys: async () => (await browser.storage[area].getKeys?.()) ?? Object.keys(await browser.storage[area].get(null)),
  };
}
