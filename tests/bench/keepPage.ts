import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { exportPapers } from '@/lib/exchange/exportPapers';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { startSite } from '../support/site';
import { listingOf, manyPapers, TODAY } from './benchPapers';
import { BENCH_BUILD } from './builtExtension';
import { openRows } from './popupOpening';
import type { Sheet } from './sheet';

const PAPERS = 10_000;
const PART = `Files, ${PAPERS.toLocaleString('en')} papers`;
const SECOND = 1_000;
const DONE_MS = 120_000;

/**
 * A reader brings all papers in as one BibTeX file and takes them out again, through the real page. Times are from the
 * press of a button to what it leads to on the screen; the popup is opened while the import goes on.
 */
export async function measureFiles(sheet: Sheet): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-files-'));
  const file = path.join(folder, 'all.bib');
  writeFileSync(file, await bibtexOfAll());
  const site = await startSite([demoSite(TODAY).route]);
  const running = await launchChromium({ site, extension: BENCH_BUILD });
  try {
    const page = await running.context.newPage();
    page.setDefaultTimeout(DONE_MS);
    await page.goto(running.address('library.html#keep'));
    await measureImport(sheet, running, page, file);
    for (const format of ['bibtex', 'csv', 'json']) await measureExport(sheet, page, format);
  } finally {
    await running.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** As another program would have it: with abstracts, tags and lists. */
async function bibtexOfAll(): Promise<string> {
  const papers = listingOf(manyPapers(PAPERS)).papers.map(({ paper }, i) => ({
    paper,
    clip: {
      tags: i % 5 ? [] : ['baseline'],
      lists: i % 4 ? [] : ['Talk in May'],
      note: i % 9 ? undefined : `Section ${i}`,
    },
  }));
  let text = '';
  for await (const piece of exportPapers('bibtex', papers, 0)) text += piece;
  return text;
}

async function measureImport(sheet: Sheet, running: Chromium, page: Page, file: string): Promise<void> {
  const read = performance.now();
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('new papers').waitFor();
  const previewed = performance.now();
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await page.locator('progress[value]').waitFor();
  const { popup, shown } = await openRows({ ...running, clips: 0, blank: page });
  await popup.close();
  await page.getByText('The papers are in your library.').waitFor();
  const done = performance.now();
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  sheet.put({ part: PART, what: `BibTeX of ${megabytes} MB read and tried out`, unit: 'ms' }, previewed - read);
  sheet.put({ part: PART, what: 'read, tried out and taken in', unit: 'ms', most: 10 * SECOND }, done - read);
  sheet.put({ part: PART, what: 'popup to rows meanwhile', unit: 'ms', most: SECOND }, shown.painted);
}

async function measureExport(sheet: Sheet, page: Page, format: string): Promise<void> {
  await page.getByRole('combobox', { name: 'As', exact: true }).selectOption(format);
  const start = performance.now();
  await Promise.all([page.waitForEvent('download'), page.click('text=Save file')]);
  sheet.put({ part: PART, what: `saved as ${format}`, unit: 'ms', most: 3 * SECOND }, performance.now() - start);
}
