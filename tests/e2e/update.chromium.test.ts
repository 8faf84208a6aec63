import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { CHROME_BUILD, type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, listCard, starCard, tagCard } from '../support/hands';
import { install } from '../support/installs';
import { patiently } from '../support/patiently';
import { openPopupAsTab } from '../support/popup';
import { noteIn, openRow, rowOf } from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { type StoredRows, storedRows } from '../support/storedRows';
import { fire } from '../support/workerEvents';

const NEXT_VERSION = '99.1';
const demo = demoSite('2026-09-30' as Day);
const [first, second] = demo.on() as [DemoPaper, DemoPaper];
const room = mkdtempSync(path.join(tmpdir(), 'offprint-update-'));
const extension = path.join(room, 'extension');
let site: Site;
let running: Chromium;
let feed: Page;

beforeAll(async () => {
  cpSync(CHROME_BUILD, extension, { recursive: true });
  site = await startSite([demo.route]);
  running = await launchChromium({ site, extension });
  feed = await running.visit('/papers');
});
afterAll(async () => {
  await running.close();
  await site.close();
  rmSync(room, { recursive: true });
});

interface Kept {
  rows: StoredRows;
  /** The second copy and the settings. */
  stored: object;
}

async function kept(): Promise<Kept> {
  const rows = await storedRows(running);
  return { rows, stored: await ours('chrome.storage.local.get(null)') };
}

/** The value of an expression in a page of the extension in which nothing of it runs. */
async function ours<T>(expression: string): Promise<T> {
  const page = await running.context.newPage();
  await page.goto(running.address('manifest.json'));
  try {
    return await page.evaluate<T>(expression);
  } finally {
    await page.close();
  }
}

const asking = (type: string, body: unknown) => `chrome.runtime.sendMessage(${JSON.stringify({ type, body })})`;

function nextVersion(): void {
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version: NEXT_VERSION }));
}

// The tests of this file are one story, in this order.

it('takes a snapshot when a newer Offprint stands ready', async () => {
  await clipCard(feed, first.id);
  await tagCard(feed, first.id, 'talks');
  await listCard(feed, first.id, 'Talk in May');
  await starCard(feed, first.id);
  await fire(running, 'runtime.onUpdateAvailable', { version: NEXT_VERSION });
  const names = () =>
    ours<string[]>(`(async () => {
      const own = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
      return Array.fromAsync(own.keys());
    })()`);
  await patiently('the snapshot', async () => (await names()).find((name) => name.endsWith('-upgrade.jsonl.gz')));
});

it('keeps everything when it is installed over open pages', async () => {
  const page = await running.context.newPage();
  await page.goto(running.address('library.html'));
  await page.getByText(first.title).first().waitFor();
  const before = await kept();
  nextVersion();
  await install(running, extension);
  expect(await ours('chrome.runtime.getManifest().version')).toBe(NEXT_VERSION);
  expect(await kept()).toEqual(before);
  // It is no first step, and pages of the older are closed by the browser.
  expect(running.context.pages().filter((each) => each.url().startsWith(running.address('')))).toEqual([]);
});

it('goes on from there: the log counts on, and what came before can be taken back', async () => {
  const { changes } = await storedRows(running);
  await feed.reload();
  await clipCard(feed, second.id);
  const { changes: more } = await storedRows(running);
  expect(more.slice(0, -1)).toEqual(changes);
  expect(more.at(-1)).toMatchObject({ verb: 'clip', seq: (changes.at(-1)?.seq ?? 0) + 1 });

  for (const _step of ['clip', 'star'])
    await ours(asking('change', { op: crypto.randomUUID(), gesture: { verb: 'undo' } }));
  const { clips } = await storedRows(running);
  expect(clips).toEqual([expect.objectContaining({ paperId: first.id, tags: ['talks'] })]);
  expect(clips[0]).not.toHaveProperty('starredAt');
});

it('keeps a note that was being typed when it is installed', async () => {
  const popup = await openPopupAsTab(running);
  await noteIn(await openRow(popup, first.title)).pressSequentially('ask Mira about table 3');
  await install(running, extension);
  await rowOf(await openPopupAsTab(running), first.title).waitFor();
  await expect.poll(async () => (await storedRows(running)).clips[0]?.note).toBe('ask Mira about table 3');
});
