import type { Page } from 'playwright-core';
import { visit } from './contentScript';
import { longestOfOurs, ourTime, startProfile, stopProfile } from './ourTime';
import type { Sheet } from './sheet';
import { quietTab, type Stage } from './stage';

const SIZE = 104;
const PART = `Scrolling through ${SIZE} papers, script of ours`;
/** px and ms: as fast as a wheel is turned by someone who skims. */
const STEP = 160;
const EVERY_MS = 24;
/** What is seen is counted after a second in view. */
const AFTER_MS = 1_500;

/** Wheels through a page from its top to its end: the longest that we hold the page up, and what we take in all. */
export async function measureScrolling(sheet: Sheet, { empty }: Stage): Promise<void> {
  const page = await quietTab(empty);
  await visit(page, SIZE, true);
  const cdp = await page.context().newCDPSession(page);
  await startProfile(cdp);
  await wheelToEnd(page);
  await page.waitForTimeout(AFTER_MS);
  const profile = await stopProfile(cdp);
  await page.close();
  const { reading, strips, rest } = ourTime(profile);
  sheet.put({ part: PART, what: 'longest task', unit: 'ms', most: 8 }, longestOfOurs(profile));
  sheet.put({ part: PART, what: 'in all', unit: 'ms' }, reading + strips + rest);
}

async function wheelToEnd(page: Page): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.mouse.move(400, 300);
  for (let y = 0; y < height; y += STEP) {
    await page.mouse.wheel(0, STEP);
    await page.waitForTimeout(EVERY_MS);
  }
}
