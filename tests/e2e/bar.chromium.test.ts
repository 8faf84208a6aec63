import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { axeInStrips } from '../support/axe';
import { aDayLater, barButton, barSays, barText, cardsSeen, choose, pressInBar, shownText } from '../support/barHands';
import { type Chromium, launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, stripButton } from '../support/hands';
import { named, textOf } from '../support/names';
import { part } from '../support/parts';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const papers = demo.on();
const [first, second] = papers as [DemoPaper, DemoPaper];
const COUNT = papers.length;
let site: Site;
let running: Chromium;
let feed: Page;
let world: ContentWorld;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  world = await contentWorld(running, feed);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/** The change records of a verb, oldest first, by how many papers each is on. */
async function changes(verb: string): Promise<number[]> {
  const { changes: all } = await storedRows(running);
  return all.filter((change) => change.verb === verb).map(({ edits }) => new Set(edits.map(({ key }) => key)).size);
}

describe('the bar', () => {
  it('counts what is new, clipped and left', async () => {
    await barSays(world, new RegExp(`^${COUNT} papers · ${COUNT} new · \\d+ left$`));
    await clipCard(feed, first.id);
    await barSays(world, new RegExp(`^${COUNT} papers · ${COUNT - 1} new · 1 clipped · \\d+ left$`));
  });

  it('counts down what is left as cards come into view', async () => {
    const left = async () => Number(/(\d+) left/.exec(await barText(world))?.[1]);
    const before = await left();
    await feed.mouse.wheel(0, 900);
    await expect.poll(left).toBeLessThan(before);
  });

  it('covers no card at the end of the list', async () => {
    await feed.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const { y } = await (await barButton(feed, 'bar.filter')).box();
    const lowest = await feed.evaluate(() =>
      Math.max(...[...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect().bottom)),
    );
    expect(lowest).toBeLessThan(y - 4);
    await feed.evaluate(() => scrollTo(0, 0));
  });

  it('folds to a dot, and stays so in other tabs and after a reload', async () => {
    await pressInBar(feed, 'bar.fold');
    await barButton(feed, 'bar.unfold');
    await feed.reload();
    await pressInBar(feed, 'bar.unfold');
    await barButton(feed, 'bar.fold');
  });
});

describe('filters', () => {
  it('hide and show by words, in place', async () => {
    await pressInBar(feed, 'bar.filter');
    const word = /\w{6,}/.exec(second.title)?.[0] ?? second.title;
    await feed.keyboard.insertText(word.toLowerCase());
    await expect.poll(async () => (await cardsSeen(feed)).length).toBeLessThan(COUNT);
    const shown = await cardsSeen(feed);
    expect(shown).toContain(second.id);
    await barSays(world, shownText(shown.length, COUNT));
  });

  it('stay when the site draws its list again', async () => {
    const shown = await cardsSeen(feed);
    await feed.evaluate(() => dispatchEvent(new Event('demo:redraw')));
    await expect.poll(() => cardsSeen(feed)).toEqual(shown);
  });

  it('name what they did not understand', async () => {
    await feed.keyboard.type(' is:shiny ');
    const said = () =>
      world.evaluate<string>(
        `chrome.dom.openOrClosedShadowRoot(document.querySelector('html > div[data-offprint]')).querySelector('.filters .trouble').textContent`,
      );
    await expect.poll(said).toBe(textOf('bar.notUnderstood').replace('{parts}', 'is:shiny'));
  });

  it('end with Escape', async () => {
    await feed.keyboard.press('Escape');
    await expect.poll(() => cardsSeen(feed)).toHaveLength(COUNT);
    await feed.keyboard.press('Escape');
    const filter = await barButton(feed, 'bar.filter');
    expect(filter.states).toMatchObject({ expanded: false, focused: true });
  });

  it('go by upvotes and code', async () => {
    await pressInBar(feed, 'bar.filter');
    await (await part(feed, { role: 'button', name: named('bar.atLeast', { count: '100' }) })).click();
    await pressInBar(feed, 'bar.hasCode');
    const fitting = papers.filter(({ upvotes, repository }) => upvotes >= 100 && repository);
    expect((await cardsSeen(feed)).sort()).toEqual(fitting.map(({ id }) => id as string).sort());
    await pressInBar(feed, 'bar.clear');
    expect(await cardsSeen(feed)).toHaveLength(COUNT);
  });
});

describe('gestures on many papers', () => {
  it('clip all that is shown as one change, taken back by one press', async () => {
    await (await part(feed, { role: 'button', name: named('bar.atLeast', { count: '100' }) })).click();
    const fitting = papers.filter(({ upvotes, id }) => upvotes >= 100 && id !== first.id);
    const before = await changes('clip');
    await pressInBar(feed, 'bar.clipShown');
    await barSays(world, new RegExp(` · ${fitting.length + 1} clipped`));
    expect(await changes('clip')).toEqual([...before, fitting.length]);
    await pressInBar(feed, 'strip.undo');
    await barSays(world, / · 1 clipped/);
    expect((await storedRows(running)).clips.map(({ paperId }) => paperId)).toEqual([first.id]);
    await pressInBar(feed, 'bar.clear');
    await pressInBar(feed, 'bar.filter');
  });

  it('dismiss the rest as one change; the page is done then', async () => {
    await pressInBar(feed, 'bar.dismissRest');
    await barSays(world, new RegExp(`^${textOf('bar.doneToday')} — .*not opened yet$`));
    expect(await changes('dismiss')).toEqual([COUNT - 1]);
    expect(await feed.locator('article[data-offprint=dim]').count()).toBe(COUNT - 1);
    await part(feed, { role: 'link', name: named('bar.unopenedOn') });
  });

  it('take it back by one press', async () => {
    await pressInBar(feed, 'strip.undo');
    await expect.poll(() => feed.locator('article[data-offprint]').count()).toBe(0);
    await barSays(world, / · 1 clipped · \d+ left$/);
    expect((await storedRows(running)).clips.map(({ paperId }) => paperId)).toEqual([first.id]);
  });
});

describe('the calendar', () => {
  it('shows what is unseen of a day, and goes there', async () => {
    const day = '2026-09-29' as Day;
    const quick = await running.visit(`/papers/date/${day}`);
    await stripButton(quick, demo.on(day)[0]?.id ?? first.id, 'clip');
    await quick.close();
    await pressInBar(feed, 'bar.calendar');
    await part(feed, { role: 'link', name: /September 28: not opened yet$/ });
    const link = await part(feed, { role: 'link', name: /September 29: \d+ unseen$/ });
    expect(Number(/(\d+) unseen/.exec(link.name)?.[1])).toBeGreaterThan(demo.on(day).length / 2);
    const { faults } = await axeInStrips(world);
    expect(faults).toEqual([]);
    await feed.keyboard.press('ArrowLeft');
    await feed.keyboard.press('Enter');
    await feed.waitForURL(`**/papers/date/${day}`);
    await barSays(world, new RegExp(`^${demo.on(day).length} papers`));
  });
});

describe('looks', () => {
  const html = () => feed.evaluate(() => document.documentElement.outerHTML);

  it('bring hidden cards back and leave the page byte by byte as it was', async () => {
    const day = '2026-09-28' as Day;
    const [seen, ...others] = demo.on(day) as [DemoPaper, ...DemoPaper[]];
    await feed.goto(`https://huggingface.co/papers/date/${day}`);
    await barSays(world, new RegExp(`^${others.length + 1} papers · .* (?!${others.length + 1} left)\\d+ left$`));
    // What was seen is sent two seconds later.
    await feed.waitForTimeout(2_500);
    await aDayLater(running);
    await feed.reload();
    await stripButton(feed, seen.id, 'clip');
    await pressInBar(feed, 'bar.looks');
    const before = await html();
    await choose(feed, 'bar.seenBefore', 'bar.hidden');
    const left = await cardsSeen(feed);
    expect(left).not.toContain(seen.id);
    expect(left.length).toBeGreaterThan(0);
    await barSays(world, shownText(left.length, others.length + 1));
    await choose(feed, 'bar.view', 'bar.titles');
    await choose(feed, 'bar.seenBefore', 'bar.dimmed');
    expect(await cardsSeen(feed)).toHaveLength(others.length + 1);
    expect(await html()).not.toBe(before);
    const { faults } = await axeInStrips(world);
    expect(faults).toEqual([]);
    await choose(feed, 'bar.view', 'bar.asSite');
    await choose(feed, 'bar.seenBefore', 'bar.plain');
    expect(await html()).toBe(before);
    expect(await feed.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it.each(['/papers', '/papers/week', '/papers/month', '/papers/trending', '/papers?q=speech'])(
    'put the cards into one column, and show titles only, on %s',
    async (pathname) => {
      const page = await running.visit(pathname);
      const here = await contentWorld(running, page);
      await barSays(here, /papers|Done/);
      await pressInBar(page, 'bar.looks');
      await choose(page, 'bar.view', 'bar.column');
      const columns = () =>
        page.evaluate(
          () =>
            new Set([...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect().left)).size,
        );
      expect(await columns()).toBe(1);
      await choose(page, 'bar.view', 'bar.titles');
      expect(await columns()).toBe(1);
      const shown = await page.evaluate(() => {
        const card = document.querySelector('article') ?? document.body;
        const isSeen = (each: Element) => each.getClientRects().length > 0;
        return {
          height: card.getBoundingClientRect().height,
          pictures: [...card.querySelectorAll('img, p')].filter(isSeen).length,
          titles: [...card.querySelectorAll('h3')].filter(isSeen).length,
        };
      });
      expect(shown).toMatchObject({ pictures: 0, titles: 1 });
      expect(shown.height).toBeLessThan(64);
      await choose(page, 'bar.view', 'bar.asSite');
      await page.close();
    },
  );
});

describe('two tabs', () => {
  it('agree within a second on looks and on what was done', async () => {
    const other = await running.visit('/papers');
    const there = await contentWorld(running, other);
    await barSays(there, /papers|Done/);
    await feed.goto('https://huggingface.co/papers');
    await barSays(world, /papers|Done/);
    await pressInBar(feed, 'bar.looks');
    await choose(feed, 'bar.view', 'bar.column');
    await expect.poll(() => other.locator('article[data-offprint~=column]').count(), { timeout: 1_000 }).toBe(COUNT);
    await choose(feed, 'bar.view', 'bar.asSite');
    await clipCard(feed, second.id);
    await part(
      other,
      { role: 'button', name: named('strip.name', { word: textOf('strip.clipped'), title: second.title }) },
      1_000,
    );
    await other.close();
  });
});
