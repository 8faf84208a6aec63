import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { OutsideProps } from '@/components/keep/Outside';
import { canChooseFolder, chooseFolder, chosenFolder, forgetFolder, mayWrite } from '@/lib/backups/chosenFolder';
import { isOutsideOld } from '@/lib/backups/copyDue';
import { copyOutside } from '@/lib/backups/copyOutside';
import { SNAPSHOTS } from '@/lib/backups/snapshots';
import { folderIn, ownFolder } from '@/lib/folder';
import { metaOf, type OffprintDb } from '@/lib/library/db';
import { ask } from '@/lib/messages';
import { download } from './download';
import { troubleOf } from './fileTrouble';
import { allowWeekly, downloadWeekly, forbidWeekly, isWeeklyAllowed } from './weekly';

const own = ownFolder(SNAPSHOTS);

/** Copies that outlive the browser: a file saved now, a folder, a download each week. */
export function useOutside(db: OffprintDb, takeOne: () => Promise<string | undefined>): OutsideProps {
  const last = useLiveQuery(() => metaOf(db, 'outside'), [db]);
  const [handle, setHandle] = useState<FileSystemDirectoryHandle>();
  const [isFree, setFree] = useState(false);
  const [isWeekly, setWeekly] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    void chosenFolder().then(setHandle, () => undefined);
    void isWeeklyAllowed().then(setWeekly);
    void downloadWeekly(db, Date.now()).catch((error: unknown) => setTrouble(troubleOf(error)));
  }, [db]);
  useEffect(() => {
    if (handle) void mayWrite(handle).then(setFree);
  }, [handle]);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(undefined);
    await work().catch((error: unknown) => {
      // Closing the browser's own chooser is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTrouble(troubleOf(error));
    });
    setBusy(false);
  };
  const intoFolder = async (folder: FileSystemDirectoryHandle) => {
    setFree(await mayWrite(folder, true));
    const name = await takeOne();
    if (!name) return;
    await copyOutside(
      own,
      folderIn(async () => folder),
      name,
    );
    await ask('keptOutside', 'folder');
  };
  return {
    last,
    folder: handle && { name: handle.name, isFree },
    canChooseFolder: canChooseFolder(),
    isWeekly,
    isBusy,
    trouble,
    isOld: isOutsideOld(last, Date.now()),
    onSave: () =>
      attempt(async () => {
        const name = await takeOne();
        const file = name && (await own.read(name));
        if (!name || !file) return;
        download(name, file);
        await ask('keptOutside', 'file');
      }),
    onChooseFolder: () =>
      attempt(async () => {
        const chosen = await chooseFolder();
        setHandle(chosen);
        await intoFolder(chosen);
      }),
    onAllowFolder: () => attempt(async () => void (handle && (await intoFolder(handle)))),
    onForgetFolder: () =>
      attempt(async () => {
        await forgetFolder();
        setHandle(undefined);
      }),
    onWeekly: (on) =>
      attempt(async () => {
        setWeekly(on ? await allowWeekly() : await forbidWeekly());
        await downloadWeekly(db, Date.now());
      }),
  };
}
