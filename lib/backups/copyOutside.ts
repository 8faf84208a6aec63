import { checkBackup } from '@/lib/exchange/backup/checkBackup';
import type { Folder } from '@/lib/folder';
import { outlived } from './outlived';
import { snapshotsIn } from './snapshots';

/**
 * Copies a snapshot into a folder that the reader chose, in the same order: read back before older ones go. A copy that
 * is not whole is taken away again. Throws what the folders and checkBackup throw.
 */
export async function copyOutside(from: Folder, to: Folder, name: string): Promise<void> {
  const file = await from.read(name);
  if (!file) throw new Error(`${name} is not there`);
  try {
    await to.write(name, file.stream());
    const written = await to.read(name);
    if (written?.size !== file.size) throw new Error('the copy is not as large as the snapshot');
    await checkBackup(written.stream());
  } catch (error) {
    await to.remove(name).catch(() => undefined);
    throw error;
  }
  await removeEmpty(to);
  for (const old of outlived(await snapshotsIn(to))) await to.remove(old.name);
}

/** A copy stands empty until all of it is written; where the browser died meanwhile it must not count as the day's last. */
async function removeEmpty(folder: Folder): Promise<void> {
  for (const { name } of await snapshotsIn(folder))
    if ((await folder.read(name))?.size === 0) await folder.remove(name);
}
