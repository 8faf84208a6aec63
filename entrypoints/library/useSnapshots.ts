import { useCallback, useEffect, useState } from 'react';
import type { ListedSnapshot } from '@/components/keep/Backups';
import { SNAPSHOTS, snapshotsIn } from '@/lib/backups/snapshots';
import { headerOf } from '@/lib/exchange/backup/checkBackup';
import { ownFolder } from '@/lib/folder';
import { ask } from '@/lib/messages';
import { troubleOf } from './fileTrouble';

const folder = ownFolder(SNAPSHOTS);

/** The snapshots that the browser holds, read from their files; and taking one. */
export function useSnapshots() {
  const [snapshots, setSnapshots] = useState<ListedSnapshot[]>();
  const [isTaking, setTaking] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const look = useCallback(() => listed().then(setSnapshots, (error) => setTrouble(troubleOf(error))), []);
  useEffect(() => {
    void look();
    // One may have been taken while the reader was elsewhere.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);

  /** Answers its name, or undefined when none could be taken, which is said. */
  const takeOne = useCallback(async (): Promise<string | undefined> => {
    setTaking(true);
    setTrouble(undefined);
    try {
      return await ask('backUp', null);
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    } finally {
      setTaking(false);
      await look();
    }
  }, [look]);
  return { snapshots, isTaking, takeOne, trouble, fileOf: folder.read };
}

async function listed(): Promise<ListedSnapshot[]> {
  return Promise.all(
    (await snapshotsIn(folder)).map(async ({ name, at, occasion }) => {
      const file = await folder.read(name);
      const header = file && (await headerOf(file.stream()).catch(() => undefined));
      return { name, at, occasion, bytes: file?.size ?? 0, papers: header && (header.counts.clips ?? 0) };
    }),
  );
}
