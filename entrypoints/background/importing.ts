import { browser } from '#imports';
import { incomingOf } from '@/lib/backups/rowsIn';
import { INCOMING } from '@/lib/backups/staged';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import { type Folder, ownFolder } from '@/lib/folder';
import { change } from '@/lib/library/change';
import { type Importing, metaOf, type OffprintDb, putMeta } from '@/lib/library/db';
import { batchesOf } from '@/lib/library/incoming';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import type { ArxivId } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';

const ALARM = 'import';
/** While there is work: so often the worker is woken, or kept awake, to go on with it. */
const WAKE_MINUTES = 0.5;

/** A file was to be taken in that is not there any more. */
export class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
}

export interface ImportHands {
  /** A snapshot of the library as it is before. */
  backUp(): Promise<unknown>;
  /** Papers that may have changed. */
  tell(ids: ArxivId[]): void;
  done(): void;
}

/**
 * Takes files that lie ready into the library, part by part, so that others have their turn in between. Each part is a
 * change of the same step, applied once: whoever dies on the way goes on from there.
 */
export function importing(
  library: () => Promise<OpenedLibrary>,
  store: KeyStore,
  hands: ImportHands,
  folder: Folder = ownFolder(INCOMING),
) {
  let turns: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  const goOn = () => {
    turns = turns.then(run).catch(report);
    return turns;
  };
  async function run(): Promise<void> {
    const { db } = await library();
    const job = await metaOf(db, 'importing');
    if (!job || job.trouble) return;
    await browser.alarms.create(ALARM, { periodInMinutes: WAKE_MINUTES });
    try {
      if (await takeIn(db, job)) await clear(db, job);
    } catch (error) {
      report(error);
      const { done } = (await metaOf(db, 'importing')) ?? job;
      await putMeta(db, 'importing', { ...job, done, trouble: error instanceof Error ? error.name : 'Error' });
    }
    await browser.alarms.clear(ALARM);
    hands.done();
  }
  /** Answers whether it came to the end. */
  async function takeIn(db: OffprintDb, job: Importing): Promise<boolean> {
    const file = await folder.read(job.step);
    if (!file) throw new FileGoneError(job.title);
    if (!job.done) await hands.backUp();
    const parts = [...batchesOf(await incomingOf(await readBackup(file.stream())))];
    for (const [i, rows] of parts.entries()) {
      if (isStopped) return false;
      const gesture = { verb: 'import', rows } as const;
      await change(db, store, { op: `${job.step}:${i}`, step: job.step, gesture }, job.at);
      await putMeta(db, 'importing', { ...job, done: i + 1, parts: parts.length });
      hands.tell(rows.clips.map(({ paperId }) => paperId));
    }
    return true;
  }
  async function clear(db: OffprintDb, { step }: Pick<Importing, 'step'>): Promise<void> {
    await db.meta.delete('importing');
    await folder.remove(step);
  }
  return {
    /** Begins with a file that lies ready under the step's name; one that is under way comes first. */
    async start({ step, title }: Pick<Importing, 'step' | 'title'>): Promise<void> {
      await turns;
      isStopped = false;
      await putMeta((await library()).db, 'importing', { step, title, at: Date.now(), done: 0 });
      void goOn();
    },
    /** Stops what is under way; what was done so far can be taken back as one step. */
    async stop(): Promise<void> {
      isStopped = true;
      await turns;
      const { db } = await library();
      const job = await metaOf(db, 'importing');
      if (job) await clear(db, job);
    },
    /** Once more, after something stood in the way. */
    async retry(): Promise<void> {
      const { db } = await library();
      isStopped = false;
      const job = await metaOf(db, 'importing');
      if (job) await putMeta(db, 'importing', { ...job, trouble: undefined });
      void goOn();
    },
    goOn,
    onAlarm: (name: string) => name === ALARM && goOn(),
  };
}
