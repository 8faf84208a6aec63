import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { change } from '@/lib/library/change';
import type { OffprintDb } from '@/lib/library/db';
import type { ChangeAnswer, ChangeRequest, Deed } from '@/lib/library/gesture';
import { openLibrary } from '@/lib/library/openLibrary';
import { aChange, aKeyStore, type FakeKeyStore, MORNING } from '@/tests/support/factories';

/** As after a crash that the browser mends by making an empty store. */
export function loseDatabase(): void {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
}

export interface TestLibrary {
  db: OffprintDb;
  mirror: FakeKeyStore;
  does(gesture: Deed, request?: Partial<ChangeRequest>, now?: number): Promise<ChangeAnswer>;
}

/** An empty library of its own, and a reader's hand in it. */
export async function aLibrary(mirror = aKeyStore()): Promise<TestLibrary> {
  loseDatabase();
  const { db } = await openLibrary(mirror, MORNING);
  return {
    db,
    mirror,
    does: (gesture, request, now = MORNING) => change(db, mirror, aChange(gesture, request), now),
  };
}

/** All that the reader owns, by table. */
export async function ownedIn(db: OffprintDb) {
  const [clips, lists, tags] = await Promise.all([db.clips.toArray(), db.lists.toArray(), db.tags.toArray()]);
  return { clips, lists, tags: tags.map(({ uses: _uses, ...tag }) => tag), rules: await db.rules.toArray() };
}

/** All that the second copy holds, in the same form. */
export function ownedInCopy({ values }: FakeKeyStore) {
  const rows = (prefix: string) =>
    Object.keys(values)
      .filter((key) => key.startsWith(prefix))
      .sort()
      .flatMap((key) => (values[key] as { row: object | null }).row ?? []);
  return { clips: rows('clip:'), lists: rows('list:'), tags: rows('tag:'), rules: rows('rule:') };
}
