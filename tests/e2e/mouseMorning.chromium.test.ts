import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { barSays } from '../support/barHands';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { aMorning, tellHowMany } from '../support/demo/morning';
import { clipCard, stripButton, tagCard } from '../support/hands';
import { named, textOf } from '../support/names';
import { type Part, part } from '../support/parts';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const { papers, picks, before, routes } = aMorning('2026-09-30' as Day);
const TAGS = ['reading group', 'to read'];
const MOST_CLICKS = 40;
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite(routes);
  running = await launchChromium({ site });
  const earlier = await running.visit(`/papers/date/${before.featuredOn}`);
  await clipCard(earlier, before.id);
  for (const tag of TAGS) await tagCard(earlier, before.id, tag);
  await earlier.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

it(`takes ${MOST_CLICKS} clicks at most: five of 25 papers clipped and tagged twice, the rest dismissed`, async () => {
  const feed = await running.visit('/papers');
  let clicks = 0;
  const click = async (what: Part) => {
    clicks++;
    await what.click();
  };
  for (const { id } of picks) {
    await click(await stripButton(feed, id, 'clip'));
    await click(await stripButton(feed, id, 'clipped'));
    for (const tag of TAGS) {
      await click(await part(feed, { role: 'button', name: named('strip.addThisTag', { tag }) }));
      await part(feed, { role: 'button', name: named('strip.dropTag', { tag }) });
    }
  }
  await click(await part(feed, { role: 'button', name: textOf('bar.dismissRest') }));
  await barSays(await contentWorld(running, feed), new RegExp(`^${textOf('bar.doneToday')}`));
  tellHowMany(clicks, 'clicks in Chromium');
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  const { clips } = await storedRows(running);
  const today = new Set<string>(papers.map(({ id }) => id));
  const own = clips.filter(({ paperId }) => today.has(paperId));
  expect(own.filter(({ clippedAt }) => clippedAt).map(({ tags }) => tags)).toEqual(picks.map(() => TAGS));
  expect(own.filter(({ dismissedAt }) => dismissedAt)).toHaveLength(papers.length - picks.length);
});
