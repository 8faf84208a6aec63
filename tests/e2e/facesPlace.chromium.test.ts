import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { axeInStrips } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import { cardOf, PAPER_HEAD } from '../support/hands';
import { textOf } from '../support/names';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';
import { AROUND_STRIP, MOVED_BY_STRIPS, OUT_OF_PLACE, TOO_SMALL } from '../support/stripPlaces';
import { stripSaying } from '../support/stripSaid';

const demo = demoSite('2026-09-30' as Day);
const LONG_TAGS = [
  'a tag as long as tags are allowed to be, which is sixty-four letters',
  'מודלים גדולים',
  'rl',
  'talk',
];
/** Colours and the strips' places are at rest by then. */
const AT_REST_MS = 400;
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

describe.each(['/papers', '/papers/trending', '/papers?q=speech'])('the strips of %s', (pathname) => {
  let page: Page;
  let pageWorld: ContentWorld;
  let ids: ArxivId[];
  beforeAll(async () => {
    page = await running.visit(pathname);
    pageWorld = await contentWorld(running, page);
    await patiently(
      'strips',
      async () => (await page.locator('article [data-offprint=strip]').count()) > 0 || undefined,
    );
    const listed = await page
      .locator('article h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    ids = [...new Set(listed.map((href) => href?.split('/').at(-1)))] as ArxivId[];
    await dressCards(ids);
    await stripSaying(pageWorld, cardOf(ids[1] as ArxivId), { state: textOf('strip.dismissed') });
  });
  afterAll(() => page.close());

  it.each([1280, 768, 360])('stay within their cards and move nothing, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(AT_REST_MS);
    expect(await pageWorld.evaluate(OUT_OF_PLACE)).toEqual([]);
    expect(await pageWorld.evaluate(MOVED_BY_STRIPS)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('leave a finger 24 px of each button', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const { looked, small } = await pageWorld.evaluate<{ looked: number; small: string[] }>(TOO_SMALL);
    expect(small).toEqual([]);
    expect(looked).toBeGreaterThan(3);
  });

  it.each([
    ['light', false],
    ['dark', true],
  ])('are without a fault for axe on a %s page, in every state', async (_, dark) => {
    await page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark);
    await page.waitForTimeout(AT_REST_MS);
    const { strips, faults } = await axeInStrips(pageWorld);
    expect(faults).toEqual([]);
    expect(strips).toBeGreaterThan(5);
  });

  /** The first cards in all states, by the background as the popup would ask it. */
  async function dressCards([starred, dismissed, reading, read]: ArxivId[]): Promise<void> {
    const own = await running.context.newPage();
    await own.goto(running.address('popup.html'));
    for (const gesture of [
      { verb: 'tag', ids: [starred], add: LONG_TAGS, drop: [] },
      { verb: 'star', ids: [starred], on: true },
      { verb: 'status', ids: [starred], status: 'reading' },
      { verb: 'dismiss', ids: [dismissed], on: true },
      { verb: 'tag', ids: [reading], add: ['reading group', 'talk', 'rl'], drop: [] },
      { verb: 'status', ids: [read], status: 'read' },
    ]) {
      const message = { type: 'change', body: { op: crypto.randomUUID(), gesture } };
      await own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    }
    await own.close();
  }
});

describe('the strip of a paper’s own page', () => {
  it.each([1280, 700, 360])('covers no text and moves nothing, %i px wide', async (width) => {
    for (const { id } of demo.on().slice(0, 4)) {
      const paper = await running.visit(`/papers/${id}`);
      const world = await contentWorld(running, paper);
      await paper.setViewportSize({ width, height: 900 });
      await stripIn(paper);
      await paper.waitForTimeout(AT_REST_MS);
      const { covered, moved } = await world.evaluate<{ covered: string[]; moved: number }>(AROUND_STRIP);
      expect({ id, covered, moved }).toEqual({ id, covered: [], moved: 0 });
      await stripIn(paper);
      await paper.close();
    }
  });

  it('is without a fault for axe', async () => {
    const paper = await running.visit(`/papers/${demo.on()[0]?.id}`);
    const world = await contentWorld(running, paper);
    await stripIn(paper);
    const { strips, faults } = await axeInStrips(world);
    expect({ strips, faults }).toEqual({ strips: 2, faults: [] });
    await paper.close();
  });

  const stripIn = (paper: Page) =>
    patiently(
      'its strip',
      async () => (await paper.locator(`${PAPER_HEAD} > [data-offprint=strip]`).count()) || undefined,
    );
});
