import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { named, textOf } from '../support/names';
import { killServiceWorker } from '../support/serviceWorker';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';
import { fire } from '../support/workerEvents';

const demo = demoSite('2026-09-30' as Day);
const ids = demo
  .on()
  .slice(0, 4)
  .map(({ id }) => id);
let answer = () => {};
const answered = new Promise<void>((resolve) => {
  answer = resolve;
});
/** The papers that the site was asked for. */
const asked: string[] = [];
let site: Site;
let running: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  site.use(async ({ url }) => {
    if (!url.pathname.startsWith('/api/papers/')) return undefined;
    asked.push(url.pathname.slice('/api/papers/'.length));
    await answered;
    return undefined;
  });
  running = await launchChromium({ site });
  page = await openKeep();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function openKeep(): Promise<Page> {
  const opened = await running.context.newPage();
  await opened.goto(running.address('library.html#keep'));
  return opened;
}

const button = (key: string) => page.getByRole('button', { name: textOf(key), exact: true });
const stillWithout = (number: number) => page.getByText(named('library.facts.paused.other', { number: `${number}` }));
const fetched = async () => (await storedRows(running)).papers.filter(({ source }) => source === 'api').length;

// The tests of this file are one story, in this order.

it('papers that came in by their ids are asked for one after the other', async () => {
  await page.getByLabel(/^Or paste/).fill(ids.join(' '));
  await button('library.bringIn.read').click();
  await button('library.preview.takeIn').click();
  await page.getByText(named('library.bringIn.missing.other', { number: '4' })).waitFor();
  await expect.poll(() => asked.length).toBe(1);
});

it('while it is paused, only the one that was on its way comes in', async () => {
  await button('library.facts.pause').click();
  await stillWithout(4).waitFor();
  answer();
  await stillWithout(3).waitFor();
  expect(await fetched()).toBe(1);
  const bar = page.getByRole('progressbar');
  expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['1', '4']);
});

it('it stays paused when the background dies, is woken, and the page is opened again', async () => {
  await killServiceWorker(running);
  await page.close();
  page = await openKeep();
  await page.evaluate('chrome.runtime.sendMessage({ type: "whatIsKnown", body: [] })');
  await fire(running, 'alarms.onAlarm', { name: 'missing-facts' });
  await fire(running, 'runtime.onStartup');
  await stillWithout(3).waitFor();
  expect([asked.length, await fetched()]).toEqual([1, 1]);
});

it('it goes on where it was, and asks for no paper twice', async () => {
  await button('library.facts.goOn').click();
  await expect.poll(fetched).toBe(4);
  expect(asked.sort()).toEqual([...ids].sort());
  await button('library.facts.pause').waitFor({ state: 'detached' });
  await stillWithout(3).waitFor({ state: 'detached' });
});
