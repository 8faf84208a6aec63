import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { indexed } from './background';
import { heapOf } from './heap';
import { openRows } from './popupOpening';
import type { Sheet } from './sheet';
import type { Library } from './stage';
import { longestTask } from './tasks';

const WINDOW = { file: 'library.html', width: 1_360, height: 860 };
/** Until the finder and what papers are sorted by stand there. */
const READY_MS = 4_000;
const SETTLED_MS = 600;
const TAGGED = 1_000;

/** What a library of this size has to reach. */
export interface Asked {
  open: number;
  sift: number;
  memoryMB?: number;
}

/** ms from a choice to rows that answer it, painted. */
const CHOOSE = (choose: string, isThere: string) => `new Promise((done) => {
  const before = [...document.querySelectorAll('article h2')].map(({ textContent }) => textContent).join();
  const asked = performance.now();
  const look = () => {
    const now = [...document.querySelectorAll('article h2')].map(({ textContent }) => textContent).join();
    if (!(${isThere})) return requestAnimationFrame(look);
    // What this frame shows is painted before the message comes.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - asked);
    port2.postMessage(null);
  };
  ${choose};
  requestAnimationFrame(look);
})`;

const sortBy = (order: string) =>
  CHOOSE(
    `const select = document.querySelector('select'); select.value = '${order}'; select.dispatchEvent(new Event('change', { bubbles: true }))`,
    'now && now !== before',
  );
const sift = (query: string) =>
  CHOOSE(
    `const box = document.querySelector('input[type=search]');
     Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, '${query}');
     box.dispatchEvent(new Event('input', { bubbles: true }))`,
    'now && now !== before',
  );

/** The full page over a library: opened, scrolled, sorted, sifted, and a thousand papers tagged at once. */
export async function measureLibraryPage(sheet: Sheet, library: Library, asked: Asked): Promise<void> {
  const part = `Full page, ${library.clips.toLocaleString('en')} clips`;
  const put = (what: string, value: number, most?: number, unit: 'ms' | 'MB' = 'ms') =>
    sheet.put({ part, what, unit, ...(most !== undefined && { most }) }, value);
  // What the cases before left to be indexed is no part of this one.
  await indexed(library.blank);
  const { popup: page, shown } = await openRows(library, WINDOW);
  put('navigation to rows painted', shown.painted, asked.open);
  await page.waitForTimeout(READY_MS);
  put('longest task while scrolling', await longestTask(page, () => scroll(page)), 16);
  // The first reads what papers are sorted by; from then on it is remembered.
  put('first sort, which reads', await page.evaluate<number>(sortBy('upvotes')));
  await page.waitForTimeout(SETTLED_MS);
  put('sorted anew', await page.evaluate<number>(sortBy('title')), asked.sift);
  await page.waitForTimeout(SETTLED_MS);
  put('sifted by a tag', await page.evaluate<number>(sift('tag:survey')), asked.sift);
  await page.waitForTimeout(SETTLED_MS);
  if (asked.memoryMB)
    put('memory', await heapOf(library, 'page', page.url().split('#')[0] ?? ''), asked.memoryMB, 'MB');
  put(`${TAGGED.toLocaleString('en')} papers tagged at once`, await tagMany(page), 500);
  await page.close();
}

/** A strong flick: 6,000 px a second, seven windows. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < 90; turn++) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(16);
  }
}

/** Through the background's own door, as the bar of picked papers asks for it; taken back again. */
async function tagMany(page: Page): Promise<number> {
  const ask = (gesture: string) =>
    `chrome.runtime.sendMessage({ type: 'change', body: { op: '${randomUUID()}', gesture: ${gesture} } })`;
  const ids = `(await new Promise((done) => {
    const opening = indexedDB.open('offprint');
    opening.onsuccess = () => {
      const keys = opening.result.transaction('clips').objectStore('clips').getAllKeys(null, ${TAGGED});
      keys.onsuccess = () => { opening.result.close(); done(keys.result); };
    };
  }))`;
  const ms = await page.evaluate<number>(`(async () => {
    const ids = ${ids};
    const asked = performance.now();
    const answer = await ${ask(`{ verb: 'tag', ids, add: ['bench'], drop: [] }`)};
    if (!answer.ok) throw new Error(answer.name);
    return performance.now() - asked;
  })()`);
  await page.evaluate(`(async () => { await ${ask(`{ verb: 'undo' }`)}; })()`);
  return ms;
}
