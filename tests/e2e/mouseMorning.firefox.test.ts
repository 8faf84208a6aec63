import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { aMorning, tellHowMany } from '../support/demo/morning';
import { type Firefox, launchFirefox } from '../support/firefox';
import type { RemoteElement } from '../support/firefoxElements';
import { clipCard, stripSays, tagCard } from '../support/firefoxHands';
import type { FirefoxTab } from '../support/firefoxTab';
import { cardOf } from '../support/hands';
import { textOf } from '../support/names';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';

const { picks, before, routes } = aMorning('2026-09-30' as Day);
const TAGS = ['reading group', 'to read'];
const MOST_CLICKS = 40;
const BESIDE_BODY = 'html > div';
let site: Site;
let running: Firefox;
let feed: FirefoxTab;

beforeAll(async () => {
  site = await startSite(routes);
  running = await launchFirefox({ site });
  const earlier = await running.visit(`/papers/date/${before.featuredOn}`);
  await clipCard(earlier, before.id);
  for (const tag of TAGS) await tagCard(earlier, before.id, tag);
  await earlier.close();
  feed = await running.visit('/papers');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const inRoot = (selector: string) => feed.inStrip(BESIDE_BODY, selector);
const tagButton = (key: string, tag: string) => inRoot(`button[aria-label="${textOf(key).replace('{tag}', tag)}"]`);

it(`takes ${MOST_CLICKS} clicks at most: five of 25 papers clipped and tagged twice, the rest dismissed`, async () => {
  let clicks = 0;
  const click = async (what: RemoteElement) => {
    clicks++;
    await feed.click(what);
  };
  for (const { id } of picks) {
    await click(await feed.inStrip(cardOf(id), 'button'));
    await stripSays(feed, id, 'clipped');
    await click(await feed.inStrip(cardOf(id), 'button'));
    for (const tag of TAGS) {
      await click(await tagButton('strip.addThisTag', tag));
      await tagButton('strip.dropTag', tag);
    }
  }
  await click(await inRoot('.bar .deed'));
  const counts = await inRoot('.counts');
  await patiently('the page to be done', async () => {
    const said = await feed.ask<string>(counts, '(e) => e.textContent');
    return said === textOf('bar.doneToday') || undefined;
  });
  tellHowMany(clicks, 'clicks in Firefox');
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(await feed.evaluate('document.querySelectorAll("article[data-offprint=dim]").length')).toBe(20);
});
