import { browser } from '#imports';
import type { Occasion, Snapshot } from '@/lib/backups/snapshotName';
import { factsHeld, newestWhole, SNAPSHOTS, snapshotsIn, takeSnapshot } from '@/lib/backups/snapshots';
import { type Folder, ownFolder } from '@/lib/folder';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { localDay } from '@/lib/paper';
import { report } from '@/lib/report';
import { copyToFolder } from './folderCopies';

const ALARM = 'snapshot';
/** So often it is looked whether today has its snapshot: the browser may not run at a given hour. */
const LOOK_MINUTES = 60;
/** A morning's listing is recorded first. */
const FIRST_LOOK_MINUTES = 2;
/** Removing so many papers at once has a snapshot taken first, unless one is so young. */
export const MANY = 50;
const YOUNG_MS = 10 * 60_000;

/**
 * Takes snapshots of the library, one after the other: one a day, and before what changes much. Gives the newest back.
 * Each reads the whole library: `onFailed` hears what that fails at.
 */
export function snapshots(
  library: () => Promise<OpenedLibrary>,
  onFailed: (error: unknown) => Promise<unknown>,
  folder: Folder = ownFolder(SNAPSHOTS),
) {
  let turns: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.then(work, work);
    turns = turn;
    return turn;
  };
  const newest = async (): Promise<Snapshot | undefined> => (await snapshotsIn(folder))[0];
  const taken = async (occasion: Occasion) => {
    const { db } = await library();
    return takeSnapshot(db, folder, occasion, Date.now()).catch(async (error: unknown) => {
      await onFailed(error).catch(report);
      throw error;
    });
  };
  const today = async () => {
    const days = (await snapshotsIn(folder)).map(({ at }) => localDay(at));
    if (days.includes(localDay(Date.now()))) return;
    const { name } = await taken('daily');
    await copyToFolder(library, folder, name, Date.now());
  };
  return {
    /** Throws what keeps a snapshot from being taken. */
    take: (occasion: Occasion) => inTurn(() => taken(occasion)),
    /** Before a gesture that can be taken back: a failure is reported, not thrown. */
    beforeMany: (occasion: Occasion) =>
      inTurn(async () => {
        const last = await newest();
        if (!last || last.at < Date.now() - YOUNG_MS) await taken(occasion);
      }).catch(report),
    newest: () => newestWhole(folder),
    factsHeld: () => factsHeld(folder),
    onAlarm: (name: string) => name === ALARM && inTurn(today).catch(report),
    /** At each start of the background: the alarm may be gone with an update of the browser. */
    async watch(): Promise<void> {
      if (await browser.alarms.get(ALARM)) return;
      await browser.alarms.create(ALARM, { delayInMinutes: FIRST_LOOK_MINUTES, periodInMinutes: LOOK_MINUTES });
    },
  };
}
