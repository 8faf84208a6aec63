import type { Clip, List, Tag } from '@/lib/library/clip';
import type { ChangeRecord, Sighting } from '@/lib/library/db';
import type { KeptPaper } from '@/lib/paper';
import type { Chromium } from './chromium';
import { OPEN_LIBRARY } from './ownStore';
import { patiently } from './patiently';

/** Every row of the library, as it stands in the browser's own database. */
export interface StoredRows {
  papers: KeptPaper[];
  sightings: Sighting[];
  clips: Clip[];
  lists: List[];
  tags: (Tag & { uses: number })[];
  changes: ChangeRecord[];
}

/** Reads them, or some tables of them, in a page of the extension. */
export const reading = (tables: (keyof StoredRows)[]) => `(async () => {
  ${OPEN_LIBRARY}
  const tables = ${JSON.stringify(tables)};
  const transaction = database.transaction(tables);
  const rows = await Promise.all(tables.map((table) => done(transaction.objectStore(table).getAll())));
  database.close();
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]]));
})()`;

export const READ = reading(['papers', 'sightings', 'clips', 'lists', 'tags', 'changes']);

/** What is stored now. The library has to have been opened by the background before. */
export async function storedRows(running: Chromium): Promise<StoredRows> {
  const page = await running.context.newPage();
  // A file of the extension that runs nothing of it.
  await page.goto(running.address('manifest.json'));
  try {
    return await page.evaluate(READ);
  } finally {
    await page.close();
  }
}

/** Visits a page of the site in a new tab and waits until its papers are stored; gives their ids and closes the tab. */
export async function visitAndRecord(running: Chromium, pathname: string): Promise<string[]> {
  const since = Date.now();
  const page = await running.visit(pathname);
  const ids = await patiently('the papers of the page to be stored', async () => {
    const { papers } = await storedRows(running);
    const listed = papers.filter(({ lastListedAt = 0 }) => lastListedAt >= since).map(({ id }) => id);
    return listed.length > 0 ? listed : undefined;
  });
  await page.close();
  return ids;
}
