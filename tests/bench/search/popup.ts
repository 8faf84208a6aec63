import type { Page } from 'playwright-core';
import type { Chromium } from '@/tests/support/chromium';

/** The largest that Chromium makes a popup. */
const POPUP = { width: 400, height: 600 };
/** High enough that twenty rows stand in it. */
const TWENTY_ROWS = { width: 400, height: 2_200 };
const ROWS = 20;
const SETTLED_MS = 250;
/** Until the popup has got ready, while nobody types. */
const READY_MS = 4_000;

/** Until the store has done what the last popup asked of it: 100,000 ids and their counts. */
const STORE_AT_REST_MS = 5_000;

/** How long twenty rows that answer a word took, ms. */
export interface Cold {
  fromNavigation: number;
  fromFirstScript: number;
}

/**
 * Runs before the popup's own scripts. A word is put into the box as soon as it stands, as a reader would who types
 * while the popup opens; `answered` when twenty rows with marks stand there. The first that the popup's scripts do is to
 * name what React knows things by.
 */
const typingAtOnce = (word: string) => `(() => {
  let first = 0;
  const { for: symbolFor } = Symbol;
  Symbol.for = (name) => {
    first = performance.now();
    Symbol.for = symbolFor;
    return symbolFor(name);
  };
  let typed = false;
  window.answered = new Promise((done) => {
    const observer = new MutationObserver(() => {
      const box = document.querySelector('input[type=search]');
      if (box && !typed) {
        typed = true;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(word)});
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const rows = [...document.querySelectorAll('article')].filter((row) => row.querySelector('mark'));
      if (rows.length < ${ROWS}) return;
      observer.disconnect();
      const now = performance.now();
      done({ fromNavigation: now, fromFirstScript: now - first });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
})()`;

/** A fresh popup that is typed into while it opens. */
export async function coldAnswer(library: Chromium, blank: Page, word: string): Promise<Cold> {
  await blank.waitForTimeout(STORE_AT_REST_MS);
  const popup = await openPopup(library, TWENTY_ROWS, typingAtOnce(word));
  const cold = await popup.evaluate<Cold>('window.answered');
  await popup.close();
  return cold;
}

/** CPU of the popup's main thread for each key of some words, ms, once it stands and had time to get ready. */
export async function keyPresses(library: Chromium, words: readonly string[]): Promise<number[]> {
  const popup = await openPopup(library, POPUP);
  await popup.waitForTimeout(READY_MS);
  const session = await popup.context().newCDPSession(popup);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const times: number[] = [];
  for (const word of words) {
    for (const key of word) {
      const before = await busy();
      await popup.keyboard.press(key === ' ' ? 'Space' : key);
      await popup.waitForTimeout(SETTLED_MS);
      times.push((await busy()) - before);
    }
    await popup.keyboard.press('Control+A');
    await popup.keyboard.press('Backspace');
    await popup.waitForTimeout(SETTLED_MS);
  }
  await popup.close();
  return times;
}

async function openPopup({ context, address }: Chromium, window: typeof POPUP, script?: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize(window);
  if (script) await popup.addInitScript(script);
  await popup.goto(address('popup.html'), { waitUntil: script ? 'commit' : 'load' });
  await popup.bringToFront();
  return popup;
}
