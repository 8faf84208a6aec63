import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { axeIn, axeInStrips } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { hiddenFocus } from '../support/focusRings';
import { cardOf, clipCard, listCard, openMenu, starCard, stripButton, tagCard } from '../support/hands';
import { named, textOf } from '../support/names';
import { overflowsIn } from '../support/overflows';
import { patiently } from '../support/patiently';
import { openPopupAsTab } from '../support/popup';
import { openRow, rowsIn, searchInPopup } from '../support/popupHands';
import { putRows } from '../support/putRows';
import { type Site, startSite } from '../support/site';
import { stripsOn } from '../support/stripsOn';

const demo = demoSite('2026-09-30' as Day);
const [first, second] = demo.on() as [DemoPaper, DemoPaper];
let site: Site;
let running: Chromium;
let popup: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  popup = await openPopupAsTab(running);
  await popup.setViewportSize({ width: 400, height: 600 });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const SCHEMES = ['light', 'dark'] as const;

/** Its own fonts, colours and transitions are at rest by then. */
const AT_REST_MS = 300;

async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(AT_REST_MS);
    expect(await axeIn(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await page.waitForTimeout(AT_REST_MS);
  expect(await axeIn(page), 'forced colours').toEqual([]);
  await page.emulateMedia({ forcedColors: null });
}

describe('axe finds nothing in the popup', () => {
  it('before anything was clipped', async () => {
    await popup.getByRole('heading', { name: textOf('popup.empty.clips') }).waitFor();
    await expectNoFaults(popup);
  });

  it('with rows: starred, tagged, on a list', async () => {
    const feed = await running.visit('/papers');
    for (const { id } of [first, second]) await clipCard(feed, id);
    await starCard(feed, first.id);
    await tagCard(feed, first.id, 'reading group');
    await listCard(feed, first.id, 'Talk in May');
    await feed.close();
    await rowsIn(popup).nth(1).waitFor();
    await expectNoFaults(popup);
  });

  it('with hits marked, and with none', async () => {
    await searchInPopup(popup, 'learnig');
    await expectNoFaults(popup);
    await searchInPopup(popup, 'xylophonists');
    await expectNoFaults(popup);
    await searchInPopup(popup, '');
  });

  it('with a row opened', async () => {
    const row = await openRow(popup, second.title);
    await row.getByRole('combobox').fill('read');
    await row.getByRole('option').first().waitFor();
    await expectNoFaults(popup);
    await popup.keyboard.press('Escape');
  });

  it.each([
    ['the keys', 'popup.help', 'popup.keys.title'],
    ['the lists', 'popup.editLists', 'popup.lists.title'],
    ['the rules', 'popup.editRules', 'popup.rules.title'],
  ])('with %s shown', async (_what, button, title) => {
    await popup.getByRole('button', { name: textOf(button), exact: true }).click();
    await popup.getByRole('dialog', { name: textOf(title) }).waitFor();
    await expectNoFaults(popup);
    await popup.keyboard.press('Escape');
  });

  it('with a rule being made, and with rules that are on and off', async () => {
    await popup.getByRole('button', { name: textOf('popup.editRules'), exact: true }).click();
    const dialog = popup.getByRole('dialog');
    for (const [query, button] of [
      ['xylophonists upvotes:>10', 'popup.rules.switchOn'],
      ['learning or list:talk', 'popup.rules.keepOff'],
    ] as const) {
      await dialog.getByRole('button', { name: textOf('popup.rules.create') }).click();
      await dialog.getByRole('textbox', { name: textOf('popup.rules.query') }).fill(query);
      await popup.waitForTimeout(AT_REST_MS);
      await expectNoFaults(popup);
      await dialog.getByRole('button', { name: textOf(button) }).click();
    }
    await dialog.getByRole('switch').nth(1).waitFor();
    await expectNoFaults(popup);
    await popup.keyboard.press('Escape');
  });

  it('with something to take back', async () => {
    await rowsIn(popup).first().focus();
    await popup.keyboard.press('#');
    await popup.getByRole('button', { name: textOf('popup.said.undo') }).waitFor();
    await expectNoFaults(popup);
    await popup.getByRole('button', { name: textOf('popup.said.undo') }).click();
    await rowsIn(popup).nth(1).waitFor();
  });
});

describe('axe finds nothing in the full page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await running.context.newPage();
  });
  const open = (hash: string) => page.goto(running.address(`library.html#${hash}`));

  it('with a paper open whose numbers are known for some days', async () => {
    const days = ['2026-09-01', '2026-09-02'] as Day[];
    const sightings = days.map((seenOn, i) => {
      return { paperId: first.id, feed: 'trending' as const, seenOn, rank: 1, upvotes: 3 + i, codeStars: 5 * i };
    });
    await putRows(running, { sightings });
    await open(`papers/everything?paper=${first.id}`);
    await page.getByText(textOf('library.chart.table')).click();
    await page.getByRole('table').waitFor();
    await expectNoFaults(page);
  });

  it('with papers grouped and picked', async () => {
    await open('papers/all?group=status');
    await page.getByRole('checkbox').first().check();
    await expectNoFaults(page);
  });

  it.each(['tags', 'keep', 'settings', 'start'] as const)('at the section %s', async (section) => {
    await open(section);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoFaults(page);
  });

  it('with what is to be reviewed', async () => {
    await open('review');
    await page.getByRole('article').nth(1).waitFor();
    await expectNoFaults(page);
  });

  it('with statistics, their tables and an hour opened', async () => {
    await open('statistics');
    await page.locator('[data-level="4"]').first().click();
    for (const table of await page.getByText(textOf('library.chart.table')).all()) await table.click();
    await expectNoFaults(page);
  });
});

/** A window of 1280 × 900 at 200 %. */
const ZOOMED = { width: 640, height: 450 };

describe('at 200 %, in forced colours, all fits and the focus can be seen', () => {
  it.each([
    ['library.html#papers/all?group=day', 'article'],
    ['library.html#papers/all?look=cards', 'article'],
    ['library.html#tags', 'h1'],
    ['library.html#keep', 'h1'],
    ['library.html#settings', 'h1'],
    ['library.html#start', 'h1'],
    ['library.html#review', 'article'],
    ['library.html#statistics', 'canvas'],
    ['popup.html', 'article'],
    ['panel.html', 'h2'],
  ])('at %s', async (file, drawn) => {
    const page = await running.context.newPage();
    await page.setViewportSize(ZOOMED);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(running.address(file));
    await page.locator(drawn).first().waitFor();
    expect(await overflowsIn(page)).toEqual([]);
    expect(await hiddenFocus(page, 15)).toEqual([]);
    await page.close();
  });
});

describe('axe finds nothing in the panel', () => {
  it('beside a listing, with the paper that was pointed at', async () => {
    const panel = await running.context.newPage();
    await panel.goto(running.address('panel.html'));
    const feed = await running.visit('/papers');
    await stripButton(feed, second.id, 'clipped');
    await feed.locator(cardOf(second.id)).hover();
    await panel.bringToFront();
    await panel.getByRole('combobox').waitFor();
    await expectNoFaults(panel);
    for (const page of [feed, panel]) await page.close();
  });
});

describe.each(['/papers', '/papers/trending', '/papers?q=speech'])(
  'axe finds nothing in the strips of %s',
  (pathname) => {
    it.each(SCHEMES)('when the site is %s', async (scheme) => {
      const page = await running.visit(pathname);
      const world = await contentWorld(running, page);
      await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), scheme === 'dark');
      const clip = named('strip.name', { word: textOf('strip.clip') });
      const { id } = await patiently('a paper to clip', async () =>
        (await stripsOn(world)).find(({ strips: [name = ''] }) => clip.test(name)),
      );
      const card = id as DemoPaper['id'];
      await clipCard(page, card);
      await openMenu(page, card);
      await page.waitForTimeout(AT_REST_MS);
      const { strips, faults } = await axeInStrips(world);
      expect(faults).toEqual([]);
      expect(strips).toBeGreaterThan(2);
      await page.close();
    });
  },
);
