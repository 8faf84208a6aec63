/**
 * For an expression in a page of the extension: `database` is the library's, wherever it lives, and `done` awaits what is
 * asked of it. Asks IndexedDB itself, not the code under test.
 */
export const OPEN_LIBRARY = `
  const done = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const { home } = await (globalThis.browser ?? chrome).storage.local.get('home');
  const stores = home?.bucket ? (await navigator.storageBuckets.open(home.bucket)).indexedDB : indexedDB;
  const database = await done(stores.open('offprint'));
`;
