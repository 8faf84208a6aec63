import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, tagCard } from '../support/hands';
import { textOf } from '../support/names';
import { openPopupAsTab } from '../support/popup';
import { putRows } from '../support/putRows';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const [paper] = demo.on() as [DemoPaper];
const TAGS = ['retrieval', 'long context', 'evaluation', 'agents'];
const SHOWN = 'τ²-bench: Sparse L₂ Lanterns';
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  await clipCard(feed, paper.id);
  for (const tag of TAGS) await tagCard(feed, paper.id, tag);
  await feed.close();
  const kept = (await storedRows(running)).papers.filter(({ id }) => id === paper.id);
  await putRows(running, {
    papers: kept.map((each) => ({ ...each, title: '$\\tau^2$-bench: \\textbf{Sparse} $L_2$ Lanterns' })),
  });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function library(width: number): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(running.address('library.html'));
  await page.getByRole('article').first().waitFor();
  return page;
}

async function narrowPopup(): Promise<Page> {
  const popup = await openPopupAsTab(running);
  await popup.setViewportSize({ width: 320, height: 600 });
  await popup.getByRole('article').first().focus();
  return popup;
}

/** How many tags of the paper are left out, and taken from keys. */
function hiddenTags(page: Page): Promise<number> {
  const tags = page.getByRole('article').getByTitle(textOf('row.tag').split('{')[0] as string);
  return tags.evaluateAll((all) => all.filter((tag) => (tag as HTMLElement).inert).length);
}

/** The tags of the paper that can be seen whole. */
async function tagsInSight(page: Page): Promise<string[]> {
  const line = page.getByRole('article').locator('p', { has: page.locator('time') });
  return line.evaluate((shown) => {
    const end = shown.getBoundingClientRect().right;
    const tags = [...shown.querySelectorAll('button')];
    return tags.filter((tag) => tag.getBoundingClientRect().right <= end).map((tag) => tag.textContent ?? '');
  });
}

describe('a row', () => {
  it('shows a title as one reads it, in popup and library', async () => {
    const popup = await openPopupAsTab(running);
    await popup.getByRole('heading', { name: SHOWN }).waitFor();
    await popup.close();
    const page = await library(1280);
    await page.getByRole('article', { name: SHOWN }).waitFor();
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('tau lantern');
    await expect.poll(() => page.getByRole('article').locator('h2 mark').allTextContents()).toEqual(['τ', 'Lantern']);
    await page.close();
  });

  it('shows as many tags as there is room for', async () => {
    const wide = await library(1280);
    expect((await tagsInSight(wide)).toSorted()).toEqual(TAGS.toSorted());
    await wide.close();
    const narrow = await library(360);
    expect((await tagsInSight(narrow)).length).toBeLessThan(TAGS.length);
    await narrow.close();
  });

  it.each([
    ['library', () => library(360)],
    ['popup', narrowPopup],
  ])('lets keys go to the tags that it shows, and to no other, in the %s', async (_where, open) => {
    const page = await open();
    await expect.poll(() => hiddenTags(page)).toBeGreaterThan(0);
    const shown = await tagsInSight(page);
    await page.getByRole('article').focus();
    const reached: string[] = [];
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(reached.filter((name) => TAGS.includes(name))).toEqual(shown);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => hiddenTags(page)).toBe(0);
    await page.close();
  });
});

describe('the full page', () => {
  it('shows an open paper beside its list, not over it, in a window of half a screen', async () => {
    const page = await library(900);
    await page
      .getByRole('article')
      .getByRole('button', { name: textOf('row.details') })
      .click();
    const pane = page.getByRole('complementary', { name: SHOWN });
    await expect.poll(async () => (await pane.boundingBox())?.x).toBeGreaterThan(0);
    const [row, beside] = [await page.getByRole('article').boundingBox(), await pane.boundingBox()];
    expect((row?.x ?? 0) + (row?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
    await page.getByRole('button', { name: textOf('library.closePaper') }).click();
    await page.getByRole('navigation').waitFor();
    await page.close();
  });

  it('says how papers stand while they are searched for', async () => {
    const page = await library(1280);
    const order = page.getByRole('combobox', { name: textOf('library.order.label') });
    const shown = () => order.locator('option:checked').textContent();
    expect(await shown()).toBe(textOf('library.order.usual'));
    const box = page.getByRole('search').getByRole('combobox');
    await box.fill('lantern');
    await expect.poll(shown).toBe(textOf('library.order.best'));
    await box.fill('lantern sort:title');
    await expect.poll(shown).toBe(textOf('library.order.title'));
    await order.selectOption(textOf('library.order.stars'));
    await expect.poll(() => box.inputValue()).toBe('lantern');
    await expect.poll(shown).toBe(textOf('library.order.stars'));
    await page.close();
  });
});
