import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { localDay } from '@/lib/paper';
import { type Chromium, launchChromium } from './chromium';
import { demoSite } from './demo/demoSite';
import type { DemoPaper } from './demo/papers';
import { clipCard, stripButton, tagCard } from './hands';
import { openPopup } from './popup';
import { searchBoxIn, settled } from './popupHands';
import { startSite } from './site';

const PICTURES = path.resolve('.output/start');
const TAGS = ['to read', 'reading group'];

interface Deed {
  deed: string;
  paper: string;
  ms: number;
}

/** Without a display: clips three papers of the demo feed, tags two, finds one by a misspelt word, and takes pictures. */
export async function tour(): Promise<void> {
  const demo = demoSite(localDay(Date.now()));
  const site = await startSite([demo.route]);
  const running = await launchChromium({ site });
  mkdirSync(PICTURES, { recursive: true });
  const feed = await running.visit('/papers');
  const deeds = [...(await clipAndTag(feed, demo.on().slice(0, 3))), ...(await find(running, feed, demo.on()[1]))];
  await photograph(feed, 'feed');
  await running.close();
  await site.close();
  console.table(deeds);
  console.log(`Pictures of feed and popup, light and dark: ${PICTURES}`);
}

async function clipAndTag(feed: Page, papers: DemoPaper[]): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const { id, title } of papers) {
    await stripButton(feed, id, 'clip');
    deeds.push(await timed('clipped', title, () => clipCard(feed, id)));
  }
  for (const [nth, tag] of TAGS.entries()) {
    const paper = papers[nth];
    if (paper) deeds.push(await timed(`typed the tag “${tag}”`, paper.title, () => tagCard(feed, paper.id, tag)));
  }
  return deeds;
}

async function find(running: Chromium, feed: Page, paper: DemoPaper | undefined): Promise<Deed[]> {
  const word = misspelt(paper?.title ?? '');
  const popup = await openPopup(running, feed);
  await settled(popup);
  await photograph(popup, 'popup');
  const deed = await timed(`searched “${word}”`, '', async () => {
    await searchBoxIn(popup).fill(word);
    await popup.locator('mark').first().waitFor();
  });
  const [found = 'found nothing'] = await settled(popup);
  await photograph(popup, 'popup-search');
  await popup.close();
  return [{ ...deed, paper: found }];
}

/** The longest word of a title with one of its letters left out. */
function misspelt(title: string): string {
  const [longest = ''] = title.match(/[a-z]+/gi)?.sort((a, b) => b.length - a.length) ?? [];
  return longest.slice(0, 3) + longest.slice(4);
}

async function timed(deed: string, title: string, act: () => Promise<void>): Promise<Deed> {
  const start = performance.now();
  await act();
  return { deed, paper: title.slice(0, 60), ms: Math.round(performance.now() - start) };
}

async function photograph(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), colorScheme === 'dark');
    // The strips follow the site's class a moment later.
    await page.waitForTimeout(300);
    await page.screenshot({ path: path.join(PICTURES, `${name}-${colorScheme}.png`) });
  }
}
