/** Where Chromium keeps an extension's IndexedDB: how it is told, and the folder by which it shows that it heard. */
export const BACKENDS = {
  LevelDB: { args: [], folder: /\.indexeddb\.leveldb$/ },
  SQLite: { args: ['--enable-features=IdbSqliteBackingStore'], folder: /_0$/ },
};

export type Backend = keyof typeof BACKENDS;
