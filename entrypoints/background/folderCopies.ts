import { chosenFolder, mayWrite } from '@/lib/backups/chosenFolder';
import { copyOutside } from '@/lib/backups/copyOutside';
import { type Folder, folderIn } from '@/lib/folder';
import { putMeta } from '@/lib/library/db';
import type { OpenedLibrary } from '@/lib/library/openLibrary';

/**
 * Copies a snapshot into the folder that the reader chose, while the browser lets us without asking; else the page for
 * backups asks, by the reader's press. Throws what copyOutside throws.
 */
export async function copyToFolder(
  library: () => Promise<OpenedLibrary>,
  own: Folder,
  name: string,
  now: number,
): Promise<void> {
  const chosen = await chosenFolder();
  if (!chosen || !(await mayWrite(chosen))) return;
  await copyOutside(
    own,
    folderIn(async () => chosen),
    name,
  );
  await putMeta((await library()).db, 'outside', { at: now, to: 'folder' });
}
