import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { axeInStrips } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import { cardOf, stripButton } from '../support/hands';
import { install } from '../support/installs';
import { keysOn } from '../support/keysOn';
import { listening } from '../support/listeningPage';
import { named, textOf } from '../support/names';
import { part } from '../support/parts';
import { serviceWorker } from '../support/serviceWorker';
import { type Route, type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const papers = demo.on().map(({ id, title }) => ({ id, title }));
const at = (nth: number): ArxivId => papers[nth]?.id ?? expect.fail('the demo feed has too few papers');
const titleAt = (nth: number) => papers[nth]?.title ?? '';

const listened: Route = async (request) => {
  const answer = request.url.searchParams.has('listening') ? await demo.route(request) : undefined;
  return answer && { ...answer, body: listening(String(answer.body)) };
};

let site: Site;
let running: Chromium;
let feed: Page;
let world: ContentWorld;
beforeAll(async () => {
  site = await startSite([listened, demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers?listening');
  world = await contentWorld(running, feed);
  await stripButton(feed, at(0), 'clip');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/** Longer than a gesture takes to be kept. */
const LONG_ENOUGH_MS = 300;
const PER_KEY_MS = 60;

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await feed.keyboard.press(key);
    await feed.waitForTimeout(PER_KEY_MS);
  }
}
const told = async () => (await keysOn(world)).told;
const current = async () => (await keysOn(world)).current;
async function kept() {
  await feed.waitForTimeout(LONG_ENOUGH_MS);
  const { clips, changes } = await storedRows(running);
  return { clips, changes };
}
async function dismissed(): Promise<string[]> {
  return (await kept()).clips.flatMap(({ paperId, dismissedAt }) => (dismissedAt === undefined ? [] : [paperId]));
}

describe('keys that are not ours', () => {
  it('write into the site’s search box, and do nothing else', async () => {
    await feed.getByRole('searchbox').click();
    await feed.keyboard.type('jsefx.');
    expect(await feed.getByRole('searchbox').inputValue()).toBe('jsefx.');
    await feed.getByRole('searchbox').fill('');
    await feed.getByRole('searchbox').blur();
    expect((await kept()).changes).toEqual([]);
    expect(await current()).toEqual([]);
  });

  it.each(['Control', 'Alt', 'Meta'])('with %s go to the site', async (held) => {
    await press('j');
    await feed.evaluate('window.heard.length = 0');
    await press(`${held}+e`);
    expect(await feed.evaluate<string[]>('window.heard')).toContain('keydown:e');
    expect((await kept()).changes).toEqual([]);
  });

  it('made by a script of the page do nothing', async () => {
    await press('j');
    await feed.evaluate(() => {
      for (const target of [window, document, document.body])
        for (const key of ['s', 'e', 'f', 'o', '.'])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }));
    });
    expect((await kept()).changes).toEqual([]);
  });

  it('go to a field of the page in an open shadow root', async () => {
    await feed.evaluate(() => {
      const host = Object.assign(document.createElement('div'), { id: 'rooted' });
      document.body.prepend(host);
      host.attachShadow({ mode: 'open' }).append(document.createElement('input'));
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await feed.keyboard.type('see');
    expect(
      await feed.evaluate(() => document.querySelector('#rooted')?.shadowRoot?.querySelector('input')?.value),
    ).toBe('see');
    await feed.evaluate(() => document.querySelector('#rooted')?.remove());
    expect((await kept()).changes).toEqual([]);
  });
});

describe('a key', () => {
  it('that is held acts once', async () => {
    const [before] = await current();
    for (let times = 0; times < 6; times++) await feed.keyboard.down('e');
    await feed.keyboard.up('e');
    expect(await dismissed()).toEqual([before]);
  });

  it('is not heard by the page, down or up', async () => {
    await feed.evaluate('window.heard.length = 0');
    await press('j', 'k', 'f', 'z', 'x', 'x');
    expect(await feed.evaluate('window.heard')).toEqual([]);
  });

  it('shows the card at once, and keeps it when the list is drawn again', async () => {
    const [before] = await current();
    expect(before).toBeDefined();
    await feed.evaluate(() => dispatchEvent(new Event('demo:redraw')));
    await expect.poll(current).toEqual([before]);
  });

  it('says the card to those who hear the page', async () => {
    await press('j');
    const [here = ''] = await current();
    const title = papers.find(({ id }) => id === here)?.title ?? '';
    await expect.poll(async () => (await keysOn(world)).heard[1]).toContain(title);
  });

  it('moves a card into view, well within', async () => {
    for (let times = 0; times < 8; times++) await press('j');
    await feed.waitForTimeout(800);
    const [here = ''] = await current();
    const box = await feed.locator(cardOf(here as ArxivId)).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  });

  it('takes back the last gesture by name, and does it again', async () => {
    const [here = ''] = await current();
    const title = papers.find(({ id }) => id === here)?.title ?? '';
    const before = await dismissed();
    await press('e');
    expect(await dismissed()).toContain(here);
    await press('z');
    await expect.poll(told).toMatch(/^Taken back: dismissal of “.*Shift Z does it again\.$/);
    expect(await told()).toContain(title.slice(0, 20));
    expect(await dismissed()).toEqual(before);
    expect(await current()).toEqual([here]);
    await press('Shift+Z');
    expect(await dismissed()).toContain(here);
    await press('z');
  });

  it('copies BibTeX', async () => {
    const [here = ''] = await current();
    await press('y');
    await expect.poll(told).toMatch(/^BibTeX of “.*copied\.$/);
    await feed.context().grantPermissions(['clipboard-read']);
    expect(await feed.evaluate(() => navigator.clipboard.readText())).toContain(`eprint = {${here}}`);
  });

  it('opens the paper in a tab behind', async () => {
    const [here = ''] = await current();
    const opened = feed.context().waitForEvent('page');
    await press('o');
    const tab = await opened;
    await tab.waitForURL(`**/papers/${here}`);
    expect(await feed.evaluate('document.visibilityState')).toBe('visible');
    await tab.close();
  });
});

describe('a range', () => {
  it('is tagged in one change, which one z takes back', async () => {
    await press('j', 'k');
    const before = await kept();
    await press('Shift+J', 'Shift+J', 't');
    const { selected } = await keysOn(world);
    expect(selected).toHaveLength(3);
    await feed.evaluate('window.heard.length = 0');
    await feed.keyboard.type('secret');
    await press('Enter', 'Enter');
    const tagged = (await kept()).clips.filter(({ tags }) => tags.includes('secret'));
    expect(tagged.map(({ paperId }) => paperId).sort()).toEqual([...selected].sort());
    expect((await kept()).changes).toHaveLength(before.changes.length + 1);
    await press('z');
    await expect.poll(told).toMatch(/^Taken back: tags of 3 papers\./);
    expect((await kept()).clips.filter(({ tags }) => tags.includes('secret'))).toEqual([]);
    expect((await keysOn(world)).selected).toEqual(selected);
  });

  it('is told to no script of the page, neither letters nor keys', async () => {
    expect(await feed.evaluate('window.heard')).toEqual([]);
  });

  it('goes with Shift and a click on a strip, without clipping', async () => {
    await press('Escape');
    const [here = ''] = await current();
    const nth = papers.findIndex(({ id }) => id === here);
    const strip = await (await stripButton(feed, at(nth + 3), 'clip')).box();
    await feed.keyboard.down('Shift');
    await feed.mouse.click(strip.x + 10, strip.y + 10);
    await feed.keyboard.up('Shift');
    expect((await keysOn(world)).selected).toHaveLength(4);
    await stripButton(feed, at(nth + 3), 'clip');
    await press('Escape');
    expect((await keysOn(world)).selected).toEqual([]);
  });
});

describe('the picker', () => {
  it('tells the page nothing of what is typed, pasted or composed in it', async () => {
    const cdp = await feed.context().newCDPSession(feed);
    await feed.evaluate('window.heard.length = 0');
    await press('t');
    await feed.keyboard.type('sesame', { delay: 80 });
    for (const keys of ['Control+A', 'Control+C', 'Control+X', 'Control+V', 'End']) await feed.keyboard.press(keys);
    await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.insertText', { text: '日本' });
    await press('Enter');
    await part(feed, { role: 'button', name: named('strip.dropTag', { tag: 'sesame日本' }) });
    await press('Enter');
    expect(await feed.evaluate('window.heard')).toEqual([]);
    await press('z');
  });
});

describe('the panel of keys', () => {
  it('gives another key, which the page does not hear of', async () => {
    await feed.evaluate('window.heard.length = 0');
    await press('?');
    const dismiss = textOf('strip.key.dismiss');
    const key = await part(feed, { role: 'button', name: named('strip.keys.change', { deed: dismiss, key: 'e' }) });
    await key.click();
    await press('w');
    await part(feed, { role: 'button', name: named('strip.keys.change', { deed: dismiss, key: 'w' }) });
    await press('Escape');
    const [here = ''] = await current();
    const before = await dismissed();
    await press('w');
    expect(await dismissed()).toEqual([...before, here].sort());
    expect(await feed.evaluate('window.heard')).toEqual([]);
    await press('z');
  });

  it('has nothing that axe finds', async () => {
    await press('?');
    await part(feed, { role: 'dialog', name: textOf('strip.keys.title') });
    for (const dark of [false, true]) {
      await feed.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark);
      await feed.waitForTimeout(LONG_ENOUGH_MS);
      expect((await axeInStrips(world)).faults).toEqual([]);
    }
    await press('Escape', 't', 'a');
    await part(feed, { role: 'combobox', name: textOf('strip.addTag') });
    expect((await axeInStrips(world)).faults).toEqual([]);
    await feed.evaluate(() => document.documentElement.classList.remove('dark'));
    await press('Escape');
  });

  it('switches all single keys off, on every open tab', async () => {
    const other = await running.visit('/papers/trending');
    const otherWorld = await contentWorld(running, other);
    await part(other, { role: 'button', name: named('strip.name'), within: 'article' });
    await feed.bringToFront();
    await press('?');
    await (await part(feed, { role: 'switch', name: textOf('strip.keys.all') })).click();
    await feed.waitForTimeout(LONG_ENOUGH_MS);
    await press('Escape');
    const before = (await kept()).changes.length;
    await press('j', 's', 'w', 'f', '?');
    await other.bringToFront();
    await other.keyboard.press('j');
    expect((await keysOn(otherWorld)).current).toEqual([]);
    expect((await kept()).changes).toHaveLength(before);
    expect(await current()).toEqual([]);
    await other.close();
    await feed.bringToFront();
    await world.evaluate(
      'chrome.runtime.sendMessage({ type: "changeStripSettings", body: { keys: true, keyOf: {} } })',
    );
  });
});

describe('a gesture by key that cannot be kept', () => {
  it('is said on its card, which stays the current one, and can be repeated', async () => {
    const page = await running.visit('/papers/week');
    const there = await contentWorld(running, page);
    await part(page, { role: 'button', name: named('strip.name'), within: 'article' });
    await page.keyboard.press('j');
    const [here = ''] = (await keysOn(there)).current;
    const worker = await serviceWorker(running);
    await worker.evaluate(`
      self.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('the disk is full', 'QuotaExceededError'); };
    `);
    await page.keyboard.press('s');
    await part(page, { role: 'StaticText', name: textOf('trouble.storeFull'), within: cardOf(here as ArxivId) });
    await expect.poll(async () => (await keysOn(there)).current).toEqual([here]);
    await worker.evaluate('IDBObjectStore.prototype.put = self.put; 0');
    // A store that failed is left alone for a moment.
    await page.waitForTimeout(1_500);
    await page.keyboard.press('s');
    await stripButton(page, here as ArxivId, 'clipped');
    await page.close();
  });

  it('since the extension was updated asks to reload, and nothing is half done', async () => {
    await feed.bringToFront();
    await press('j');
    const before = (await kept()).clips;
    await install(running);
    await press('s');
    await part(feed, { role: 'button', name: new RegExp(`^${textOf('strip.reload')}`), within: cardOf(at(0)) });
    expect((await kept()).clips).toEqual(before);
    expect(titleAt(0)).not.toBe('');
  });
});
