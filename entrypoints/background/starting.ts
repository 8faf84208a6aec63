import { bringBackFacts, noticeLostFacts } from '@/lib/library/lostFacts';
import { type OpenedLibrary, openLibrary } from '@/lib/library/openLibrary';
import { readOwnThrough } from '@/lib/library/readThrough';
import { noteDamage, openAtHome, type Where } from '@/lib/library/rescue';
import { rollLog } from '@/lib/library/rollLog';
import type { Snapshots } from '@/lib/library/snapshots';
import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';

export interface Places extends Where {
  snapshots: Snapshots;
}

const ROLLED = 'logRolled';
const LOOKED = 'lookedForFacts';
const READ = 'readThrough';
/** The first page of the session reads before it; the worker lives ten times as long. */
const READ_AFTER_MS = 3_000;
/** Firefox keeps each database in a file of its own, in SQLite. */
const NEEDS_ROLL = !import.meta.env.FIREFOX;
const nothing = () => Promise.resolve();

/**
 * How the library is opened before anyone reads or writes it in the background: once per session of the browser the
 * log is rolled, before upgrades and recoveries too, then the library is checked. A worker that wakes in mid-session
 * only checks.
 */
export function startingLibrary(
  { snapshots, ...where }: Places,
  roll: (stores?: IDBFactory) => Promise<void> = NEEDS_ROLL ? rollLog : nothing,
): () => Promise<OpenedLibrary> {
  const { store, session } = where;
  return () =>
    openAtHome(where, async (stores) => {
      // A store that is too full for it fails at writing too, and is told of there; reading need not wait for that.
      await rollOnce(session, () => roll(stores)).catch(report);
      return openLibrary(store, Date.now(), snapshots, stores);
    });
}

async function rollOnce(session: KeyStore, roll: () => Promise<void>): Promise<void> {
  if ((await session.get([ROLLED]))[ROLLED]) return;
  await roll();
  await session.set({ [ROLLED]: true });
}

/**
 * What is done behind each opening: after a loss, what pages said comes back out of the newest snapshot, the rest from
 * the site. Whether anything of it was lost is looked once per session of the browser, and each time that the library
 * had to be opened anew.
 */
export function bringingBack({ session, snapshots }: Pick<Places, 'session' | 'snapshots'>, fetchFacts: () => void) {
  let isAnew = false;
  return async ({ db }: OpenedLibrary): Promise<void> => {
    if (isAnew || !(await session.get([LOOKED]))[LOOKED]) await noticeLostFacts(db, snapshots, Date.now());
    isAnew = true;
    await session.set({ [LOOKED]: true });
    if (await bringBackFacts(db, snapshots)) fetchFacts();
  };
}

/**
 * Behind the first opening in a session of the browser: what the reader made, and the log of it, is read, which a start
 * only counts. Where that shows damage the library moves when the browser starts next. Throws what is no damage.
 */
export function readingThrough(places: Where, afterMs = READ_AFTER_MS) {
  return async ({ db }: OpenedLibrary): Promise<void> => {
    if ((await places.session.get([READ]))[READ]) return;
    await new Promise((wake) => setTimeout(wake, afterMs));
    try {
      await readOwnThrough(db);
    } catch (error) {
      if (!(await noteDamage(places, error))) throw error;
      report(error);
    }
    await places.session.set({ [READ]: true });
  };
}
