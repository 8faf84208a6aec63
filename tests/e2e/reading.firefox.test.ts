import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { type Firefox, launchFirefox } from '../support/firefox';
import { clipCard, listCard, stripSays, tagCard } from '../support/firefoxHands';
import type { FirefoxTab } from '../support/firefoxTab';
import { cardOf } from '../support/hands';
import { listening } from '../support/listeningPage';
import { textOf } from '../support/names';
import { type Route, type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third] = demo.on() as [DemoPaper, DemoPaper, DemoPaper];
let site: Site;
let running: Firefox;
let feed: FirefoxTab;
let popup: FirefoxTab;

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

const TITLES = '[...document.querySelectorAll("article h2")].map((title) => title.textContent)';
const titles = () => popup.evaluate<string[]>(TITLES);
const ESCAPE = '\uE00C';

describe('on a feed page in Firefox', () => {
  it('a paper is clipped, tagged and listed from its strip', async () => {
    await clipCard(feed, first.id);
    await clipCard(feed, second.id);
    await tagCard(feed, first.id, 'reading group');
    await listCard(feed, first.id, 'Talk in May');
  });

  it('the page hears nothing of what was typed and clicked there', async () => {
    expect(await feed.evaluate('window.heard')).toEqual([]);
  });

  it('strips come back when the list is drawn again, and after Monthly and Daily', async () => {
    await feed.evaluate('void dispatchEvent(new Event("demo:redraw"))');
    await stripSays(feed, first.id, 'clipped');
    await stripSays(feed, third.id, 'clip');
    await feed.click('[data-demo=month]');
    await feed.poll('document.querySelectorAll("article").length === 104');
    await feed.click('[data-demo=day]');
    await feed.poll(`document.querySelectorAll("article").length === ${demo.on().length}`);
    await stripSays(feed, second.id, 'clipped');
    await stripSays(feed, third.id, 'clip');
  });

  it('strips are dark on a dark page, and light again', async () => {
    const pill = await feed.inStrip(cardOf(third.id), '.pill');
    const shade = () =>
      feed.ask<number>(pill, '(e) => Math.max(...getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).slice(0, 3))');
    const light = await shade();
    await feed.click('[data-demo=theme]');
    await expect.poll(shade).toBeLessThan(light / 2);
    await feed.click('[data-demo=theme]');
    await expect.poll(shade).toBe(light);
  });
});

describe('the popup in Firefox', () => {
  beforeAll(async () => {
    popup = await running.visitOwn('popup.html');
    await popup.poll('document.querySelectorAll("article").length === 2');
  });

  it('finds a clip by a misspelt word', async () => {
    await popup.click('input[type=search]');
    await popup.type('sketchs');
    await expect.poll(titles).toEqual([first.title]);
    await popup.type(ESCAPE);
    await expect.poll(titles).toHaveLength(2);
  });

  it('keeps a note, and takes it back as one step', async () => {
    await popup.click(`button[aria-label="${textOf('row.details')}"]`);
    await popup.click('textarea');
    await popup.type('ask about table 3');
    await popup.poll('Object.keys(localStorage).every((key) => !key.startsWith("draft:"))');
    const note = () => popup.evaluate<string>('document.querySelector("textarea").value');
    await popup.type(ESCAPE);
    await popup.click(`button[aria-label="${textOf('row.details')}"]`);
    await expect.poll(note).toBe('ask about table 3');
    await popup.evaluate('void document.querySelector("article").focus()');
    await popup.type('z');
    await expect.poll(note).toBe('');
  });

  it('follows what is clipped on the page, and the page what is removed there', async () => {
    await clipCard(feed, third.id);
    await expect.poll(titles).toContain(third.title);
    await popup.evaluate(`void document.querySelector('[aria-labelledby="title-${third.id}"]').focus()`);
    await popup.type('#');
    await expect.poll(titles).toHaveLength(2);
    await stripSays(feed, third.id, 'clip');
  });
});
