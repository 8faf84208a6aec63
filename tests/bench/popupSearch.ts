import type { Page } from 'playwright-core';
import { openRows } from './popupOpening';
import type { Sheet } from './sheet';
import type { Library } from './stage';

/** A word that stands in many titles of the demo. */
const WORD = 'robot';
/** What a quick hand leaves between two keys, and long enough that each answer is there. */
const BETWEEN_KEYS_MS = 300;
/** Until the index stands, that the popup makes while nobody types. */
const WARMED_UP_MS = 4_000;

/** Types a word into fresh popups: at once when the rows stand, and into one that had time to get ready. */
export async function measureSearch(sheet: Sheet, library: Library): Promise<void> {
  const put = (what: string, ms: number) => sheet.put({ part: `Popup, ${library.clips} clips`, what, unit: 'ms' }, ms);
  for (const [how, wait] of [
    ['typed at once', 0],
    ['typed later', WARMED_UP_MS],
  ] as const) {
    const { popup } = await openRows(library);
    await popup.waitForTimeout(wait);
    const [first = 0, ...later] = await typeWord(popup);
    put(`first key to first hit, ${how}`, first);
    for (const ms of later) put(`later keys to first hit, ${how}`, ms);
    await popup.close();
  }
}

/** Presses each key of a word; ms from each to the first hit that it brings. */
export async function typeWord(popup: Page): Promise<number[]> {
  const times: number[] = [];
  for (const key of WORD) {
    await popup.keyboard.press(key);
    times.push(await popup.evaluate<number>('window.hitShown'));
    await popup.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return times;
}
