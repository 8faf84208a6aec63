import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { textOf } from '../support/names';
import { type Site, startSite } from '../support/site';

let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demoSite('2026-09-30' as Day).route]);
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  await feed.waitForFunction('document.querySelectorAll("[data-offprint=strip]").length > 5');
  await feed.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function library(width: number): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize({ width, height: 700 });
  await page.goto(running.address('library.html#papers/everything'));
  await page.getByRole('article').first().waitFor();
  return page;
}

/** How many lines the titles in view take at most, and how far apart their rows begin. */
const titleLines = (page: Page) =>
  page
    .getByRole('heading', { level: 2 })
    .evaluateAll((all) =>
      Math.max(
        ...all
          .filter((title) => title.closest('article'))
          .map((title) => Math.round(title.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight))),
      ),
    );
const rowsOverlap = (page: Page) =>
  page.getByRole('article').evaluateAll((all) => {
    const boxes = all.map((each) => each.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
    return boxes.some(({ bottom }, i) => bottom > (boxes[i + 1]?.top ?? bottom) + 1);
  });
/** Words of a row that stand out of it. */
const spilt = (page: Page) =>
  page.getByRole('article').evaluateAll((all) =>
    all.some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return [...row.querySelectorAll('h2, p')].some((words) => {
        const box = words.getBoundingClientRect();
        return box.top < top || box.bottom > bottom;
      });
    }),
  );

describe('a list with an open paper beside it', () => {
  it.each([820, 1000, 1119, 1280])('breaks its titles in two lines, %i px wide', async (width) => {
    const page = await library(width);
    const row = page.getByRole('article').nth(1);
    await row.getByRole('button', { name: textOf('row.details') }).click();
    await page.getByRole('complementary').waitFor();
    await expect.poll(() => titleLines(page)).toBe(2);
    expect(await rowsOverlap(page)).toBe(false);
    expect(await spilt(page)).toBe(false);
    await page.close();
  });

  it('keeps the paper that was opened, and then closed, where it was on the screen', async () => {
    const page = await library(1119);
    expect(await titleLines(page)).toBe(1);
    await page.getByRole('article').first().hover();
    await page.mouse.wheel(0, 500);
    const row = page.locator('article[data-row="9"]');
    const y = async () => Math.round((await row.boundingBox())?.y ?? -1);
    await expect.poll(y).toBeLessThan(600);
    const before = await y();
    await row.getByRole('button', { name: textOf('row.details') }).click();
    await expect.poll(() => titleLines(page)).toBe(2);
    expect(await y()).toBe(before);
    await row.getByRole('button', { name: textOf('row.details') }).click();
    await expect.poll(() => titleLines(page)).toBe(1);
    expect(await y()).toBe(before);
    await page.close();
  });
});
