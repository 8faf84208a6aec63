import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, listCard, starCard, stripButton, tagCard } from '../support/hands';
import { textOf } from '../support/names';
import { openPopup } from '../support/popup';
import { listInPopup, noteIn, openRow, rowOf, searchInPopup, settled, tagInPopup } from '../support/popupHands';
import { killServiceWorker, loseDatabase } from '../support/serviceWorker';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';
import { stripsOn } from '../support/stripsOn';

const demo = demoSite('2026-09-30' as Day);
const profile = mkdtempSync(path.join(tmpdir(), 'offprint-kept-'));
const five = demo.on().slice(0, 5);
const [first, second, third] = five as [DemoPaper, DemoPaper, DemoPaper];
let site: Site;
let running: Chromium | undefined;

beforeAll(async () => {
  site = await startSite([demo.route]);
});
afterEach(async () => {
  await running?.close();
  running = undefined;
});
afterAll(async () => {
  await site.close();
  rmSync(profile, { recursive: true, force: true });
});

async function start(): Promise<Chromium> {
  running = await launchChromium({ site, profile });
  return running;
}

/** The longest word that only this one of the five has in its title, with one of its letters left out. */
function misspelt({ title }: DemoPaper): string {
  const others = five.filter((paper) => paper.title !== title).map((paper) => paper.title);
  const own = (title.match(/[a-z]+/gi) ?? []).filter((word) => !others.some((other) => other.includes(word)));
  const [longest = ''] = own.sort((a, b) => b.length - a.length);
  return longest.slice(0, 3) + longest.slice(4);
}

// The tests of this file are one story on one profile, in this order.

it('keeps five papers that were clipped and tagged while the background died at every step', async () => {
  const browser = await start();
  const feed = await browser.visit('/papers');
  for (const { id } of five) {
    await stripButton(feed, id, 'clip');
    await killServiceWorker(browser);
    await clipCard(feed, id);
    await killServiceWorker(browser);
    await tagCard(feed, id, 'talks');
  }
  await killServiceWorker(browser);
  await listCard(feed, second.id, 'Talk in May');
  await starCard(feed, third.id);
  const { clips, tags } = await storedRows(browser);
  expect(clips.map(({ paperId }) => paperId).sort()).toEqual(five.map(({ id }) => id).sort());
  expect(tags).toEqual([{ name: 'talks', label: 'talks', uses: 5 }]);
});

it('shows them in the popup of the next start, to be annotated and listed there', async () => {
  const browser = await start();
  const popup = await openPopup(browser, await browser.visit('/papers'));
  await rowOf(popup, first.title).waitFor();
  await expect.poll(async () => (await settled(popup)).sort()).toEqual(five.map(({ title }) => title).sort());
  const row = await openRow(popup, first.title);
  await killServiceWorker(browser);
  await noteIn(row).pressSequentially('ask Mira about table 3');
  await killServiceWorker(browser);
  await listInPopup(row, 'To review');
  await killServiceWorker(browser);
  await tagInPopup(row, 'Über alles');
  await popup.close();
  const { clips } = await storedRows(browser);
  expect(clips.find(({ paperId }) => paperId === first.id)).toMatchObject({
    note: 'ask Mira about table 3',
    tags: ['talks', 'über alles'],
  });
});

it('finds one of them by a misspelt word after the browser was closed', async () => {
  const browser = await start();
  const feed = await browser.visit('/papers');
  const popup = await openPopup(browser, feed);
  for (const paper of five)
    await expect.poll(async () => (await searchInPopup(popup, misspelt(paper)))[0]).toBe(paper.title);
  await expect.poll(async () => (await searchInPopup(popup, 'mira tabel'))[0]).toBe(first.title);
  await popup.close();
  for (const { id } of five) await stripButton(feed, id, 'clipped');
});

it('brings back every clip, tag, list, star, status and note when the browser lost the database', async () => {
  let browser = await start();
  const popup = await openPopup(browser, await browser.visit('/papers'));
  await rowOf(popup, second.title)
    .getByRole('button', { name: textOf('paper.unread') })
    .click();
  await rowOf(popup, second.title)
    .getByRole('button', { name: textOf('paper.reading') })
    .waitFor();
  await popup.close();
  const before = await storedRows(browser);
  await browser.close();
  loseDatabase(browser);

  browser = await start();
  const [blank = await browser.context.newPage()] = browser.context.pages();
  const again = await openPopup(browser, blank);
  for (const { title } of five) await rowOf(again, title).waitFor();
  await again
    .getByText(/^The browser lost a part of your library on .* brought back 5 papers, 2 lists,? and 2 tags/)
    .waitFor();
  await openRow(again, first.title);
  await again.close();
  const { clips, lists, tags } = await storedRows(browser);
  expect({ clips, lists, tags }).toEqual({ clips: before.clips, lists: before.lists, tags: before.tags });
  // No snapshot is as young: the site is asked.
  await expect
    .poll(async () =>
      (await storedRows(browser)).papers.map(({ id, source, abstract }) => [id, source, Boolean(abstract)]),
    )
    .toEqual(five.map(({ id }) => [id, 'api', true]).sort());
});

it('shows on the feed what came back, and lets it be changed on', async () => {
  const browser = await start();
  const feed = await browser.visit('/papers');
  const clipped = new Set<string>(five.map(({ id }) => id));
  await stripButton(feed, first.id, 'clipped');
  const cards = await stripsOn(await contentWorld(browser, feed));
  expect(
    cards.filter(({ strips }) => strips[0]?.startsWith(textOf('strip.clipped'))).map(({ id }) => id as ArxivId),
  ).toEqual(cards.map(({ id }) => id).filter((id) => clipped.has(id)));
  await tagCard(feed, first.id, 'later');
  const { clips } = await storedRows(browser);
  expect(clips.find(({ paperId }) => paperId === first.id)?.tags).toEqual(['later', 'talks', 'über alles']);
});
