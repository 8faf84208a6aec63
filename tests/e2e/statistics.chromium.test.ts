import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { textOf } from '../support/names';
import { putRows } from '../support/putRows';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const WEEK_MS = 7 * 86_400_000;
let site: Site;
let running: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  page = await running.context.newPage();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function open(hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(running.address(`library.html#${hash}`));
}

function does(gesture: Gesture): Promise<unknown> {
  const message = { type: 'change', body: { op: crypto.randomUUID(), gesture } };
  return page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

const figure = (key: string) =>
  page.getByRole('region', { name: textOf(`library.statistics.${key}.title`), exact: true });

/** The colour that most of what is drawn has. */
function colourOf(canvas: Locator): Promise<string | undefined> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 4).join();
      if (data[at + 3]) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  });
}

it('says what to do while there is nothing to count', async () => {
  await open('statistics');
  await page.getByText(textOf('library.statistics.empty.title')).waitFor();
});

it('counts papers by the week, and each number leads to its papers', async () => {
  const [one, two, three] = (await visitAndRecord(running, '/papers')) as [ArxivId, ArxivId, ArxivId];
  await does({ verb: 'tag', ids: [one, two, three], add: ['agents'], drop: [] });
  await does({ verb: 'status', ids: [three], status: 'read' });
  const { clips } = await storedRows(running);
  // Two were clipped three weeks ago.
  const earlier = (clip: (typeof clips)[number]) => ({ ...clip, clippedAt: Date.now() - 3 * WEEK_MS });
  await putRows(running, { clips: clips.map((clip) => (clip.paperId === one ? clip : earlier(clip))) });

  await open('statistics');
  const perWeek = figure('perWeek');
  await perWeek.getByText(textOf('library.chart.table')).click();
  const rows = perWeek.getByRole('row');
  await expect.poll(() => rows.count()).toBe(5);
  const clipped = (row: number) => rows.nth(row).getByRole('cell').nth(1);
  expect(await clipped(1).textContent()).toBe('1');
  expect(await clipped(4).textContent()).toBe('2');
  await clipped(4).getByRole('link').click();
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
  expect(page.url()).toContain('q=clipped');
});

it('draws in the colours of a page that turned dark', async () => {
  await open('statistics');
  const bars = figure('perWeek').locator('canvas').first();
  await page.emulateMedia({ colorScheme: 'light' });
  await bars.waitFor();
  const light = await colourOf(bars);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => colourOf(bars)).not.toBe(light);
  await page.emulateMedia({ colorScheme: null });
});

it('goes to the papers of a week by a click on its chart', async () => {
  await open('statistics');
  const chart = figure('waiting').getByRole('img');
  await chart.locator('canvas').waitFor();
  // The first week stands at the very left, behind the measure.
  await chart.locator('.u-over').click({ position: { x: 2, y: 40 } });
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
  await page.goBack();
  await figure('waiting').waitFor();
});

it('shows when in the week something was done, hour by hour, and with which papers', async () => {
  await open('statistics');
  const hours = figure('hours');
  const fullest = hours.locator('[data-level="4"]').first();
  await fullest.focus();
  // There and back; before the first hour of the day there is none.
  const isFirst = new Date().getHours() === 0;
  for (const key of isFirst ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect.poll(() => hours.getByRole('listitem').count()).toBe(3);
  expect(await fullest.getAttribute('aria-pressed')).toBe('true');
});
