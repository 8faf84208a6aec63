import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium';
import { clipCard, stripButton, tagCard } from '../support/hands';
import {
  BETWEEN_KEYS_MS,
  endOf,
  expectedEnd,
  keysOfTheMorning,
  MORNING_PATH,
  MOST_PRESSES,
  morningRoutes,
  PAGE_BEFORE,
  PAPER_BEFORE,
  TAGS,
  tellPresses,
} from '../support/morning';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite(morningRoutes);
  running = await launchChromium({ site });
  const before = await running.visit(PAGE_BEFORE);
  await clipCard(before, PAPER_BEFORE);
  for (const tag of TAGS) await tagCard(before, PAPER_BEFORE, tag);
  await before.close();
});
afterAll(async () => {
  await running.close();
  await site.close();
});

it('a morning of 25 papers, 5 clipped with two tags each, takes at most 80 keys and no pointer', async () => {
  const feed = await running.visit(MORNING_PATH);
  const [first = ''] = expectedEnd.dismissed;
  await stripButton(feed, first as typeof PAPER_BEFORE, 'clip');
  const keys = keysOfTheMorning();
  for (const key of keys) {
    await feed.keyboard.press(key);
    await feed.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await expect.poll(async () => endOf(await storedRows(running))).toEqual(expectedEnd);
  expect(tellPresses('Chromium', keys)).toBeLessThanOrEqual(MOST_PRESSES);
});
