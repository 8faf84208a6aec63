import { type OpenedLibrary, openLibrary } from '@/lib/library/openLibrary';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { KeyStore } from '@/lib/ports';
import { onlyOnce } from './onlyOnce';

/** The library, opened by the first who asks. After the store failed it is opened and checked anew. */
export function keptOpen(store: KeyStore) {
  const library = onlyOnce(async () => {
    const opened = await openLibrary(store, Date.now());
    opened.db.on('close', library.forget);
    return opened;
  });
  const failed = (name: string) => {
    if (name !== StoreFailedError.name) return;
    library().then(close, () => undefined);
    library.forget();
  };
  return { library, failed };
}

function close({ db }: OpenedLibrary): void {
  db.close({ disableAutoOpen: true });
}
