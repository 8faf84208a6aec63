import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, closeFirstSteps, launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import { cardOf, clipCard, openMenu, removeCard, stripButton } from '../support/hands';
import { install, uninstall } from '../support/installs';
import { named, textOf } from '../support/names';
import { part, partsIn } from '../support/parts';
import { patiently } from '../support/patiently';
import { openPopup } from '../support/popup';
import { openRow, rowOf, searchInPopup } from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { stripsOn } from '../support/stripsOn';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third, fourth] = demo.on().map(({ id, title }) => ({ id, title }));
if (!first || !second || !third || !fourth) throw new Error('the demo feed has too few papers');
let site: Site;
let running: Chromium;
let feed: Page;
let world: ContentWorld;
const clipped = new Set<string>();

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  world = await contentWorld(running, feed);
  for (const { id } of [first, second]) {
    await clipCard(feed, id);
    clipped.add(id);
  }
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const titleOf = new Map<string, string>(demo.papers.map(({ id, title }) => [id, title]));

function rightStrip(id: string): string {
  const word = textOf(clipped.has(id) ? 'strip.clipped' : 'strip.clip');
  return textOf('strip.name')
    .replace('{word}', word)
    .replace('{title}', titleOf.get(id) ?? id);
}

/** Waits until so many cards stand there, each with one strip: its paper's, in the right state. */
async function expectRightStrips(on: ContentWorld, count: number): Promise<void> {
  let last: Awaited<ReturnType<typeof stripsOn>> = [];
  await patiently('the right strip on every card', async () => {
    last = await stripsOn(on);
    const isRight = last.every(({ id, strips }) => strips.length === 1 && strips[0] === rightStrip(id));
    return (last.length === count && isRight) || undefined;
  }).catch(() => {
    expect(last.map(({ id, strips }) => [id, ...strips])).toEqual(last.map(({ id }) => [id, rightStrip(id)]));
    expect(last).toHaveLength(count);
  });
}

describe('the strips of a page', () => {
  it('stand on every card, each for its own paper', async () => {
    await expectRightStrips(world, demo.on().length);
  });

  it('come back when the list is drawn again', async () => {
    for (let times = 0; times < 3; times++) {
      await feed.evaluate(() => dispatchEvent(new Event('demo:redraw')));
      await expectRightStrips(world, demo.on().length);
    }
  });

  it('keep the menu open for its paper when the list is drawn again', async () => {
    await openMenu(feed, first.id);
    await feed.evaluate(() => dispatchEvent(new Event('demo:redraw')));
    await expectRightStrips(world, demo.on().length);
    await feed.keyboard.type('x');
    const menus = await partsIn(feed, { role: 'dialog', name: named('strip.menu', { title: first.title }) });
    expect(menus).toHaveLength(1);
    await feed.keyboard.press('Escape');
  });

  it('follow Weekly, Monthly and Daily, and the way back', async () => {
    for (const [name, heading, count] of [
      ['Weekly', 'Weekly Papers', 69],
      ['Monthly', 'Monthly Papers', 104],
      ['Daily', 'Daily Papers', 24],
    ] as const) {
      await feed.getByRole('button', { name }).click();
      await feed.getByRole('heading', { name: heading }).waitFor();
      await expectRightStrips(world, count);
    }
    await feed.goBack();
    await feed.getByRole('heading', { name: 'Monthly Papers' }).waitFor();
    await expectRightStrips(world, 104);
    await feed.goForward();
    await expectRightStrips(world, 24);
  });

  it('follow the arrows to the day before and back', async () => {
    await feed.getByRole('link', { name: 'Earlier' }).click();
    await feed.waitForURL(/date/);
    const day = new URL(feed.url()).pathname.split('/').at(-1) as Day;
    await expectRightStrips(world, demo.on(day).length);
    await feed.getByRole('link', { name: 'Later' }).click();
    await expectRightStrips(world, demo.on().length);
  });
});

describe('a trending card', () => {
  const width = { narrow: 480, wide: 1280 };

  it('has one strip, right for both of its halves', async () => {
    const page = await running.visit('/papers/trending');
    const trending = await contentWorld(running, page);
    await expectRightStrips(trending, 50);
    const cards = await stripsOn(trending);
    const ids = cards.map(({ id }) => id).filter((id) => !clipped.has(id)) as (typeof first.id)[];
    for (const [nth, size] of [width.narrow, width.wide, width.narrow].entries()) {
      const id = ids[nth * 7] ?? expect.fail('too few trending papers');
      await page.setViewportSize({ width: size, height: 900 });
      const strip = await (await stripButton(page, id, 'clip')).box();
      const card = await page.locator(cardOf(id)).boundingBox();
      expect(strip.x).toBeGreaterThanOrEqual(card?.x ?? Number.NaN);
      expect(strip.x + strip.width).toBeLessThanOrEqual((card?.x ?? 0) + (card?.width ?? 0));
      await clipCard(page, id);
      clipped.add(id);
      await expectRightStrips(trending, 50);
    }
    await page.setViewportSize({ width: width.wide, height: 900 });
    await page.close();
  });
});

describe('what is changed elsewhere meanwhile', () => {
  it('shows on every open tab: clips and removals in the popup', async () => {
    const other = await running.visit('/papers/week');
    const otherWorld = await contentWorld(running, other);
    await expectRightStrips(otherWorld, 69);

    let popup = await openPopup(running, feed);
    const row = await openRow(popup, second.title);
    await row.getByRole('button', { name: textOf('paper.remove') }).click();
    clipped.delete(second.id);
    await expectRightStrips(world, 24);
    await expectRightStrips(otherWorld, 69);
    await popup.close();

    popup = await openPopup(running, feed);
    await popup.getByRole('switch').click();
    await searchInPopup(popup, third.title);
    await rowOf(popup, third.title)
      .getByRole('button', { name: textOf('row.clip') })
      .click();
    clipped.add(third.id);
    await expectRightStrips(world, 24);
    await expectRightStrips(otherWorld, 69);
    await popup.close();
    await other.close();
  });

  it('shows on every open tab: clips and removals on another card of the same paper', async () => {
    const other = await running.visit('/papers/week');
    const otherWorld = await contentWorld(running, other);
    await clipCard(other, fourth.id);
    clipped.add(fourth.id);
    await expectRightStrips(world, 24);
    await other.bringToFront();
    await removeCard(other, first.id);
    clipped.delete(first.id);
    await expectRightStrips(world, 24);
    await expectRightStrips(otherWorld, 69);
    await other.close();
  });
});

// Last in this file, since what was clipped before is forgotten by them in the end.
describe('an extension that is updated under an open page', () => {
  beforeAll(async () => {
    await feed.bringToFront();
    await install(running);
  });

  it('asks to reload the page and does not pretend to clip', async () => {
    const [strip] = await partsIn(feed, { role: 'button', name: named('strip.name'), within: cardOf(second.id) });
    await strip?.click();
    await part(feed, {
      role: 'button',
      name: new RegExp(`^${textOf('strip.reload')}`),
      within: cardOf(second.id),
    });
    const pretended = await partsIn(feed, {
      role: 'button',
      name: named('strip.name', { word: textOf('strip.clipped') }),
    });
    expect(pretended).toEqual([]);
  });

  it('tells in the popup that this page has to be loaded again', async () => {
    const popup = await openPopup(running, feed);
    await popup.getByText(textOf('popup.page.reload')).waitFor();
    await popup.getByRole('button', { name: textOf('popup.page.reloadButton') }).click();
    const fresh = await contentWorld(running, feed);
    await expectRightStrips(fresh, 24);
    await feed.bringToFront();
  });

  it('goes on as before once the page was loaded again', async () => {
    const fresh = await contentWorld(running, feed);
    await clipCard(feed, second.id);
    clipped.add(second.id);
    await expectRightStrips(fresh, 24);
  });
});

describe('an extension that is installed while a page is open', () => {
  it('says in the popup what helps', async () => {
    await uninstall(running);
    await feed.reload();
    await install(running);
    await closeFirstSteps(running.context);
    const popup = await openPopup(running, feed);
    await popup.getByText(textOf('popup.page.reload')).waitFor();
    await popup.getByRole('button', { name: textOf('popup.page.reloadButton') }).click();
    await clipCard(feed, second.id);
  });
});
