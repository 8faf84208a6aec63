import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sighting } from '@/lib/library/db';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { textOf } from '../support/names';
import { putRows } from '../support/putRows';
import { type Site, startSite } from '../support/site';
import { visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium;
let page: Page;
let ids: ArxivId[];

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  ids = (await visitAndRecord(running, '/papers')) as ArxivId[];
  page = await running.context.newPage();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

function open(hash: string): Promise<unknown> {
  return page.goto(running.address(`library.html#${hash}`));
}

/** How many of its pixels are drawn upon. */
function drawn(chart: Locator): Promise<number> {
  return chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
}

function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
}

describe('the numbers of a paper over time', () => {
  const sighting = (paperId: ArxivId, seenOn: string, upvotes: number, codeStars?: number): Sighting => ({
    paperId,
    feed: 'trending',
    seenOn: seenOn as Day,
    rank: 1,
    upvotes,
    ...(codeStars !== undefined && { codeStars }),
  });

  it('are not drawn while one day is known', async () => {
    await open(`papers/everything?paper=${ids[0]}`);
    await page.getByRole('complementary').getByRole('textbox').first().waitFor();
    expect(await page.getByRole('img', { name: /→/ }).count()).toBe(0);
  });

  it('are drawn from the second day on, and stand in a table', async () => {
    const id = ids[1] as ArxivId;
    await putRows(running, { sightings: [sighting(id, '2026-09-01', 3, 40), sighting(id, '2026-09-02', 7, 90)] });
    await open(`papers/everything?paper=${id}`);
    const over = page.getByRole('region', { name: textOf('library.sightings.title') }).first();
    // A chart is drawn as it comes near.
    await over.scrollIntoViewIfNeeded();
    await expect.poll(() => drawn(over.getByRole('img'))).toBeGreaterThan(500);
    await over.getByText(textOf('library.chart.table')).click();
    // It is drawn once the browser says that its place is open.
    await over.getByRole('table').waitFor();
    const [head, ...rows] = await cellsOf(over.getByRole('table'));
    expect(head).toEqual(['Day', 'Upvotes', 'Stars']);
    expect(rows.slice(0, 2).map(([, ...numbers]) => numbers)).toEqual([
      ['3', '40'],
      ['7', '90'],
    ]);
  });
});
