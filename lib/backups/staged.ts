import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { streamOfTexts } from '@/lib/exchange/bytes';
import type { Folder } from '@/lib/folder';
import type { Incoming } from '@/lib/library/incoming';

/** The folder of the browser's own where files lie ready for the background, each under the step it will be. */
export const INCOMING = 'incoming';

/** Writes what a page read out of a file as a backup, whatever the file was: the background reads no other kind. */
export async function stage(folder: Folder, step: string, all: Incoming, now: number): Promise<void> {
  const { papers, clips, lists, tags, rules, sightings } = all;
  const tables = { papers, clips, lists, tags, rules, sightings };
  const counts = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
  function* rows() {
    for (const [table, all] of Object.entries(tables)) for (const row of all) yield { table, row: { ...row } };
  }
  for (const old of await folder.names()) if (old !== step) await folder.remove(old);
  await folder.write(step, streamOfTexts(writeBackup({ device: 'file', now, counts }, rows())));
}
