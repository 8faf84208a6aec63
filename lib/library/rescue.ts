import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { bucketStores, type Failure, HOME, MOVED, type Note, readHome } from './home';
import type { OpenedLibrary } from './openLibrary';
import { readThrough } from './readThrough';
import { inTurn } from './secondCopy';
import { StoreBrokenError, StoreFailedError } from './storeFailed';

// Chromium never opens a store again whose CURRENT is garbage or whose MANIFEST is gone: no database of the extension,
// in no session, nor once it was deleted (LevelDB, seen with 156, 2026-11). Half of a SQLite store opens, and fails for
// ever at the rest. All that was in it stands in the second copy and in snapshots, so the library moves into a bucket,
// comes back there out of them, and stays.

export interface Where {
  /** Where the second copy stands, and the note of the library's home. */
  store: KeyStore;
  /** Forgotten when the browser ends. */
  session: KeyStore;
  /** Of Offprint. */
  version: string;
}

/** Opens and checks the library in the usual store, or in the one that these stores give. */
type Open = (stores?: IDBFactory) => Promise<OpenedLibrary>;

const SESSION = 'session';

/**
 * Opens the library where it lives. When the usual store failed in an earlier session of the browser and fails again, the
 * library moves: not at the first failure, since Chromium mends most damages at its next start. The move is noted once
 * all has come back, and never undone; cut short before, it is begun anew at the next opening. Throws what opening throws.
 */
export async function openAtHome(where: Where, open: Open): Promise<OpenedLibrary> {
  const { isMoved, failed } = await readHome(where.store);
  if (isMoved) return open(await bucketStores());
  const isSuspect = await isOfEarlier(where, failed);
  try {
    const opened = await open();
    if (isSuspect) return await orMoved(opened, where.store, open);
    if (opened.recovered) await noteFailing(where).catch(report);
    return opened;
  } catch (error) {
    if (!(error instanceof StoreBrokenError)) throw error;
    if (isSuspect) return move(where.store, open, error);
    await noteFailing(where).catch(report);
    throw error;
  }
}

/** The usual store failed for good, as it seems: looked at when the browser starts next. Throws StoreFailedError. */
export async function noteFailing({ store, session, version }: Where): Promise<void> {
  if ((await readHome(store)).failed?.version === version) return;
  await noteHome(store, { failed: { session: await sessionOf(session), version } });
}

/** As `noteFailing` where the error tells of damage; answers whether it does. */
export async function noteDamage(where: Where, error: unknown): Promise<boolean> {
  if (!isDamage(error)) return false;
  await noteFailing(where);
  return true;
}

/** Updating Offprint begins a session of the extension, not of the browser: it counts anew. */
async function isOfEarlier({ session, version }: Where, failed: Failure | undefined): Promise<boolean> {
  if (failed?.version !== version) return false;
  const now = await sessionOf(session).catch(report);
  return now !== undefined && failed.session !== now;
}

/**
 * A store that opens may be damaged in what is seldom read. Where the library cannot move, what can be read is better than
 * nothing; any other failure than damage, a full disk or a mistake of ours, is no reason to move for good.
 */
async function orMoved(opened: OpenedLibrary, store: KeyStore, open: Open): Promise<OpenedLibrary> {
  try {
    await readThrough(opened.db);
  } catch (cause) {
    report(cause);
    if (!isDamage(cause)) return opened;
    opened.db.close();
    const broken = new StoreBrokenError('a part of the store cannot be read', { cause });
    return move(store, open, broken).catch(() => open());
  }
  await noteHome(store, undefined).catch(report);
  return opened;
}

function isDamage(error: unknown): boolean {
  return error instanceof StoreFailedError && error.name === 'StoreFailedError';
}

async function sessionOf(session: KeyStore): Promise<string> {
  const known = (await session.get([SESSION]))[SESSION];
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await session.set({ [SESSION]: fresh });
  return fresh;
}

/** Whatever keeps it from moving, the reader is told what is wrong with the store. */
async function move(store: KeyStore, open: Open, broken: StoreBrokenError): Promise<OpenedLibrary> {
  let opened: OpenedLibrary | undefined;
  try {
    opened = await open(await bucketStores());
    await noteHome(store, MOVED);
    return opened;
  } catch (error) {
    opened?.db.close();
    report(error);
    throw broken;
  }
}

/** An opening that comes late, after another has moved the library, leaves that note as it is: the move is for good. */
function noteHome(store: KeyStore, note: Note | undefined): Promise<void> {
  return inTurn(store, async () => {
    if ((await readHome(store)).isMoved) return;
    await (note ? store.set({ [HOME]: note }) : store.remove([HOME]));
  });
}
