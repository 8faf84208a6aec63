import { storesAtHome } from '@/lib/library/home';
import { localKeyStore } from '@/lib/ports';

// A handle to a folder can be kept in IndexedDB only, and is no part of the library: it has a small database of its own,
// which can be lost without harm.
const NAME = 'offprint-folder';
const STORE = 'folder';
const KEY = 'chosen';

// Chromium's, not yet in TypeScript's account of the browser.
type Picking = { showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle> };
type Permitted = FileSystemDirectoryHandle & {
  queryPermission(mode: object): Promise<PermissionState>;
  requestPermission(mode: object): Promise<PermissionState>;
};
const WRITING = { mode: 'readwrite' };

export function canChooseFolder(): boolean {
  return typeof (globalThis as Picking).showDirectoryPicker === 'function';
}

/** Lets the reader choose a folder and keeps it. Throws AbortError when they choose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle> {
  const chosen = await (globalThis as Picking).showDirectoryPicker?.({ id: 'offprint', ...WRITING });
  if (!chosen) throw new DOMException('no folder can be chosen here', 'AbortError');
  await inStore('readwrite', (store) => store.put(chosen, KEY));
  return chosen;
}

export async function chosenFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return inStore<FileSystemDirectoryHandle | undefined>('readonly', (store) => store.get(KEY));
}

export async function forgetFolder(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

/** Whether we may write there; with `ask`, the browser asks the reader, who must have pressed something just now. */
export async function mayWrite(handle: FileSystemDirectoryHandle, ask = false): Promise<boolean> {
  const permitted = handle as Permitted;
  const state = await permitted.queryPermission(WRITING);
  if (state === 'granted' || !ask) return state === 'granted';
  return (await permitted.requestPermission(WRITING)) === 'granted';
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = (await storesAtHome(localKeyStore())).open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db: IDBDatabase = await answerOf(opening);
  try {
    return await answerOf(ask(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
