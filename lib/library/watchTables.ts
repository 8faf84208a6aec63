import { Dexie } from 'dexie';
import type { OffprintDb } from './db';

type Named = 'papers' | 'clips' | 'lists' | 'tags' | 'rules' | 'sightings';

/** Tells, after each write of one of these tables by whatever page or worker, until the answered function is called. */
export function watchTables(db: OffprintDb, tables: readonly Named[], onWritten: () => void): () => void {
  const parts = tables.map((table) => `idb://${db.name}/${table}/`);
  // Under `all` when a page comes back that could not listen for a while.
  const heard = (written: object) => {
    const names = Object.keys(written);
    if (names.some((name) => name === 'all' || parts.some((part) => name.startsWith(part)))) onWritten();
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}
