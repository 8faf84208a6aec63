import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#i18n';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { cardOf, clipCard, tagCard } from '../support/hands';
import { overflowsIn, overflowsInStrips } from '../support/overflows';
import { part } from '../support/parts';
import { openPopupAsTab } from '../support/popup';
import { rowsIn } from '../support/popupHands';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const [paper] = demo.on() as [DemoPaper];
/** The longest words of all that Offprint speaks. */
const LONG: Language[] = ['de', 'es', 'fr'];
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  await clipCard(feed, paper.id);
  await tagCard(feed, paper.id, 'talk');
  await feed.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/** The full page at a place, in a narrow window. */
async function library(place: string): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(running.address(`library.html#${place}`));
  await page.locator('main :is(h1, article)').first().waitFor();
  return page;
}

/** Chooses in the settings what Offprint speaks. */
async function speak(language: Language): Promise<void> {
  const settings = await library('settings');
  await settings.locator('select:has(option[value="browser"])').selectOption(language);
  await settings.locator(`html[lang|="${language}"]`).waitFor();
  await settings.close();
}

describe.each(LONG)('the words of %s fit', (language) => {
  beforeAll(() => speak(language));

  it('the popup with a paper open, and its help', async () => {
    const popup = await openPopupAsTab(running);
    await popup.setViewportSize({ width: 400, height: 600 });
    await rowsIn(popup).first().waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press(' ');
    await popup.getByRole('textbox').last().waitFor();
    expect(await overflowsIn(popup)).toEqual([]);
    await popup.keyboard.press('?');
    await popup.getByRole('dialog').waitFor();
    expect(await overflowsIn(popup)).toEqual([]);
    await popup.close();
  });

  it('a narrow full page with papers selected, and its places', async () => {
    const page = await library('papers/all?group=day');
    await page.getByRole('checkbox').first().check();
    expect(await overflowsIn(page)).toEqual([]);
    await page.locator('[aria-controls="places"]').click();
    expect(await overflowsIn(page)).toEqual([]);
    await page.close();
  });

  it.each(['tags', 'settings', 'keep', 'start', 'review', 'statistics'])('a narrow full page at %s', async (place) => {
    const page = await library(place);
    expect(await overflowsIn(page)).toEqual([]);
    await page.close();
  });

  it('the panel beside a listing', async () => {
    const feed = await running.visit('/papers');
    await part(feed, { role: 'button', name: /./, within: cardOf(paper.id) });
    await feed.locator(cardOf(paper.id)).hover();
    const panel = await running.context.newPage();
    await panel.setViewportSize({ width: 300, height: 800 });
    await panel.goto(running.address('panel.html'));
    await panel.getByRole('combobox').waitFor();
    expect(await overflowsIn(panel)).toEqual([]);
    for (const page of [feed, panel]) await page.close();
  });

  it('a narrow listing with papers selected, and all its keys', async () => {
    const feed = await running.visit('/papers');
    await feed.setViewportSize({ width: 400, height: 800 });
    const world = await contentWorld(running, feed);
    await part(feed, { role: 'button', name: /./, within: cardOf(paper.id) });
    for (const key of ['j', 'x', 'Shift+J']) await feed.keyboard.press(key);
    await part(feed, { role: 'region', name: /./ });
    expect(await overflowsInStrips(world)).toEqual([]);
    await feed.keyboard.press('?');
    await part(feed, { role: 'dialog', name: /./ });
    expect(await overflowsInStrips(world)).toEqual([]);
    await feed.close();
  });
});
