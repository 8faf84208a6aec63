import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { clipCard } from '../support/hands';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium | undefined;
const profiles: string[] = [];

beforeAll(async () => {
  site = await startSite([demo.route]);
});
afterEach(async () => {
  await running?.close();
  running = undefined;
});
afterAll(async () => {
  await site.close();
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

async function start(profile: string): Promise<Chromium> {
  running = await launchChromium({ site, profile });
  return running;
}

/** What a power cut in mid-write leaves: the newest log of the extension's IndexedDB lacks its last bytes. */
function tearLog({ profile, extensionId }: Chromium, bytes: number): void {
  const folder = path.join(profile, 'Default/IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  const [log = ''] = readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .sort()
    .reverse();
  const file = path.join(folder, log);
  truncateSync(file, Math.max(0, statSync(file).size - bytes));
}

it.each([7, 300, 2_000])('outlives a torn log of %i bytes, with what pages said', async (bytes) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'offprint-torn-'));
  profiles.push(profile);
  let browser = await start(profile);
  const listed = await visitAndRecord(browser, '/papers');
  const [first, second] = listed as [ArxivId, ArxivId];
  await clipCard(await browser.visit('/papers'), first);
  await browser.close();
  tearLog(browser, bytes);

  // The first start after it reads what is left, and writes.
  browser = await start(profile);
  await clipCard(await browser.visit('/papers'), second);
  await browser.close();

  // The second is where Chromium drops a store whose log is torn in its middle.
  browser = await start(profile);
  const { papers, clips, changes } = await storedRows(browser);
  expect(clips.map(({ paperId }) => paperId).sort()).toEqual([first, second].sort());
  expect(papers.map(({ id }) => id).sort()).toEqual(listed.toSorted());
  // Nothing had to be recovered at the second start.
  expect(changes.at(-1)?.verb).toBe('clip');
});
