import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId, Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';
import { type StoredRows, storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const ids = demo
  .on()
  .slice(0, 4)
  .map(({ id }) => id as ArxivId);
let site: Site;
const open: Chromium[] = [];
beforeAll(async () => {
  site = await startSite([demo.route]);
});
afterEach(async () => {
  for (const browser of open.splice(0)) await browser.close();
});
afterAll(() => site.close());

/** A browser without a past. */
async function aBrowser(): Promise<Chromium> {
  const browser = await launchChromium({ site });
  open.push(browser);
  return browser;
}

async function keepPage(browser: Chromium): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.address('library.html#keep'));
  return page;
}

/** A library with lists, tags, notes, a rule, something dismissed and something in the trash. */
async function lived(browser: Chromium): Promise<void> {
  await visitAndRecord(browser, '/papers');
  const page = await keepPage(browser);
  const [first, second, third, fourth] = ids as [ArxivId, ArxivId, ArxivId, ArxivId];
  const gestures: Gesture[] = [
    { verb: 'tag', ids: [first, second], add: ['Talks', '机器人'], drop: [] },
    { verb: 'colourTag', tag: 'talks', colour: 'teal' },
    { verb: 'createList', list: 'list-of-may', name: 'Talk in May, "draft"', ids: [second] },
    { verb: 'note', ids: [first], note: 'Read section 3:\n50% of $x_1$, {braces} & "quotes".' },
    { verb: 'star', ids: [first], on: true },
    { verb: 'status', ids: [second], status: 'read' },
    { verb: 'dismiss', ids: [third], on: true },
    { verb: 'clip', ids: [fourth] },
    { verb: 'remove', ids: [fourth] },
    { verb: 'saveSearch', list: 'list-that-fills', name: 'Agents', query: 'agents' },
    { verb: 'saveRule', rule: 'rule-of-agents', query: 'nobody writes so', does: 'dim', tags: [], lists: [], on: true },
  ];
  for (const gesture of gestures)
    await page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ type: 'change', body: { op: crypto.randomUUID(), gesture } })})`,
    );
  await page.close();
}

async function saved(page: Page, press: string): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(press)]);
  return { name: download.suggestedFilename(), bytes: Buffer.from(await readFile(await download.path())) };
}

/** All but what each browser counts for itself. */
function kept({ papers, sightings, clips, lists, tags }: StoredRows) {
  return { papers, sightings, clips, lists, tags };
}

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await page.getByText('The papers are in your library.').waitFor();
}

it('brings a whole library from one browser into another, and takes it back again', async () => {
  const [here, there] = [await aBrowser(), await aBrowser()];
  await lived(here);
  const { name, bytes } = await saved(await keepPage(here), 'text=Save a copy now');
  expect(name).toMatch(/^offprint-\d{4}.*-asked\.jsonl\.gz$/);
  expect((await readBackup(new Blob([bytes]).stream())).missed).toEqual([]);

  const page = await keepPage(there);
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/gzip', buffer: bytes });
  await page.getByText('new papers').waitFor();
  expect(await page.locator('dl').innerText()).toMatch(/new papers\s+\+2/);
  await takeIn(page);
  expect(kept(await storedRows(there))).toEqual(kept(await storedRows(here)));

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back: what came from a file.').waitFor();
  const { clips, lists, tags } = await storedRows(there);
  expect({ clips, lists, tags }).toEqual({ clips: [], lists: [], tags: [] });
});

it('restores what was removed out of a snapshot', async () => {
  const browser = await aBrowser();
  await lived(browser);
  const page = await keepPage(browser);
  await page.getByRole('button', { name: 'Take one now' }).click();
  await page.getByText('taken by you').waitFor();
  const before = await storedRows(browser);
  const remove: Gesture = { verb: 'remove', ids: ids.slice(0, 2) };
  await page.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ type: 'change', body: { op: crypto.randomUUID(), gesture: remove } })})`,
  );
  await page.getByRole('button', { name: /^Restore the snapshot/ }).click();
  await page.getByText('new papers').waitFor();
  expect(await page.locator('dl').innerText()).toMatch(/new papers\s+\+2/);
  await takeIn(page);
  expect((await storedRows(browser)).clips).toEqual(before.clips);
});

it('writes files that other programs read', async () => {
  const browser = await aBrowser();
  await lived(browser);
  const page = await keepPage(browser);
  const as = async (format: string) => {
    await page.getByRole('combobox', { name: 'As', exact: true }).selectOption(format);
    return (await saved(page, 'text=Save file')).bytes.toString();
  };
  const rows: Record<string, string>[] = parse(await as('csv'), { columns: true, bom: true });
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).toContain('Talk in May');
  const entries = new Cite(await as('bibtex')).data as { title: string }[];
  const titles = demo
    .on()
    .slice(0, 2)
    .map(({ title }) => title);
  expect(entries.map(({ title }) => title).sort()).toEqual(titles.sort());
  await page.getByRole('combobox', { name: 'Which papers' }).selectOption({ label: 'What a search finds…' });
  await page.getByRole('searchbox', { name: 'Search' }).fill('is:starred');
  expect(JSON.parse(await as('csl'))).toHaveLength(1);
});

it('finds the papers that a pasted text names, and fetches what is known of them', async () => {
  const browser = await aBrowser();
  const page = await keepPage(browser);
  await page.getByLabel(/^Or paste/).fill(`see arXiv:${ids[0]}v2, https://huggingface.co/papers/${ids[1]}`);
  await page.getByRole('button', { name: 'Read' }).click();
  await page.getByText('new papers').waitFor();
  await takeIn(page);
  const papers = await patiently('the facts of both', async () => {
    const rows = (await storedRows(browser)).papers;
    return rows.length === 2 ? rows : undefined;
  });
  expect(papers.every(({ source }) => source === 'api')).toBe(true);
});

it.each([
  ['light', 1280],
  ['dark', 400],
] as const)('is accessible: %s, %i wide', async (colorScheme, width) => {
  const browser = await aBrowser();
  await lived(browser);
  const page = await keepPage(browser);
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await page.getByRole('button', { name: 'Take one now' }).click();
  await page.getByText('taken by you').waitFor();
  expect(await axeIn(page)).toEqual([]);
  await page.getByLabel(/^Or paste/).fill('2609.99999 and https://example.org/x');
  await page.getByRole('button', { name: 'Read' }).click();
  await page.getByText('new papers').waitFor();
  expect(await axeIn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});
