import { browser } from '#imports';
import { SNAPSHOTS, snapshotsIn } from '@/lib/backups/snapshots';
import { ownFolder } from '@/lib/folder';
import { metaOf, type OffprintDb } from '@/lib/library/db';
import { ask } from '@/lib/messages';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const DOWNLOADS = { permissions: ['downloads'] } as const;

function asked() {
  return { permissions: [...DOWNLOADS.permissions] };
}

/** Asks the reader, who must have pressed something just now; answers what they said. */
export function allowWeekly(): Promise<boolean> {
  return browser.permissions.request(asked());
}

/** Answers false: not allowed any more. */
export async function forbidWeekly(): Promise<boolean> {
  await browser.permissions.remove(asked());
  return false;
}

export function isWeeklyAllowed(): Promise<boolean> {
  return browser.permissions.contains(asked());
}

/**
 * Saves the newest snapshot among the reader's downloads when they allowed it and a week has passed since a copy went
 * out. A page has to do it: Chromium's worker makes no addresses of files.
 */
export async function downloadWeekly(db: OffprintDb, now: number): Promise<void> {
  if (!(await isWeeklyAllowed())) return;
  const last = await metaOf(db, 'outside');
  if (last && now - last.at < WEEK_MS) return;
  const folder = ownFolder(SNAPSHOTS);
  const [newest] = await snapshotsIn(folder);
  const file = newest && (await folder.read(newest.name));
  if (!newest || !file) return;
  const url = URL.createObjectURL(file);
  await browser.downloads.download({ url, filename: `Offprint/${newest.name}`, saveAs: false });
  await ask('keptOutside', 'downloads');
}
