import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { cardOf, clipCard, stripButton } from '../support/hands';
import { textOf } from '../support/names';
import { part } from '../support/parts';
import { patiently } from '../support/patiently';
import { openPopup } from '../support/popup';
import { rowOf, settled } from '../support/popupHands';
import { serviceWorker } from '../support/serviceWorker';
import { json, type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';
import { badgeOf, fire, tabShowing } from '../support/workerEvents';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third] = demo.on() as [DemoPaper, DemoPaper, DemoPaper];
/** Papers that no page has listed. */
const [elsewhere, busy, broken, unknown] = demo.papers.slice(-4) as [DemoPaper, DemoPaper, DemoPaper, DemoPaper];
const FEED = 'https://huggingface.co/papers';
let site: Site;
let running: Chromium;
let feed: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  await stripButton(feed, first.id, 'clip');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const clippedIds = async () => (await storedRows(running)).clips.map(({ paperId }) => paperId as ArxivId);

describe('a clip that cannot be kept', () => {
  it('is put back with a sentence, and can be repeated', async () => {
    const worker = await serviceWorker(running);
    await worker.evaluate(`
      globalThis.realPut = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('the disk is full', 'QuotaExceededError'); };
    `);
    await (await stripButton(feed, first.id, 'clip')).click();
    await part(feed, { role: 'StaticText', name: textOf('trouble.storeFull'), within: cardOf(first.id) });
    await stripButton(feed, first.id, 'clip');
    expect(await clippedIds()).toEqual([]);

    await worker.evaluate('IDBObjectStore.prototype.put = globalThis.realPut');
    // A store that failed is left alone for a moment.
    await feed.waitForTimeout(1_500);
    await clipCard(feed, first.id);
    expect(await clippedIds()).toEqual([first.id]);
  });
});

describe('the menu on links', () => {
  const clipLink = async (linkUrl: string) =>
    fire(running, 'contextMenus.onClicked', { menuItemId: 'clip-link', linkUrl }, await tabShowing(running, FEED));
  const stored = async ({ id }: DemoPaper) => (await storedRows(running)).papers.find((paper) => paper.id === id);
  const asked = ({ id }: DemoPaper) => site.requests.filter(({ url }) => url.pathname === `/api/papers/${id}`).length;

  it('clips a paper by the id in its address and fetches its facts', async () => {
    await clipLink(`https://arxiv.org/abs/${elsewhere.id}v2`);
    const { title, abstract, authors } = elsewhere;
    await expect.poll(() => stored(elsewhere)).toMatchObject({ title, abstract, authors, source: 'api' });
    expect(await clippedIds()).toContain(elsewhere.id);
    expect(
      site.requests.find(({ url }) => url.pathname === `/api/papers/${elsewhere.id}`)?.headers.cookie,
    ).toBeUndefined();
  });

  it.each([
    ['asks for a pause', 429, () => busy],
    ['is broken', 500, () => broken],
    ['does not know the paper', 404, () => unknown],
  ])('keeps a clip whose facts are to come while the site %s', async (_what, status, whose) => {
    const paper = whose();
    let answers = status;
    site.use((request) =>
      answers === 200 ? undefined : json(`/api/papers/${paper.id}`, { error: 'no' }, answers)(request),
    );
    await clipLink(`https://www.alphaxiv.org/overview/${paper.id}`);
    await expect.poll(() => asked(paper)).toBe(1);
    const popup = await openPopup(running, feed);
    const row = rowOf(popup, `arXiv:${paper.id}`);
    await row.getByText(textOf('row.factsToCome')).waitFor();
    const worker = await serviceWorker(running);
    expect(await worker.evaluate('chrome.alarms.get("missing-facts").then(Boolean)')).toBe(true);

    answers = 200;
    if (status === 404) await passHours(7);
    await fire(running, 'alarms.onAlarm', { name: 'missing-facts' });
    await rowOf(popup, paper.title).waitFor();
    expect(await stored(paper)).toMatchObject({ title: paper.title, source: 'api' });
    await popup.close();
  });

  /** In the background only. */
  async function passHours(hours: number): Promise<void> {
    const worker = await serviceWorker(running);
    await worker.evaluate(`{ const now = Date.now; Date.now = () => now() + ${hours * 3_600_000}; }`);
  }

  it('tells on the toolbar button when a link leads to no paper', async () => {
    const tab = await tabShowing(running, FEED);
    await clipLink('https://arxiv.org/abs/no-paper');
    await expect.poll(() => badgeOf(running, tab.id)).toBe('–');
  });
});

describe('the shortcut', () => {
  it('clips the paper of a single page', async () => {
    const page = await running.visit(`/papers/${second.id}`);
    const tab = await tabShowing(running, page.url());
    await patiently('the paper to be read', async () => {
      const { sightings } = await storedRows(running);
      return sightings.some(({ feed, paperId }) => feed === 'paper' && paperId === second.id) || undefined;
    });
    await fire(running, 'commands.onCommand', 'clip-paper', tab);
    await expect.poll(clippedIds).toContain(second.id);
    await stripButton(feed, second.id, 'clipped');
    await page.close();
  });

  it('clips the card under the reader’s hand', async () => {
    await feed.bringToFront();
    await feed.locator(cardOf(third.id)).getByRole('heading').hover();
    await fire(running, 'commands.onCommand', 'clip-paper', await tabShowing(running, FEED));
    await stripButton(feed, third.id, 'clipped');
  });
});

describe('the address bar', () => {
  const suggested = async (words: string) => {
    const worker = await serviceWorker(running);
    return worker.evaluate<{ content: string; description: string }[]>(`new Promise((resolve) => {
      chrome.omnibox.onInputStarted.dispatch();
      chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(words)}, resolve);
    })`);
  };

  it.each(['What Does <think> Cost', 'AT&T-Free Telephony'])('suggests the clip %s in valid XML', async (words) => {
    const paper = demo.papers.find(({ title }) => title.startsWith(words)) ?? expect.fail(`no paper ${words}`);
    await fire(
      running,
      'contextMenus.onClicked',
      { menuItemId: 'clip-link', linkUrl: `https://arxiv.org/abs/${paper.id}` },
      await tabShowing(running, FEED),
    );
    await expect
      .poll(async () => (await storedRows(running)).papers.find(({ id }) => id === paper.id)?.title)
      .toBe(paper.title);
    const [best] = await suggested(words.replace('What', 'Waht'));
    expect(best?.content).toBe(`https://huggingface.co/papers/${paper.id}`);
    const shown = await feed.evaluate((description) => {
      const xml = new DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml');
      return xml.querySelector('parsererror') ? 'broken' : xml.documentElement.textContent;
    }, best?.description);
    expect(shown).toContain(paper.title);
  });

  it('opens the best clip for bare words', async () => {
    const opened = running.context.waitForEvent('page');
    await fire(running, 'omnibox.onInputEntered', third.title, 'newForegroundTab');
    const page = await opened;
    await expect.poll(() => page.url()).toBe(`https://huggingface.co/papers/${third.id}`);
    await page.close();
  });
});

it('shows every clip of this file in the popup, newest first', async () => {
  const ids = (await storedRows(running)).clips
    .sort((a, b) => (b.clippedAt ?? 0) - (a.clippedAt ?? 0))
    .map(({ paperId }) => paperId);
  const titles = ids.map((id) => demo.papers.find((paper) => paper.id === id)?.title);
  const popup = await openPopup(running, feed);
  await expect.poll(() => settled(popup)).toEqual(titles);
  await popup.close();
});
