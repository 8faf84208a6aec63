import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, stripButton } from '../support/hands';
import { textOf } from '../support/names';
import { openPopup, openPopupAsTab } from '../support/popup';
import {
  listInPopup,
  noteIn,
  openRow,
  rowOf,
  rowsIn,
  searchBoxIn,
  searchInPopup,
  settled,
  tagInPopup,
  titlesIn,
} from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const [one, two, three, four, five] = demo.on() as [DemoPaper, DemoPaper, DemoPaper, DemoPaper, DemoPaper];
let site: Site;
let running: Chromium;
let feed: Page;

beforeAll(async () => {
  site = await startSite([demo.route], ['arxiv.org']);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  for (const { id } of [one, two, three]) await clipCard(feed, id);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const clipOf = async ({ id }: DemoPaper) => (await storedRows(running)).clips.find(({ paperId }) => paperId === id);

describe('the popup over a feed', () => {
  it('counts the papers of the page, and shows the newest clip first', async () => {
    const popup = await openPopup(running, feed);
    await popup.getByText('24 papers · 21 new · 3 clipped').waitFor();
    await expect.poll(() => settled(popup)).toEqual([three.title, two.title, one.title]);
    await popup.close();
  });

  it('has the focus in the search box and leaves with Esc', async () => {
    const popup = await openPopup(running, feed);
    await rowsIn(popup).first().waitFor();
    const closed = popup.waitForEvent('close');
    await popup.keyboard.type('zzzz');
    expect(await searchBoxIn(popup).inputValue()).toBe('zzzz');
    await popup.keyboard.press('Escape');
    expect(await searchBoxIn(popup).inputValue()).toBe('');
    await popup.keyboard.press('Escape').catch(() => undefined);
    await closed;
  });

  it('finds among all seen a paper that was never clipped', async () => {
    const popup = await openPopup(running, feed);
    await expect.poll(() => searchInPopup(popup, four.title)).not.toContain(four.title);
    await popup.getByRole('switch').click();
    await expect.poll(async () => (await searchInPopup(popup, four.title))[0]).toBe(four.title);
    expect(await clipOf(four)).toBeUndefined();
    await popup.close();
  });

  it('keeps a note that was being typed when it was closed, as one step to take back', async () => {
    let popup = await openPopup(running, feed);
    const row = await openRow(popup, one.title);
    await noteIn(row).pressSequentially('read the appen');
    await popup.close();
    popup = await openPopup(running, feed);
    expect(await noteIn(await openRow(popup, one.title)).inputValue()).toBe('read the appen');
    await popup.close();
    await expect.poll(async () => (await clipOf(one))?.note).toBe('read the appen');
    popup = await openPopup(running, feed);
    await rowOf(popup, one.title).focus();
    await popup.keyboard.press('z');
    await popup.getByRole('status').getByText(textOf('popup.said.undone.note')).waitFor();
    await popup.close();
    expect(await clipOf(one)).not.toHaveProperty('note');
  });
});

describe('an open popup', () => {
  let popup: Page;
  beforeAll(async () => {
    popup = await openPopupAsTab(running);
    await rowsIn(popup).first().waitFor();
  });

  it('follows what is clipped on the page', async () => {
    await feed.bringToFront();
    await clipCard(feed, five.id);
    await rowOf(popup, five.title).waitFor();
    await expect.poll(async () => (await settled(popup))[0]).toBe(five.title);
  });

  it('takes back the whole editing of a note as one step', async () => {
    await popup.bringToFront();
    const row = await openRow(popup, two.title);
    await noteIn(row).pressSequentially('first thoughts', { delay: 60 });
    await popup.waitForTimeout(600);
    await noteIn(row).pressSequentially(', and second ones');
    await expect.poll(async () => (await clipOf(two))?.note).toBe('first thoughts, and second ones');
    await rowOf(popup, two.title).focus();
    await popup.keyboard.press('z');
    await expect.poll(async () => (await clipOf(two))?.note).toBeUndefined();
    await expect.poll(() => noteIn(row).inputValue()).toBe('');
    await popup.keyboard.press('ArrowLeft');
  });

  it('tags and lists a paper, and shows them at hand', async () => {
    const row = await openRow(popup, two.title);
    await tagInPopup(row, 'To read');
    await listInPopup(row, 'Reading group');
    await popup
      .getByRole('navigation')
      .getByRole('button', { name: /^Reading group/ })
      .click();
    await expect.poll(() => settled(popup)).toEqual([two.title]);
    await popup.getByRole('navigation').getByRole('button', { name: /^All/ }).click();
    await rowOf(popup, one.title).waitFor();
    await rowOf(popup, two.title).getByRole('button', { name: 'To read', exact: true }).click();
    await expect.poll(() => settled(popup)).toEqual([two.title]);
    await popup
      .getByRole('navigation')
      .getByRole('button', { name: textOf('popup.leaveTag') })
      .click();
    await rowOf(popup, one.title).waitFor();
    expect(await clipOf(two)).toMatchObject({ tags: ['to read'], lists: [expect.any(String)] });
  });
});

describe('the keys of the popup', () => {
  let popup: Page;
  const press = (key: string) => popup.keyboard.press(key);
  const focused = () =>
    popup.evaluate(() => document.activeElement?.closest('article')?.querySelector('h2')?.textContent);
  beforeEach(async () => {
    await popup?.close();
    popup = await openPopupAsTab(running);
    await rowsIn(popup).nth(3).waitFor();
    await expect.poll(() => settled(popup)).toEqual([five.title, three.title, two.title, one.title]);
  });

  it('ArrowDown leaves the box, arrows and j/k go through the rows, / and Ctrl+K come back', async () => {
    const ways: [key: string, paper: DemoPaper | undefined][] = [
      ['ArrowDown', five],
      ['j', three],
      ['ArrowDown', two],
      ['k', three],
      ['ArrowUp', five],
      ['/', undefined],
      ['ArrowDown', five],
      ['Control+k', undefined],
    ];
    for (const [key, paper] of ways) {
      await press(key);
      await expect.poll(focused).toBe(paper?.title);
      if (!paper) expect(await searchBoxIn(popup).evaluate((box) => box === document.activeElement)).toBe(true);
    }
  });

  it('letters in the box are typed, and change no paper', async () => {
    const before = await storedRows(running);
    await popup.bringToFront();
    await popup.keyboard.type('ftlr#z');
    expect(await searchBoxIn(popup).inputValue()).toBe('ftlr#z');
    expect((await storedRows(running)).changes).toEqual(before.changes);
  });

  it('f stars, r moves the status on, # removes, z takes back', async () => {
    await press('ArrowDown');
    await press('f');
    await expect.poll(async () => (await clipOf(five))?.starredAt).toEqual(expect.any(Number));
    for (const status of ['reading', 'read', 'unread']) {
      await press('r');
      await expect.poll(async () => (await clipOf(five))?.status).toBe(status);
    }
    await press('#');
    await expect.poll(async () => (await clipOf(five))?.clippedAt).toBeUndefined();
    await expect.poll(() => titlesIn(popup)).toEqual([three.title, two.title, one.title]);
    await press('z');
    await expect.poll(() => titlesIn(popup)).toEqual([five.title, three.title, two.title, one.title]);
    await expect.poll(async () => (await clipOf(five))?.starredAt).toEqual(expect.any(Number));
  });

  it('t and l lead to the fields for tags and lists', async () => {
    await press('ArrowDown');
    await press('t');
    await popup.keyboard.type('by key');
    await press('Enter');
    await expect.poll(async () => (await clipOf(five))?.tags).toEqual(['by key']);
    await press('Escape');
    await expect.poll(focused).toBe(five.title);
    await press('l');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('lists');
    await press('Space');
    await expect.poll(async () => (await clipOf(five))?.lists).toHaveLength(1);
  });

  it('Enter opens the paper, Ctrl+Enter its PDF', async () => {
    await press('ArrowDown');
    for (const [key, address] of [
      ['Enter', `https://huggingface.co/papers/${five.id}`],
      ['Control+Enter', `https://arxiv.org/pdf/${five.id}`],
    ] as const) {
      const opened = running.context.waitForEvent('page');
      await press(key);
      const page = await opened;
      await expect.poll(() => page.url()).toBe(address);
      await page.close();
      await popup.bringToFront();
    }
  });

  it('? shows the keys, Esc puts them away', async () => {
    await press('ArrowDown');
    await press('?');
    await popup.getByRole('dialog', { name: textOf('popup.keys.title') }).waitFor();
    await press('Escape');
    await expect.poll(() => popup.getByRole('dialog').count()).toBe(0);
  });
});

describe('the popup over the page of a single paper', () => {
  it('clips it, tags it, lists it and takes its note', async () => {
    const page = await running.visit(`/papers/${four.id}`);
    const popup = await openPopup(running, page);
    const here = popup.getByRole('region', { name: textOf('popup.page.here') });
    await here.getByRole('button', { name: textOf('row.clip') }).click();
    await tagInPopup(here, 'from its page');
    await listInPopup(here, 'One by one');
    await noteIn(here).pressSequentially('see section 4');
    await noteIn(here).blur();
    await expect
      .poll(() => clipOf(four))
      .toMatchObject({ tags: ['from its page'], lists: [expect.any(String)], note: 'see section 4' });
    await popup.close();
    await page.close();
    await stripButton(feed, four.id, 'clipped');
  });
});
