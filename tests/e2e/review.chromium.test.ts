import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId, Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { textOf } from '../support/names';
import { putRows } from '../support/putRows';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium;
let page: Page;
let ids: ArxivId[];

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await running.context.newPage();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function open(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(running.address('library.html#review'));
}

function does(gesture: Gesture): Promise<unknown> {
  const message = { type: 'change', body: { op: crypto.randomUUID(), gesture } };
  return page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

function papersOf(key: string): Locator {
  return page.getByRole('list', { name: textOf(`library.review.${key}.title`) }).getByRole('article');
}

/** The papers of a list, by their ids. */
function listed(key: string): Promise<(string | null)[]> {
  return papersOf(key).evaluateAll((papers) => papers.map((paper) => paper.getAttribute('data-id')));
}

it('says what to do while nothing waits', async () => {
  await open();
  await page.getByText(textOf('library.review.empty.title')).waitFor();
});

describe('five for today', () => {
  beforeAll(async () => {
    ids = (await visitAndRecord(running, '/papers')) as ArxivId[];
    await does({ verb: 'clip', ids: ids.slice(0, 7) });
    await open();
    await papersOf('five').nth(4).waitFor();
  });

  it('are followed by all others that are unread', async () => {
    const all = [...(await listed('five')), ...(await listed('queue'))];
    expect(all.toSorted()).toEqual(ids.slice(0, 7).toSorted());
  });

  it('stay after a reload, though others would come before them now', async () => {
    const before = await listed('five');
    const later = ids.slice(0, 7).find((id) => !before.includes(id)) as ArxivId;
    await does({ verb: 'star', ids: [later], on: true });
    await open();
    await expect.poll(() => listed('five')).toEqual(before);
    expect((await listed('queue'))[0]).toBe(later);
  });

  it('are read by keys alone: one that is read gives its place to the next', async () => {
    const before = await listed('five');
    const [next] = await listed('queue');
    await page.locator(`[data-id="${before[0]}"]`).focus();
    await page.keyboard.press('j');
    const second = page.locator(`[data-id="${before[1]}"]`);
    await expect.poll(() => second.evaluate((paper) => paper === document.activeElement)).toBe(true);
    await page.keyboard.press('r');
    await second.getByRole('button', { name: `${textOf('paper.status')}: ${textOf('paper.reading')}` }).waitFor();
    expect(await listed('five')).toEqual(before);
    await page.keyboard.press('r');
    await expect.poll(() => listed('five')).toEqual(before.with(1, next ?? null));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('complementary').waitFor();
    expect(page.url()).toContain(`paper=${next}`);
  });
});

it('shows what rose since it was passed over, until it is passed over again', async () => {
  const { papers } = await storedRows(running);
  const passed = papers.filter(({ id }) => !ids.slice(0, 7).includes(id)).slice(0, 2);
  await does({ verb: 'dismiss', ids: [passed[0]?.id as ArxivId], on: true });
  const later = Date.now() + 1_000;
  const risen = passed.map((paper) => ({ ...paper, seenAt: 1, seenUpvotes: 4, upvotes: 9_000, accountAt: later }));
  await putRows(running, { papers: risen });
  await page.waitForTimeout(1_100);
  await open();
  await expect.poll(() => listed('rose')).toHaveLength(2);
  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: textOf('library.review.rose.dismiss') })
      .first()
      .click();
    await expect.poll(() => listed('rose')).toHaveLength(left);
  }
});

it('copies the week as Markdown', async () => {
  await open();
  await page.getByRole('button', { name: textOf('library.review.digest.copy') }).click();
  await page.getByText(textOf('library.review.digest.copied')).last().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# .*\d/);
  expect(text.match(/^- \[/gm)?.length).toBe(8);
});
