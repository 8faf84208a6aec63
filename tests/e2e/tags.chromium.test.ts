import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gesture } from '@/lib/library/gesture';
import type { ArxivId, Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  const ids = (await visitAndRecord(running, '/papers')) as ArxivId[];
  page = await running.context.newPage();
  await page.goto(running.address('library.html#tags'));
  const gestures: Gesture[] = [
    { verb: 'tag', ids: ids.slice(0, 4), add: ['RL', 'RL/Offline'], drop: [] },
    { verb: 'tag', ids: ids.slice(3, 6), add: ['RL-', 'robots'], drop: [] },
    { verb: 'createList', list: 'talk', name: 'Talk', ids: [] },
    { verb: 'createList', list: 'thesis', name: 'Thesis', ids: [] },
    { verb: 'saveSearch', list: 'unread', name: 'Unread RL', query: 'tag:RL- is:unread' },
  ];
  for (const gesture of gestures)
    await page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ type: 'change', body: { op: crypto.randomUUID(), gesture } })})`,
    );
}, 60_000);
afterAll(async () => {
  await running.close();
  await site.close();
});

const lineOf = (label: string) => page.getByRole('listitem', { name: label, exact: true });
const undo = () => page.getByRole('button', { name: 'Undo' }).click();
/** Labels of tags with their uses, once they are these. */
const haveTags = (...tags: string[]) =>
  patiently(`the tags ${tags}`, async () => {
    const rows = (await storedRows(running)).tags.map(({ label, uses }) => `${label} ${uses}`);
    return rows.join() === tags.join() || undefined;
  });
const BEFORE = ['RL 4', 'RL- 3', 'RL/Offline 4', 'robots 3'];

describe('the page of tags and lists', () => {
  it('renames a tag with those below it, by keys alone', async () => {
    await lineOf('RL').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Reinforcement');
    await page.keyboard.press('Enter');
    await lineOf('Reinforcement/Offline').waitFor();
    await haveTags('Reinforcement 4', 'Reinforcement/Offline 4', 'RL- 3', 'robots 3');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Reinforcement');
    await page.keyboard.press('z');
    await lineOf('RL').waitFor();
    await haveTags(...BEFORE);
  });

  it('merges a tag after it told what changes, and takes it back', async () => {
    await page.getByRole('button', { name: 'Merge RL- into another' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge RL- into' });
    await dialog.getByRole('searchbox').fill('rl');
    await dialog.getByRole('radio', { name: /^RL \d/ }).check();
    await dialog.getByText('2 papers get RL.').waitFor();
    await dialog.getByText('1 saved search asks for RL from now on.').waitFor();
    expect(await axeIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Merged into the tag RL.').last().waitFor();
    await haveTags('RL 6', 'RL/Offline 4', 'robots 3');
    expect((await storedRows(running)).lists.map(({ query }) => query)).toContain('tag:RL is:unread');
    await undo();
    await lineOf('RL-').waitFor();
    await haveTags(...BEFORE);
    expect((await storedRows(running)).lists.map(({ query }) => query)).toContain('tag:RL- is:unread');
  });

  it('puts lists in order by keys and by the mouse', async () => {
    const names = () => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Move .* up$/ }) });
    const ordered = (...ids: string[]) =>
      patiently(`the lists ${ids}`, async () => {
        const lists = (await storedRows(running)).lists.sort((a, b) => a.order - b.order);
        return lists.map(({ id }) => id).join() === ids.join() || undefined;
      });
    await page.getByRole('button', { name: 'Rename Thesis' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await ordered('thesis', 'talk', 'unread');
    await undo();
    await ordered('talk', 'thesis', 'unread');
    await names().nth(2).getByText('Unread RL').dragTo(names().nth(0).getByText('Talk'));
    await ordered('unread', 'talk', 'thesis');
  });

  it('offers tags that look alike once', async () => {
    await page.getByRole('button', { name: 'Keep both RL- and RL' }).click();
    await page.getByRole('heading', { name: 'Alike' }).waitFor({ state: 'detached' });
    await page.reload();
    await lineOf('RL-').waitFor();
    expect((await storedRows(running)).tags.find(({ name }) => name === 'rl')?.apart).toEqual(['rl-']);
  });

  it.each([
    ['light', 1280],
    ['dark', 400],
  ] as const)('is accessible: %s, %i wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('button', { name: 'Colour of robots' }).click();
    expect(await axeIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});
