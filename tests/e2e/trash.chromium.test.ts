import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard } from '../support/hands';
import { textOf } from '../support/names';
import { openPopup } from '../support/popup';
import { openRow, rowOf, settled } from '../support/popupHands';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';

const demo = demoSite('2026-09-30' as Day);
const [first, second] = demo.on() as [DemoPaper, DemoPaper];
/** Notes in `window.tops`, frame by frame, where the first row begins, each place once. */
const NOTE_TOPS = `window.tops = [];
  const note = () => {
    const row = document.querySelector('article');
    const top = row && Math.round(row.getBoundingClientRect().top);
    if (row && !window.tops.includes(top)) window.tops.push(top);
    requestAnimationFrame(note);
  };
  note();`;
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
});
afterEach(() => running.close());
afterAll(() => site.close());

it('keeps a removed paper until it is put back, or removed for good', async () => {
  running = await launchChromium({ site });
  const feed = await running.visit('/papers');
  for (const { id } of [first, second]) await clipCard(feed, id);
  const popup = await openPopup(running, feed);
  const press = (name: string | RegExp) => popup.getByRole('button', { name }).first().click();
  for (const { title } of [first, second]) {
    await openRow(popup, title);
    await press(textOf('paper.remove'));
    await rowOf(popup, title).waitFor({ state: 'detached' });
  }
  await popup.evaluate(NOTE_TOPS);
  await press(new RegExp(`^${textOf('popup.trash.name')} 2`));
  await expect.poll(() => settled(popup)).toEqual([second.title, first.title]);
  await popup.getByRole('button', { name: textOf('popup.trash.empty') }).waitFor();
  // A row that moved between the press of a button and its release would not hear the click.
  expect(await popup.evaluate<number[]>('window.tops')).toHaveLength(1);
  await rowOf(popup, first.title)
    .getByRole('button', { name: textOf('row.putBack') })
    .click();
  await expect.poll(() => settled(popup)).toEqual([second.title]);
  await openRow(popup, second.title);
  await press(textOf('paper.purge'));
  await press(textOf('paper.purgeSure'));
  await popup.getByText(textOf('popup.empty.trash')).waitFor();
  await popup.close();
  const { clips } = await storedRows(running);
  expect(clips.map(({ paperId, clippedAt }) => [paperId, clippedAt !== undefined])).toEqual([[first.id, true]]);
});
