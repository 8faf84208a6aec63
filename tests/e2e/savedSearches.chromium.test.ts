import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, tagCard } from '../support/hands';
import { textOf } from '../support/names';
import { openPopup, openPopupAsTab } from '../support/popup';
import { rowOf, rowsIn, searchBoxIn, searchInPopup, settled } from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const [one, two, three] = demo.on() as [DemoPaper, DemoPaper, DemoPaper];
/** A second is meant; a busy machine takes more. */
const SOON_MS = 4_000;
const QUERY = 'tag:"reading group" is:unread';
let site: Site;
let running: Chromium;
let feed: Page;
let popup: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  for (const { id } of [one, two]) await clipCard(feed, id);
  await tagCard(feed, one.id, 'reading group');
  popup = await openPopupAsTab(running);
  await popup.setViewportSize({ width: 400, height: 600 });
  await rowsIn(popup).nth(1).waitFor();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const shelf = (page: Page, name: string, count: number) =>
  page.getByRole('navigation').getByRole('button', { name: `${name} ${count}`, exact: true });
const searches = async () =>
  (await storedRows(running)).lists.map(({ name, query, scope }) => ({ name, query, scope }));

/** Its own fonts, colours and transitions are at rest by then. */
const AT_REST_MS = 300;

async function expectNoFaults(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await popup.waitForTimeout(AT_REST_MS);
    expect(await axeIn(popup), colorScheme).toEqual([]);
  }
}

describe('a saved search', () => {
  it('is made of what is typed, under a name', async () => {
    await expect.poll(() => searchInPopup(popup, QUERY)).toEqual([one.title]);
    await popup.getByRole('button', { name: textOf('popup.saved.save') }).click();
    const name = popup.getByRole('textbox', { name: textOf('popup.saved.name') });
    expect(await name.inputValue()).toBe(QUERY);
    await expectNoFaults();
    await name.fill('For Tuesday');
    await popup.keyboard.press('Enter');
    await shelf(popup, 'For Tuesday', 1).waitFor();
    await expect.poll(() => settled(popup)).toEqual([one.title]);
    expect(await searchBoxIn(popup).inputValue()).toBe('');
    expect(await searches()).toEqual([{ name: 'For Tuesday', query: QUERY }]);
    await expectNoFaults();
  });

  it('gains papers soon after a gesture on the feed, while it is looked at', async () => {
    await feed.bringToFront();
    await clipCard(feed, three.id);
    await tagCard(feed, three.id, 'reading group');
    await popup.bringToFront();
    await shelf(popup, 'For Tuesday', 2).waitFor({ timeout: SOON_MS });
    await expect.poll(() => settled(popup)).toEqual([three.title, one.title]);
  });

  it('loses papers that do not answer any more', async () => {
    await rowOf(popup, one.title).focus();
    await popup.keyboard.press('r');
    await shelf(popup, 'For Tuesday', 1).waitFor({ timeout: SOON_MS });
    await expect.poll(() => settled(popup)).toEqual([three.title]);
    await popup.keyboard.press('z');
    await shelf(popup, 'For Tuesday', 2).waitFor();
  });

  it('stands in a popup that is opened later, over any page, with its papers', async () => {
    await popup.close();
    const later = await openPopup(running, feed);
    await shelf(later, 'For Tuesday', 2).click();
    await expect.poll(() => settled(later)).toEqual([three.title, one.title]);
    await expect.poll(() => searchInPopup(later, three.title)).toEqual([three.title]);
    await later.close();
    popup = await openPopupAsTab(running);
    await popup.setViewportSize({ width: 400, height: 600 });
  });

  it('is asked otherwise among the lists, and looks through everything seen from then on', async () => {
    await shelf(popup, 'For Tuesday', 2).click();
    await popup.getByRole('button', { name: textOf('popup.saved.edit').replace('{list}', 'For Tuesday') }).click();
    await popup
      .getByRole('textbox', { name: textOf('popup.saved.newQuery').replace('{list}', 'For Tuesday') })
      .fill('-is:clipped');
    await popup.getByRole('checkbox', { name: textOf('popup.saved.wide') }).check();
    await expectNoFaults();
    await popup.getByRole('button', { name: textOf('popup.lists.keep') }).click();
    await popup.getByText(textOf('popup.saved.isWide')).first().waitFor();
    await popup.getByRole('dialog').getByText('21 papers').waitFor();
    await expectNoFaults();
    await popup.keyboard.press('Escape');
    await shelf(popup, 'For Tuesday', 21).waitFor();
    expect(await searches()).toEqual([{ name: 'For Tuesday', query: '-is:clipped', scope: 'everything' }]);
  });
});
