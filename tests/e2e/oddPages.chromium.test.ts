import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { escaped, hydrated, wholePage } from '../support/demo/markup';
import { cardOf, clipCard } from '../support/hands';
import { named, textOf } from '../support/names';
import { part } from '../support/parts';
import { patiently } from '../support/patiently';
import { openPopup } from '../support/popup';
import { rowOf, settled } from '../support/popupHands';
import { page, type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([]);
  running = await launchChromium({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

describe('a listing page without papers', () => {
  it('says so on the page and in the popup', async () => {
    site.use(page('/papers/week/2026-W20', wholePage({ title: 'Weekly', bodyClass: '', main: '<h1>Soon</h1>' })));
    const feed = await running.visit('/papers/week/2026-W20');
    await part(feed, { role: 'StaticText', name: textOf('trouble.listingChanged') });
    const popup = await openPopup(running, feed);
    await popup.getByText(textOf('trouble.listingChanged')).waitFor();
    await popup.close();
    const { papers, sightings } = await storedRows(running);
    expect({ papers, sightings }).toEqual({ papers: [], sightings: [] });
    await feed.close();
  });
});

const ATTACKS = [
  '<img src=x onerror="window.ran=1">',
  '</script><script>window.ran=1</script>',
  '<svg onload="window.ran=1">',
  '{{window.ran=1}} javascript:window.ran=1',
];

function hostilePage(count: number): string {
  const id = (nth: number) => `2605.${String(10_000 + nth)}`;
  const title = (nth: number) => `${ATTACKS[nth % ATTACKS.length]} ${nth}`;
  const dailyPapers = Array.from({ length: count }, (_, nth) => ({
    paper: { id: id(nth), title: title(nth), summary: ATTACKS[nth % ATTACKS.length], authors: [{ name: ATTACKS[0] }] },
  }));
  const cards = dailyPapers
    .slice(0, 20)
    .map(({ paper }) => `<article><h3><a href="/papers/${paper.id}">${escaped(paper.title)}</a></h3></article>`);
  const props = { dailyPapers, dateString: '2026-05-12', periodType: 'day', query: {}, isTrending: false };
  const main = hydrated('DailyPapers', props, `<section><h1>Daily</h1>${cards.join('')}</section>`);
  return wholePage({ title: 'Hostile', bodyClass: '', main });
}

describe('a page of twenty thousand papers with scripts for titles', () => {
  it('gives five hundred, says so, shows them as text, and runs nothing', async () => {
    site.use(page('/papers/date/2026-05-12', hostilePage(20_000)));
    const feed = await running.visit('/papers/date/2026-05-12');
    await part(feed, { role: 'StaticText', name: named('strip.cut', { count: '500' }) });
    await clipCard(feed, '2605.10000' as ArxivId);
    const { papers } = await storedRows(running);
    expect(papers.filter(({ id }) => id.startsWith('2605.'))).toHaveLength(500);
    expect(await feed.evaluate('window.ran')).toBeUndefined();

    const popup = await openPopup(running, feed);
    await popup.getByText('500 papers').waitFor();
    await rowOf(popup, `${ATTACKS[0]} 0`).waitFor();
    await popup.getByRole('switch').click();
    const titles = await patiently('the hostile titles', async () => {
      const shown = await settled(popup);
      return shown.length > 4 ? shown : undefined;
    });
    for (const attack of ATTACKS) expect(titles.some((title) => title.startsWith(attack))).toBe(true);
    expect(await popup.evaluate('window.ran ?? null')).toBeNull();
    expect(await popup.locator('img, script:not([src]), svg[onload]').count()).toBe(0);
    await popup.close();
    expect(await feed.locator(`${cardOf('2605.10000' as ArxivId)} img`).count()).toBe(0);
  });
});
