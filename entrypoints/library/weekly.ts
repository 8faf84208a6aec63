import { browser } from '#imports';
import { SNAPSHOTS, snapshotsIn } from '@/lib/backups/snapshots';
import { ownFolder } from '@/lib/folder';
import { metaOf, type OffprintDb } from '@/lib/library/db';
import { ask } from '@/lib/messages';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const DOWNLOADS = { permissions: ['downloads'] } as const;

/** The browser could not write a copy among the reader's downloads, or was kept from it. */
export class NotDownloadedError extends Error {
  override readonly name = 'NotDownloadedError';
}

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
 * out; it counts once it is written. A page has to do it: Chromium's worker makes no addresses of files. Throws
 * NotDownloadedError.
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
  try {
    await landed(await browser.downloads.download({ url, filename: `Offprint/${newest.name}`, saveAs: false }));
  } finally {
    URL.revokeObjectURL(url);
  }
  await ask('keptOutside', 'downloads');
}

/** Until all of a download is written, for it has only begun when the browser answers. Throws NotDownloadedError. */
async function landed(id: number): Promise<void> {
  const { onChanged } = browser.downloads;
  const ended = Promise.withResolvers<void>();
  const look = async () => {
    const [{ state, error } = { state: 'interrupted', error: 'it is gone' }] = await browser.downloads.search({ id });
    if (state === 'complete') ended.resolve();
    if (state === 'interrupted') ended.reject(new NotDownloadedError(error));
  };
  const lookAgain = () => void look().catch(ended.reject);
  onChanged.addListener(lookAgain);
  lookAgain();
  await ended.promise.finally(() => onChanged.removeListener(lookAgain));
}
