import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import type { Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, tagCard } from '../support/hands';
import { textOf } from '../support/names';
import { askFrom } from '../support/readersLibrary';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const [both, first, other] = demo.on() as [DemoPaper, DemoPaper, DemoPaper];
const ARMS = 'Arms and whatever else was ever proposed for the reading group';
const LEGS = 'قراءة (2)';
const ALSO = textOf('library.group.also').split('{')[0] as string;
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  for (const { id } of [both, first, other]) await clipCard(feed, id);
  for (const tag of ['retrieval', 'long context', 'agents']) await tagCard(feed, both.id, tag);
  await feed.goto(running.address('manifest.json'));
  const change = (gesture: Gesture) => askFrom(feed, { type: 'change', body: { op: crypto.randomUUID(), gesture } });
  await change({ verb: 'createList', list: 'arms', name: ARMS, ids: [both.id, first.id] });
  await change({ verb: 'createList', list: 'legs', name: LEGS, ids: [both.id, other.id] });
  await feed.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function library(place: string, width = 1280): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(running.address(`library.html#papers/all?${place}`));
  await page.getByRole('heading', { level: 2, name: ARMS }).waitFor();
  return page;
}

/** The parts of the papers that lie over one another, in words. */
const OVERLAPS = `[...document.querySelectorAll('article')].flatMap((paper) => {
  const line = paper.querySelector('p:has(time)')?.getBoundingClientRect();
  const isCut = (box) => line && box.top >= line.top && (box.right > line.right || box.top >= line.bottom);
  const parts = [...paper.querySelectorAll('h2, h3, time, [role=img], span[title], button')]
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && !isCut(box));
  const lieOver = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return parts.flatMap(({ part, box }, i) =>
    parts.slice(i + 1).flatMap((next) => (lieOver(box, next.box) ? [part.textContent + ' | ' + next.part.textContent] : [])),
  );
})`;

describe('a paper on two lists', () => {
  it.each(['rows', 'cards', 'titles'])('names the other one, and nothing lies over anything, in %s', async (look) => {
    const page = await library(`group=list&look=${look}`);
    const also = page.getByRole('article', { name: both.title }).getByTitle(ALSO);
    for (const width of [1440, 1000, 820, 640, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await also.first().textContent()).toContain(LEGS);
      await expect.poll(() => page.evaluate<string[]>(OVERLAPS), { message: `${width} px wide` }).toEqual([]);
      const drawn = async () => (await also.first().boundingBox())?.width ?? 0;
      await expect.poll(drawn, { message: `${width} px wide` }).toBeGreaterThan(40);
    }
    await page.close();
  });

  it('stands under both, is counted once, and is picked in both', async () => {
    const page = await library('group=list');
    await page.getByRole('heading', { level: 2, name: LEGS }).waitFor();
    expect(await page.getByText('3 papers', { exact: true }).count()).toBe(1);
    const boxes = page.getByRole('article', { name: both.title }).getByRole('checkbox');
    await boxes.nth(1).check();
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([true, true]);
    await page.getByText('1 paper selected').waitFor();
    expect(await axeIn(page)).toEqual([]);
    await page.close();
  });

  it('is opened in the place that was clicked, which keys go on from', async () => {
    const page = await library('group=list');
    const order = await page.getByRole('article').evaluateAll((all) => all.map((each) => each.dataset.entry));
    expect(new Set(order).size).toBe(4);
    const details = page
      .getByRole('article', { name: both.title })
      .getByRole('button', { name: textOf('row.details') });
    await details.nth(1).click();
    await page.getByRole('complementary', { name: both.title }).waitFor();
    expect(await details.evaluateAll((all) => all.map((each) => each.ariaExpanded))).toEqual(['false', 'true']);
    const active = () => page.evaluate(() => document.activeElement?.closest('article')?.dataset.entry);
    const place = order.findLastIndex((entry) => entry?.startsWith(both.id));
    for (const [key, at] of [
      ['k', place - 1],
      ['j', place],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(active).toBe(order[at]);
    }
    await page.close();
  });
});
