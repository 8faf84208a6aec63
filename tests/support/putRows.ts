import type { Chromium } from './chromium';
import { OPEN_LIBRARY } from './ownStore';
import type { StoredRows } from './storedRows';

/**
 * Puts rows into the browser's own database as they are, in place of those of the same keys: days that went by are not
 * to be had otherwise. Only rows that nobody counts may be new: sightings, and papers.
 */
export async function putRows(running: Chromium, rows: Partial<StoredRows>): Promise<void> {
  const page = await running.context.newPage();
  // A file of the extension that runs nothing of it.
  await page.goto(running.address('manifest.json'));
  try {
    await page.evaluate(putting(rows));
  } finally {
    await page.close();
  }
}

const putting = (rows: Partial<StoredRows>) => `(async () => {
  ${OPEN_LIBRARY}
  const rows = ${JSON.stringify(rows)};
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [table, those] of Object.entries(rows))
    for (const row of those) transaction.objectStore(table).put(row);
  await new Promise((resolve) => { transaction.oncomplete = resolve; });
  database.close();
})()`;
