import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../support/chromium';
import { SITE } from '../support/site';
import { addressOfPage, type PageSize } from './listingPages';
import { ourTime, startProfile, stopProfile } from './ourTime';
import type { Sheet } from './sheet';
import { quietTab, type Stage } from './stage';

const PART = 'Content script';
const MOST = 30;
/** After the last strip stands: what is drawn anew when the answer comes, and the site's own late work. */
const SETTLING_MS = 900;

/** One visit under the profiler: our script's own time, split. */
export async function profileVisit(sheet: Sheet, { empty }: Stage, size: PageSize): Promise<void> {
  const page = await quietTab(empty);
  const cdp = await page.context().newCDPSession(page);
  await startProfile(cdp);
  await visit(page, size, true);
  const { reading, strips, rest } = ourTime(await stopProfile(cdp));
  await page.close();
  const atMost = size === 104 ? { most: MOST } : {};
  sheet.put({ part: PART, what: `${size} papers: reading`, unit: 'ms', ...atMost }, reading);
  sheet.put({ part: PART, what: `${size} papers: strips, script`, unit: 'ms', ...atMost }, strips);
  sheet.put({ part: PART, what: `${size} papers: rest, script`, unit: 'ms' }, rest);
}

/** One visit without the profiler, with our extension and without: what the whole page pays for us. */
export async function compareVisits(sheet: Sheet, { empty, without }: Stage, size: PageSize): Promise<void> {
  const bare = await mainThread(without, size, false);
  const ours = await mainThread(empty, size, true);
  sheet.put({ part: PART, what: `${size} papers: script, with minus without`, unit: 'ms' }, ours.script - bare.script);
  sheet.put(
    { part: PART, what: `${size} papers: style and layout, with minus without`, unit: 'ms' },
    ours.drawing - bare.drawing,
  );
}

async function mainThread(running: Chromium, size: PageSize, withStrips: boolean) {
  const page = await quietTab(running);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const before = await durations(cdp);
  await visit(page, size, withStrips);
  const after = await durations(cdp);
  await page.close();
  return { script: after.script - before.script, drawing: after.drawing - before.drawing };
}

async function durations(cdp: CDPSession) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { script: ms('ScriptDuration'), drawing: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/** Goes to a listing and waits until all strips stand and nothing more is to come. */
export async function visit(page: Page, size: PageSize, withStrips: boolean): Promise<void> {
  await page.goto(SITE + addressOfPage(size));
  const strips = withStrips ? size : 0;
  await page.waitForFunction(`document.querySelectorAll('[data-offprint=strip]').length === ${strips}`);
  await page.waitForTimeout(withStrips ? SETTLING_MS : SETTLING_MS + 300);
}
