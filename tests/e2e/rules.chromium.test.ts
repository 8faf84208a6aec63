import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { cardOf, stripButton } from '../support/hands';
import { named, textOf } from '../support/names';
import { part, partsIn } from '../support/parts';
import { openPopupAsTab } from '../support/popup';
import { rowOf } from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const [wanted] = demo.on() as [DemoPaper];
/** Its whole title, as it stands: no other paper has it. */
const query = `"${wanted.title}"`;
let site: Site;
let running: Chromium;
let popup: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  await visitAndRecord(running, '/papers');
  popup = await openPopupAsTab(running);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const clips = async () => (await storedRows(running)).clips;
const mark = (page: Page) => part(page, { role: 'image', name: named('paper.byRule'), within: cardOf(wanted.id) });
const marks = (page: Page) => partsIn(page, { role: 'image', name: named('paper.byRule') });

describe('a rule', () => {
  it('is made in the popup, which shows what it would have matched before it is on', async () => {
    await popup.getByRole('button', { name: textOf('popup.editRules'), exact: true }).click();
    const dialog = popup.getByRole('dialog');
    await dialog.getByRole('button', { name: textOf('popup.rules.create') }).click();
    const turnOn = dialog.getByRole('button', { name: textOf('popup.rules.switchOn') });
    expect(await turnOn.isDisabled()).toBe(true);
    await popup.keyboard.type(query);
    await dialog.getByText(textOf('popup.rules.dry.matched.one')).waitFor();
    await dialog.getByRole('status').getByText(wanted.title, { exact: true }).waitFor();
    await dialog.getByRole('combobox', { name: textOf('paper.addTag') }).fill('By itself');
    await popup.keyboard.press('Enter');
    await turnOn.click();
    await dialog.getByRole('switch', { checked: true }).waitFor();
    expect(await clips()).toEqual([]);
  });

  it('clips and tags the matching card of a page that is opened, and of no other', async () => {
    const page = await running.visit('/papers');
    await stripButton(page, wanted.id, 'clipped');
    expect((await mark(page)).name).toContain(wanted.title.slice(0, 20));
    expect(await marks(page)).toHaveLength(1);
    const [clip, ...others] = await clips();
    expect(clip).toMatchObject({ paperId: wanted.id, tags: ['by itself'], ruledBy: [expect.any(String)] });
    expect(others).toEqual([]);
    await page.close();
  });

  it('is named on the paper in the popup, and counted in the dialog', async () => {
    await popup.getByText(textOf('popup.rules.papers.one')).waitFor();
    await popup.keyboard.press('Escape');
    const row = rowOf(popup, wanted.title);
    await row.getByRole('button', { name: textOf('row.details') }).click();
    await row.getByText(named('paper.byRule')).waitFor();
  });

  it('is taken back with z, by its name, and does not do it again', async () => {
    const page = await running.visit('/papers');
    await stripButton(page, wanted.id, 'clipped');
    await popup.bringToFront();
    await rowOf(popup, wanted.title).focus();
    await popup.keyboard.press('z');
    await popup.getByRole('status').getByText(named('popup.said.undone.rule')).waitFor();
    await page.bringToFront();
    await stripButton(page, wanted.id, 'clip');
    expect(await clips()).toEqual([]);
    await page.reload();
    await stripButton(page, wanted.id, 'clip');
    // Longer than a rule takes to have its turn.
    await page.waitForTimeout(1_000);
    expect(await marks(page)).toEqual([]);
    expect(await clips()).toEqual([]);
  });
});
