import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { textOf } from '../support/names';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const papers = demo.on() as DemoPaper[];
const [one, two] = papers as [DemoPaper, DemoPaper];
/** The titles of those that are clipped. */
let mine: string[];
let site: Site;
let running: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  await feed.waitForFunction('document.querySelectorAll("[data-offprint=strip]").length > 5');
  page = await running.context.newPage();
  await page.goto(running.address('library.html'));
  // The page lists all that was seen; clipped from there, by its own buttons.
  await page.getByRole('link', { name: /^All seen/ }).click();
  await feed.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const NAME = { name: textOf('popup.papers') };
/** A group of groups, where papers are grouped. */
const list = () => page.getByRole('feed', NAME).or(page.getByRole('group', NAME));
const paper = (title: string): Locator => list().getByRole('article', { name: title, exact: true });
const titles = () => list().getByRole('article').getByRole('heading').allTextContents();
const place = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name });
const bar = () => page.getByRole('region', { name: textOf('library.picked.label') });
const clips = async () => (await storedRows(running)).clips;
const tagsOf = async ({ id }: DemoPaper) => (await clips()).find(({ paperId }) => paperId === id)?.tags;

describe('the full page', () => {
  it('clips what was seen, and shows it among the clips', async () => {
    await expect.poll(titles).not.toEqual([]);
    mine = (await titles()).slice(0, 4);
    for (const title of mine) {
      await paper(title)
        .getByRole('button', { name: textOf('row.clip') })
        .click();
      await paper(title)
        .getByRole('button', { name: textOf('row.star') })
        .waitFor();
    }
    await place(/^All \d/).click();
    await expect.poll(() => titles().then((all) => all.toSorted())).toEqual(mine.toSorted());
  });

  it('sorts and groups, and says so in its address', async () => {
    await page
      .getByRole('combobox', { name: textOf('library.order.label') })
      .selectOption(textOf('library.order.title'));
    await expect.poll(titles).toEqual(mine.toSorted((a, b) => a.localeCompare(b)));
    await page
      .getByRole('combobox', { name: textOf('library.group.label') })
      .selectOption(textOf('library.group.status'));
    await list()
      .getByRole('heading', { name: /^Unread 4/ })
      .waitFor();
    await expect.poll(() => page.url()).toContain('sort=title&group=status');
  });

  it('shows the same again after a reload, and what was before with Back', async () => {
    await paper(mine[1] as string).focus();
    await page.keyboard.press('Space');
    await page.getByRole('complementary', { name: mine[1] as string }).waitFor();
    await page.reload();
    await page.getByRole('complementary', { name: mine[1] as string }).waitFor();
    await list()
      .getByRole('heading', { name: /^Unread 4/ })
      .waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    await list()
      .getByRole('heading', { name: /^Unread 4/ })
      .waitFor();
  });
});

it('keeps the heading of a group in sight while its papers pass', async () => {
  const other = await running.context.newPage();
  await other.goto(running.address('library.html#papers/everything?group=status'));
  const heading = other
    .getByRole('group', NAME)
    .getByRole('heading', { level: 2, name: /^Unread|^Not clipped/ })
    .first();
  await heading.waitFor();
  const { y: before = 0 } = (await heading.boundingBox()) ?? {};
  await other.getByRole('article').nth(1).hover();
  await other.mouse.wheel(0, 250);
  await expect
    .poll(() =>
      other
        .getByRole('article')
        .first()
        .boundingBox()
        .then((box) => box && box.y < before),
    )
    .toBe(true);
  expect((await heading.boundingBox())?.y).toBe(before);
  await other.close();
});

describe('many papers at once, by keys alone', () => {
  it('are picked, tagged and brought back in one step', async () => {
    const order = await titles();
    await paper(order[0] as string).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await bar().getByText('2 papers selected').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('combobox').fill('reading group');
    await page.keyboard.press('Enter');
    const both = papers.filter(({ title }) => order.slice(0, 2).includes(title));
    await expect.poll(() => Promise.all(both.map(tagsOf))).toEqual([['reading group'], ['reading group']]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: textOf('popup.said.undo') }).click();
    await expect.poll(() => Promise.all(both.map(tagsOf))).toEqual([[], []]);
  });

  it('are saved as a file, those alone and as they stand', async () => {
    const [first, ...others] = await titles();
    await paper(first as string).focus();
    // What was picked before is let go of first.
    for (const key of ['Escape', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await bar().getByText('2 papers selected').waitFor();
    await bar()
      .getByRole('button', { name: textOf('library.picked.export') })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption('csv');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: textOf('library.takeOut.save') }).click(),
    ]);
    const rows: { title: string }[] = parse(await readFile(await download.path()), { columns: true, bom: true });
    expect(rows.map(({ title }) => title)).toEqual(others.slice(0, 2));
    await dialog.getByText(/^2 papers saved as/).waitFor();
    expect(await axeIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('are picked all, and let go of with Esc', async () => {
    await paper((await titles())[0] as string).focus();
    await page.keyboard.press('*');
    await bar().getByText('4 papers selected').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
  });
});

describe('papers as cards', () => {
  const pictures = () =>
    page.evaluate<boolean[]>(`[...document.querySelectorAll('article img')].map((img) => img.naturalWidth > 0)`);

  it('show the pictures that the site has of them; rows ask nobody for any', async () => {
    expect(await pictures()).toEqual([]);
    await page.getByRole('radio', { name: textOf('library.look.cards') }).press('Space');
    await expect.poll(pictures).toEqual([true, true, true, true]);
    await page.getByRole('radio', { name: textOf('library.look.rows') }).press('Space');
    await expect.poll(pictures).toEqual([]);
  });
});

describe('a narrow page', () => {
  it('shows its places when they are asked for, and leads there', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByRole('button', { name: textOf('library.places') }).click();
    await place(/^Unread/).click();
    await expect.poll(() => page.url()).toContain('#papers/unread');
    await expect.poll(titles).toHaveLength(4);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  });
});

describe('settings', () => {
  it('are followed at once, here and in the popup', async () => {
    await page.goto(running.address('library.html#settings'));
    await page.getByRole('combobox', { name: textOf('library.settings.theme.title') }).selectOption('dark');
    await expect.poll(() => page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    const popup = await running.context.newPage();
    await popup.goto(running.address('popup.html'));
    await expect.poll(() => popup.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    await popup.close();
  });
});

describe('the panel beside the page', () => {
  it('follows the card that is looked at, and stays with one that is kept', async () => {
    const panel = await running.context.newPage();
    await panel.goto(running.address('panel.html'));
    const feed = await running.visit('/papers');
    await feed.locator('article').first().hover();
    const shown = () => panel.getByRole('main').getByRole('heading', { level: 2 }).first().textContent();
    await panel.bringToFront();
    await expect.poll(shown, { timeout: 15_000 }).toBe(one.title);
    await panel.getByRole('switch', { name: textOf('panel.pin') }).click();
    await feed.bringToFront();
    await feed.locator('article').nth(1).hover();
    await panel.bringToFront();
    await panel.waitForTimeout(1_200);
    expect(await shown()).toBe(one.title);
    await panel.getByRole('switch', { name: textOf('panel.pin') }).click();
    await expect.poll(shown, { timeout: 15_000 }).toBe(two.title);
  });
});
