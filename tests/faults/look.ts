import type { Locator, Page } from 'playwright-core';
import { HOME } from '@/lib/library/home';
import type { Chromium } from '../support/chromium';
import { textOf } from '../support/names';
import { OPEN_LIBRARY } from '../support/ownStore';
import { patiently } from '../support/patiently';
import { openPopupAsTab } from '../support/popup';
import { rowsIn } from '../support/popupHands';
import { reading, type StoredRows } from '../support/storedRows';
import type { Ledger } from './ledger';
import type { OwnPage } from './ownPage';

/** What pages said of papers: it can be had again, so it comes back last. */
export type Facts = Pick<StoredRows, 'papers' | 'sightings'>;

/** What a reader finds who opens a library that was damaged. */
export interface Look {
  /** Gestures of which nothing, or only a part, is there. */
  lost: number;
  /** Papers and sightings that a snapshot holds and the library does not. */
  factsLost: number;
  /** Rows came back. */
  restored: boolean;
  /** The background keeps what it is given, and the popup shows papers. */
  works: boolean;
  /** All that the reader made can be read, and no index of it tells of rows that are gone. */
  isSound: boolean;
  /** Changes that the log no longer holds, so that they cannot be undone. */
  stepsLost: number;
  /** The popup says what came back, or why the library cannot be read. */
  told: boolean;
  /** What the background said instead of keeping something. */
  refusal?: string;
}

/** Fails where a part of it cannot be read. */
const IS_SOUND = `(async () => {
  ${OPEN_LIBRARY}
  const tables = ['clips', 'lists', 'tags', 'rules', 'changes'];
  const transaction = database.transaction(tables);
  const isSound = async (store) => {
    const held = new Set((await done(store.getAll())).length ? await done(store.getAllKeys()) : []);
    const told = await Promise.all([...store.indexNames].map((name) => done(store.index(name).getAllKeys())));
    return told.flat().every((key) => held.has(key));
  };
  const sound = await Promise.all(tables.map((table) => isSound(transaction.objectStore(table))));
  database.close();
  return sound.every(Boolean);
})()`;

/** Facts come back behind the reader's back, in batches. */
const PATIENCE_MS = 20_000;

export function factsIn(page: OwnPage): Promise<Facts> {
  return page.evaluate(reading(['papers', 'sightings']));
}

/** Writes some more and looks what is there; where that is refused, at the second copy. */
export async function look(running: Chromium, page: OwnPage, ledger: Ledger, more: number, kept: Facts): Promise<Look> {
  const unread = { factsLost: 0, restored: false, stepsLost: 0, isSound: false };
  try {
    await page.ask('whatIsKnown', []);
    await ledger.writeSome(more, (request) => page.ask('change', request));
  } catch (error) {
    const { lost, half } = ledger.check(await page.copied());
    // What was refused is told by the answer; the popup shows papers, or why not.
    const told = await shows(running, (popup) => rowsIn(popup).or(broken(popup)));
    return { ...unread, lost: lost + half, works: false, told, refusal: String(error) };
  }
  const isSound = await page.evaluate<boolean>(IS_SOUND).catch(() => false);
  if (!isSound) await noticed(page);
  const rows = await page.rows().catch(() => undefined);
  if (!rows) {
    const { lost, half } = ledger.check(await page.copied());
    const works = await shows(running, rowsIn);
    return { ...unread, lost: lost + half, works, told: !works && (await shows(running, broken)) };
  }
  const { lost, half } = ledger.check(rows);
  const stepsLost = ledger.stepsMissing(rows);
  const restored = rows.changes.some(({ verb }) => verb === 'restore');
  const works = await shows(running, rowsIn);
  const told = (restored || !works) && (await shows(running, (popup) => recovered(popup).or(broken(popup))));
  return { lost: lost + half, factsLost: await factsLost(page, kept), restored, works, isSound, stepsLost, told };
}

/** What is damaged where no gesture looks is found by the background, which notes it for the next start. */
function noticed(page: OwnPage): Promise<unknown> {
  const note = `chrome.storage.local.get('${HOME}').then(Object.keys)`;
  const isNoted = async () => (await page.evaluate<string[]>(note)).length > 0 || undefined;
  return patiently('the damage to be noticed', isNoted, PATIENCE_MS);
}

const recovered = (popup: Page) => popup.getByText(beginningOf('popup.recovered.lost'));
const broken = (popup: Page) => popup.getByText(textOf('trouble.storeBroken'));

/** Whether the popup shows that; opened once more where its first reading broke the store. */
async function shows(running: Chromium, what: (popup: Page) => Locator): Promise<boolean> {
  return (await showsAtOnce(running, what)) || (await showsAtOnce(running, what));
}

async function showsAtOnce(running: Chromium, what: (popup: Page) => Locator): Promise<boolean> {
  const popup = await openPopupAsTab(running);
  const isShown = await what(popup)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );
  await popup.close();
  return isShown;
}

function beginningOf(key: string): string {
  return textOf(key).split('{')[0] ?? '';
}

async function factsLost(page: OwnPage, kept: Facts): Promise<number> {
  // As many as there are, where they cannot be read.
  let missing = linesOf(kept).length;
  const look = async () => {
    // A store that breaks at the first reading is opened anew by whoever asks next.
    await page.ask('whatIsKnown', []);
    missing = missingOf(kept, await factsIn(page));
    return missing === 0 || undefined;
  };
  await patiently('all facts', look, PATIENCE_MS).catch(() => undefined);
  return missing;
}

function missingOf(kept: Facts, held: Facts): number {
  const there = new Set(linesOf(held));
  return linesOf(kept).filter((line) => !there.has(line)).length;
}

/** Whatever the order of their fields; one that holds nothing is none. */
function linesOf({ papers, sightings }: Facts): string[] {
  const told = (row: object) => Object.entries(row).filter(([, value]) => value !== undefined);
  return [...papers, ...sightings].map((row) => JSON.stringify(told(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
