import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import { clipCard, closeMenu, openMenu, stripButton } from '../support/hands';
import { listening } from '../support/listeningPage';
import { named, textOf } from '../support/names';
import { part } from '../support/parts';
import { openPopup } from '../support/popup';
import { type Route, type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';
import { stripsOn } from '../support/stripsOn';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third] = demo.on();
if (!first || !second || !third) throw new Error('the demo feed has too few papers');
let site: Site;
let running: Chromium;

/** The demo feed, where a page may be followed by `?as=…`: then a script of the site comes before all others. */
const SCRIPTS: Record<string, (html: string) => string> = {
  listening,
  styled: (html) => html.replace('</head>', `<style>${STYLES}</style></head>`),
  patched: (html) => html.replace('<head>', `<head><script>${PATCHES}</script>`),
};

const PATCHES = `
window.chrome = { runtime: { id: 'of the page', sendMessage: () => Promise.resolve({ ok: true, value: [] }) } };
window.browser = window.chrome;
JSON.parse = () => { throw new Error('the page parses'); };
Array.prototype.map = () => [];
Array.prototype.filter = () => [];
Element.prototype.getAttribute = () => '2609.00001';
Element.prototype.attachShadow = () => { throw new Error('the page draws'); };
Node.prototype.appendChild = function () { return this; };
window.addEventListener = () => {};
`;

const STYLES = `
@font-face { font-family: leak; src: url('https://tracker.example/leak.woff'); }
* { display: none !important; font-family: leak !important; }
div { all: unset !important; z-index: 2147483647 !important; position: fixed !important; inset: 0 !important; }
`;

const scripted: Route = async (request) => {
  const script = SCRIPTS[request.url.searchParams.get('as') ?? ''];
  const answer = script && (await demo.route(request));
  return answer && { ...answer, body: script(String(answer.body)) };
};

beforeAll(async () => {
  site = await startSite([scripted, demo.route]);
  running = await launchChromium({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const LONG_ENOUGH_MS = 600;

async function expectNothingClipped(feed: Page): Promise<void> {
  await feed.waitForTimeout(LONG_ENOUGH_MS);
  const cards = await stripsOn(await contentWorld(running, feed));
  const clip = named('strip.name', { word: textOf('strip.clip') });
  for (const { strips } of cards) expect(strips).toEqual([expect.stringMatching(clip)]);
  const { clips, changes } = await storedRows(running);
  expect({ clips, changes }).toEqual({ clips: [], changes: [] });
}

describe('a page that wants papers clipped', () => {
  let feed: Page;
  beforeAll(async () => {
    feed = await running.visit('/papers');
    await stripButton(feed, first.id, 'clip');
  });

  it('P16 cannot click a strip by script', async () => {
    const tried = await feed.evaluate(() => {
      const hosts = [...document.querySelectorAll<HTMLElement>('article div')].filter((div) => div.dataset.offprint);
      for (const host of hosts) {
        const { x, y, width, height } = host.getBoundingClientRect();
        const at = { bubbles: true, composed: true, detail: 1, clientX: x + width / 2, clientY: y + height / 2 };
        host.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          host.dispatchEvent(new MouseEvent(type, at));
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
      return { hosts: hosts.length, open: hosts.filter(({ shadowRoot }) => shadowRoot).length };
    });
    expect(tried).toEqual({ hosts: demo.on().length, open: 0 });
    await expectNothingClipped(feed);
  });

  it('M03 cannot ask the background through messages of the window', async () => {
    await feed.evaluate((id) => {
      const body = { op: 'operation-1', gesture: { verb: 'clip', ids: [id] } };
      for (const message of [
        { type: 'change', body },
        { type: 'papersChanged', body: [{ id, clippedAt: 1 }] },
      ]) {
        postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(message.type, { detail: message.body }));
      }
    }, first.id);
    await expectNothingClipped(feed);
  });

  it.each([
    ['an overlay that takes the clicks', '', 'position:fixed;inset:0;z-index:2147483647;opacity:0'],
    ['cards that cannot be seen', 'main{opacity:0}', ''],
    ['cards that can hardly be seen', 'main{opacity:.5} section{opacity:.4}', ''],
  ])('P16 cannot have a strip clicked under %s', async (_what, css, overlay) => {
    const button = await stripButton(feed, first.id, 'clip');
    await button.box();
    await feed.evaluate(
      ([rules = '', style = '']) => {
        const sheet = Object.assign(document.createElement('style'), { id: 'trap', textContent: rules });
        document.head.append(sheet);
        if (style) document.body.append(Object.assign(document.createElement('div'), { id: 'cover' }));
        document.querySelector('#cover')?.setAttribute('style', style);
      },
      [css, overlay],
    );
    await button.click();
    await feed.evaluate(() => {
      for (const trap of document.querySelectorAll('#trap, #cover')) trap.remove();
    });
    await expectNothingClipped(feed);
  });

  it('is not in the reader’s way: the same strip clips when it is seen', async () => {
    await clipCard(feed, first.id);
    expect((await storedRows(running)).clips.map(({ paperId }) => paperId)).toEqual([first.id]);
    await feed.close();
  });
});

describe('a page that listens', () => {
  let feed: Page;
  let cdp: CDPSession;
  const heard = () => feed.evaluate<string[]>('window.heard');
  beforeAll(async () => {
    feed = await running.visit('/papers?as=listening');
    cdp = await feed.context().newCDPSession(feed);
    await clipCard(feed, second.id);
  });

  it('hears what is typed into its own search box', async () => {
    await feed.getByRole('searchbox').click();
    await feed.keyboard.type('a');
    expect(await heard()).toEqual(expect.arrayContaining(['keydown:a', 'beforeinput:a', 'input:a', 'keyup:a']));
  });

  it('hears nothing of what is typed, pasted, copied or composed in the menu of a strip', async () => {
    // Else the page rightly hears of the change of its own box.
    await feed.getByRole('searchbox').blur();
    await feed.evaluate('window.heard.length = 0');
    await openMenu(feed, second.id);
    await (await part(feed, { role: 'textbox', name: named('strip.addTag') })).click();
    await feed.keyboard.type('secret', { delay: 80 });
    for (const keys of ['Control+A', 'Control+C', 'Control+X', 'Control+V', 'End']) await feed.keyboard.press(keys);
    await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.insertText', { text: '日本' });
    await feed.keyboard.press('Enter');
    await part(feed, { role: 'button', name: named('strip.dropTag', { tag: 'secret日本' }) });
    await closeMenu(feed);
    expect(await heard()).toEqual([]);
  });

  it('hears nothing of clicks and keys on a strip', async () => {
    await feed.evaluate('window.heard.length = 0');
    const button = await stripButton(feed, third.id, 'clip');
    await button.focus();
    await feed.keyboard.press('Enter');
    await stripButton(feed, third.id, 'clipped');
    expect(await heard()).toEqual([]);
    await feed.close();
  });
});

describe('P13 a page that puts its own in the place of the browser’s', () => {
  it('changes nothing: papers are stored, strips stand and clip', async () => {
    const [last] = demo.papers.slice(-1);
    const day = last?.featuredOn as Day;
    const feed = await running.visit(`/papers/date/${day}?as=patched`);
    const id = demo.on(day)[0]?.id as ArxivId;
    await clipCard(feed, id);
    const { papers } = await storedRows(running);
    for (const { id, title, abstract } of demo.on(day))
      expect(papers.find((paper) => paper.id === id)).toMatchObject({ title, abstract });
    expect(await stripsOn(await contentWorld(running, feed))).toHaveLength(demo.on(day).length);
    await feed.close();
  });
});

describe('P15 a page whose styles are at war with everything', () => {
  it('may hide the strips, and does nothing to papers and popup', async () => {
    const [, , , other] = demo.papers
      .map(({ featuredOn }) => featuredOn)
      .filter((day, n, all) => all.indexOf(day) === n);
    const { length: asked } = site.refused;
    const feed = await running.visit(`/papers/date/${other}?as=styled`);
    const ids = demo.on(other).map(({ id }) => id);
    await expect
      .poll(async () => (await storedRows(running)).papers.map(({ id }) => id))
      .toEqual(expect.arrayContaining(ids));
    const popup = await openPopup(running, feed);
    await popup.locator('[role=combobox]').waitFor();
    expect(await popup.evaluate('getComputedStyle(document.body).fontFamily')).not.toContain('leak');
    expect(site.refused.slice(asked)).not.toContain(expect.stringContaining('tracker'));
    await popup.close();
    await feed.close();
  });
});
