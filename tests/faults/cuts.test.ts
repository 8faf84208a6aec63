import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { install } from '../support/installs';
import { openPopupAsTab } from '../support/popup';
import { READ } from '../support/storedRows';
import { type OwnPage, ownPage } from './ownPage';
import { A_DAY_MS, type Figures, rounds, sum } from './rounds';

let running: Chromium;
/** A page of the extension in which nothing of it runs. */
let shown: Page;
let page: OwnPage;
let cdp: CDPSession;

beforeAll(async () => {
  running = await launchChromium({});
  await openPage();
}, 60_000);
afterAll(() => running.close());

async function openPage(): Promise<void> {
  shown = await running.context.newPage();
  page = await ownPage(running, shown);
  cdp = await running.context.newCDPSession(shown);
  await cdp.send('ServiceWorker.enable');
}

/** A big change: many rows of three tables, so that a cut can find it halfway. */
const PAPERS = 40;

function bigChange(n: number) {
  const month = 2401 + Math.floor(n / 500);
  const ids = Array.from({ length: PAPERS }, (_, k) => `${month}.${10_000 + (n % 500) * PAPERS + k}` as ArxivId);
  const gesture = { verb: 'createList', list: `list-${n}`, name: `List ${n}`, ids };
  return { type: 'change', body: { op: `operation-${n}`, gesture } };
}

/** So long such a change takes at most; cuts fall anywhere within. */
const LONGEST_MS = 120;
const inMidChange = () => new Promise((wake) => setTimeout(wake, Math.random() * LONGEST_MS));

/** Sends a big change and cuts it short. */
type Cut = (change: unknown) => Promise<void>;

const stopWorker: Cut = async (change) => {
  await send(shown, change);
  await inMidChange();
  await cdp.send('ServiceWorker.stopAllWorkers');
};

const closePopup: Cut = async (change) => {
  const popup = await openPopupAsTab(running);
  await send(popup, change);
  await inMidChange();
  await popup.close();
};

const reload: Cut = async (change) => {
  await send(shown, change);
  await inMidChange();
  await install(running);
  // Pages of the one that was replaced are gone with it.
  await openPage();
};

/** In turn; a reload takes longest. */
const CUTS = [stopWorker, closePopup, stopWorker, closePopup, stopWorker, reload];

async function send(from: Page, change: unknown): Promise<void> {
  await from.evaluate(`void chrome.runtime.sendMessage(${JSON.stringify(change)}).catch(() => undefined)`);
}

/** What stands after a change was cut short must be all of it or nothing. */
async function cutShort(n: number): Promise<Figures> {
  await CUTS[n % CUTS.length]?.(bigChange(n));
  const standing = await settled(n);
  // Whoever got no answer asks again: the same operation, applied once.
  await page.ask('change', bigChange(n).body);
  const again = await howMuchStands(n);
  return { whole: +(standing === 1), none: +(standing === 0), half: +(standing % 1 > 0), notRepeated: +(again !== 1) };
}

/** On a busy machine the second copy is written seconds after the library. */
const PATIENCE_MS = 20_000;

/** What stands once nothing moves: the background may be at it still when only the popup was closed. */
async function settled(n: number): Promise<number> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const standing = await howMuchStands(n);
    if (standing % 1 === 0 || Date.now() > end) return standing;
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** From 0 to 1: the rows of both tables, the log and the second copy counted, in the page itself. */
async function howMuchStands(n: number): Promise<number> {
  await page.ask('whatIsKnown', []);
  const found = await page.evaluate<number[]>(`(async () => {
    const { clips, lists, changes } = await ${READ};
    const copy = Object.values(await chrome.storage.local.get(null));
    const isOn = (clip) => clip?.lists?.includes('list-${n}');
    return [
      clips.filter(isOn),
      lists.filter(({ id }) => id === 'list-${n}'),
      changes.filter(({ op }) => op === 'operation-${n}'),
      copy.filter(({ row }) => isOn(row)),
    ].map(({ length }) => length);
  })()`);
  return found.reduce((all, some) => all + some) / (2 * PAPERS + 2);
}

it('no change is kept by half when it is cut short', { timeout: A_DAY_MS }, () =>
  rounds('cuts', async (count, from) => {
    let all: Figures = {};
    for (let n = from; n < from + count; n++) all = sum(all, await cutShort(n));
    return all;
  }),
);
