import type { Page } from 'playwright-core';
import type { ArxivId } from '@/lib/paper';
import { atRest } from './atRest';
import type { Chromium } from './chromium';

/** A page of ours as it is to be seen, in so many widths; `open` brings it there. */
export interface View {
  name: string;
  widths: number[];
  height: number;
  open(): Promise<Page>;
}

const WIDTHS = [1440, 900, 390];
/** Of popup and panel. */
const NARROW = 400;
const HEIGHT = 900;
const POPUP_HEIGHT = 600;

type Act = (page: Page) => Promise<unknown>;

const SECTIONS = ['tags', 'review', 'statistics', 'keep', 'settings', 'start'];

/** All pages while nothing was done yet. */
export function freshViews(running: Chromium): View[] {
  return [
    fullPage(running, 'fresh-papers', 'papers/all'),
    ...SECTIONS.map((place) => fullPage(running, `fresh-${place}`, place)),
    narrowPage(running, 'fresh-popup', 'popup.html'),
    narrowPage(running, 'fresh-panel', 'panel.html'),
  ];
}

/** All pages with a library of these clips, and what is done on them most. */
export function filledViews(running: Chromium, [first, second]: ArxivId[]): View[] {
  return [
    fullPage(running, 'papers', 'papers/all'),
    fullPage(running, 'papers-opened', `papers/all?paper=${first}`),
    fullPage(running, 'papers-cards', 'papers/everything?look=cards&group=day'),
    fullPage(running, 'papers-titles', `papers/all?look=titles&group=status&paper=${second}`),
    fullPage(running, 'papers-searched', 'papers/all?q=langauge%20models'),
    fullPage(running, 'papers-picked', 'papers/all?group=list', pickSome),
    ...SECTIONS.map((place) => fullPage(running, place, place)),
    narrowPage(running, 'popup', 'popup.html'),
    narrowPage(running, 'popup-searched', 'popup.html', (page) => searchFor(page, 'speach')),
    narrowPage(running, 'popup-opened', 'popup.html', openFirst),
    panelBeside(running),
  ];
}

async function pickSome(page: Page): Promise<void> {
  for (const nth of [0, 2]) await page.getByRole('checkbox').nth(nth).check();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill(words);
  await page.locator('mark').first().waitFor();
}

async function openFirst(page: Page): Promise<void> {
  for (const key of ['ArrowDown', ' ']) await page.keyboard.press(key);
}

function fullPage(running: Chromium, name: string, place: string, act?: Act): View {
  const open = () => openPage(running, `library.html#${place}`, { width: 1440, height: HEIGHT }, act);
  return { name, widths: WIDTHS, height: HEIGHT, open };
}

function narrowPage(running: Chromium, name: string, file: string, act?: Act): View {
  const open = () => openPage(running, file, { width: NARROW, height: POPUP_HEIGHT }, act);
  return { name, widths: [NARROW], height: POPUP_HEIGHT, open };
}

/** The panel follows the listing that was shown before it, and the card that was pointed at there. */
function panelBeside(running: Chromium): View {
  const open = async () => {
    const feed = await running.visit('/papers');
    await feed.locator('[data-offprint="strip"]').first().waitFor({ state: 'attached' });
    await feed.locator('article').nth(1).hover();
    const drawn: Act = (page) => page.locator('h2 a').waitFor();
    return openPage(running, 'panel.html', { width: NARROW, height: HEIGHT }, drawn);
  };
  return { name: 'panel', widths: [NARROW], height: HEIGHT, open };
}

async function openPage(
  running: Chromium,
  file: string,
  size: { width: number; height: number },
  act: Act = async () => {},
): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize(size);
  await page.goto(running.address(file));
  await page.locator('main, [role="search"]').first().waitFor();
  await atRest(page);
  await act(page);
  return page;
}
