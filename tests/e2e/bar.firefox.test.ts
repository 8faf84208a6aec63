import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { type Firefox, launchFirefox } from '../support/firefox';
import { clipCard } from '../support/firefoxHands';
import type { FirefoxTab } from '../support/firefoxTab';
import { listening } from '../support/listeningPage';
import { textOf } from '../support/names';
import { patiently } from '../support/patiently';
import { type Route, type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const papers = demo.on();
const [first, second] = papers as [DemoPaper, DemoPaper];
const COUNT = papers.length;
let site: Site;
let running: Firefox;
let feed: FirefoxTab;

const listenedTo: Route = async (request) => {
  const answer = await demo.route(request);
  return answer && request.url.pathname === '/papers' ? { ...answer, body: listening(String(answer.body)) } : answer;
};

beforeAll(async () => {
  site = await startSite([listenedTo]);
  running = await launchFirefox({ site });
  feed = await running.visit('/papers');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const ESCAPE = '\uE00C';
const LEFT = '\uE012';
const ENTER = '\uE007';
const inRoot = (selector: string) => feed.inStrip('html > div', selector);
const press = async (selector: string) => feed.click(await inRoot(selector));
const tool = (key: string) => `button[aria-label="${textOf(key)}"]`;
const shown = () =>
  feed.evaluate<number>('[...document.querySelectorAll("article")].filter((e) => e.getClientRects().length).length');
async function says(wanted: RegExp): Promise<void> {
  await patiently(`the bar to say ${wanted}`, async () => {
    const said = await feed.ask<string>(await inRoot('.counts'), '(e) => e.textContent');
    return wanted.test(said) || undefined;
  });
}

describe('the bar in Firefox', () => {
  it('counts what is clipped and left', async () => {
    await clipCard(feed, first.id);
    await says(new RegExp(`^${COUNT} papers · ${COUNT - 1} new · 1 clipped · \\d+ left$`));
  });

  it('filters by words, of which the page hears nothing', async () => {
    await press(tool('bar.filter'));
    await feed.type(/\w{6,}/.exec(second.title)?.[0] ?? '');
    await expect.poll(shown).toBeLessThan(COUNT);
    expect(await feed.evaluate('window.heard')).toEqual([]);
    await feed.type(ESCAPE);
    await expect.poll(shown).toBe(COUNT);
    await feed.type(ESCAPE);
  });

  it('shows titles only, and leaves no trace of it', async () => {
    const before = await feed.evaluate<string>('document.documentElement.outerHTML');
    await press(tool('bar.looks'));
    await press('.listingBar [role=radiogroup] button:nth-child(3)');
    await feed.poll(`document.querySelectorAll('article[data-offprint=titles]').length === ${COUNT}`);
    expect(await feed.evaluate('document.querySelector("article").offsetHeight')).toBeLessThan(64);
    await press('.listingBar [role=radiogroup] button:nth-child(1)');
    await feed.poll('document.querySelectorAll("article[data-offprint]").length === 0');
    expect(await feed.evaluate('document.documentElement.outerHTML')).toBe(before);
    expect(await feed.evaluate('document.adoptedStyleSheets.length')).toBe(0);
    await feed.type(ESCAPE);
  });

  it('dismisses the rest, and takes it back', async () => {
    await press('.bar .deed');
    await says(new RegExp(`^${textOf('bar.doneToday')}$`));
    await press('.toast .offer');
    await says(/ · 1 clipped · \d+ left$/);
  });

  it('goes to another day by the keys of its calendar', async () => {
    await press(tool('bar.calendar'));
    await feed.type(LEFT);
    await feed.type(ENTER);
    await feed.poll('location.pathname === "/papers/date/2026-09-29"');
    await says(new RegExp(`^${demo.on('2026-09-29' as Day).length} papers`));
  });
});
