import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { type Firefox, launchFirefox } from '../support/firefox';
import { clipCard, stripSays } from '../support/firefoxHands';
import type { FirefoxTab } from '../support/firefoxTab';
import { cardOf } from '../support/hands';
import { textOf } from '../support/names';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third] = demo.on() as [DemoPaper, DemoPaper, DemoPaper];
let site: Site;
let running: Firefox;
let feed: FirefoxTab;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchFirefox({ site });
  feed = await running.visit('/papers');
  await stripSays(feed, first.id, 'clip');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const textIn = async (tab: FirefoxTab, within: string, part: string) =>
  tab.ask<string>(await tab.inStrip(within, part), '(e) => e.textContent');
const stateOf = (id: ArxivId) => textIn(feed, cardOf(id), '.state');

it('a card is dismissed by a click, and brought back by another', async () => {
  await feed.click(await feed.inStrip(cardOf(first.id), '.dismiss'));
  await expect.poll(() => stateOf(first.id)).toBe(textOf('strip.dismissed'));
  await expect.poll(() => textIn(feed, cardOf(first.id), '.dismiss')).toBe(textOf('strip.bringBack'));
  await feed.click(await feed.inStrip(cardOf(first.id), '.dismiss'));
  await expect.poll(() => stateOf(first.id)).not.toBe(textOf('strip.dismissed'));
});

it('a paper’s own page has the strip beside its title, and the feed shows that it was opened', async () => {
  const paper = await running.visit(`/papers/${second.id}`);
  const button = await paper.inStrip('main', '.clip');
  const [title, place] = await Promise.all([
    paper.evaluate<{ right: number; bottom: number }>(
      '(({ right, bottom }) => ({ right, bottom }))(document.querySelector("h1").getBoundingClientRect())',
    ),
    paper.ask<{ right: number; top: number }>(button, '(e) => e.getBoundingClientRect().toJSON()'),
  ]);
  expect(place.right).toBeLessThan(title.right);
  expect(place.top).toBeLessThan(title.bottom + 30);
  await expect.poll(() => stateOf(second.id)).toBe(textOf('strip.opened'));
  await paper.click(button);
  await stripSays(feed, second.id, 'clipped');
  await paper.close();
});

it('a paper that got many more upvotes since it was seen says so', async () => {
  await clipCard(feed, third.id);
  const { upvotes } = third;
  third.upvotes = upvotes + 1_200;
  await patiently(
    'the rise',
    async () => {
      await feed.reload();
      const marks = await textIn(feed, cardOf(third.id), '.hint');
      return marks === `↑ ${upvotes} → 1.3K` || undefined;
    },
    20_000,
  );
  third.upvotes = upvotes;
});
