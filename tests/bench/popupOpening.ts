import type { Page } from 'playwright-core';
import type { Sheet } from './sheet';
import type { Library } from './stage';

const MOST = 100;

/** Runs before the popup's own scripts; times count from the start of the navigation. */
const LISTEN = `(() => {
  const shown = {};
  window.rowsShown = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('article h2')) return;
      observer.disconnect();
      shown.inDom = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ ...shown, painted: performance.now() });
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const answer = () => [document.querySelector('article h2')?.textContent, ...[...document.querySelectorAll('article mark')].map((mark) => mark.textContent)].join('|');
  addEventListener('keydown', ({ timeStamp }) => {
    const before = answer();
    window.hitShown = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('article mark') || answer() === before) return;
        observer.disconnect();
        done(performance.now() - timeStamp);
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    });
  }, true);
})()`;

interface Shown {
  inDom: number;
  painted: number;
}

const POPUP = { file: 'popup.html', width: 400, height: 600 };

/** The popup's page in a fresh tab, or another of ours, open as soon as its first rows are painted. */
export async function openRows(
  { context, address }: Library,
  { file, ...window } = POPUP,
): Promise<{ popup: Page; shown: Shown }> {
  const popup = await context.newPage();
  await popup.setViewportSize(window);
  await popup.addInitScript(LISTEN);
  await popup.goto(address(file), { waitUntil: 'commit' });
  return { popup, shown: await popup.evaluate<Shown>('window.rowsShown') };
}

/** Fresh tabs, each up to its first rows. */
export async function measureOpening(sheet: Sheet, library: Library): Promise<void> {
  const { popup, shown } = await openRows(library);
  await popup.close();
  const of = { part: `Popup, ${library.clips} clips`, unit: 'ms', most: MOST } as const;
  sheet.put({ ...of, what: 'navigation to rows in the DOM' }, shown.inDom);
  sheet.put({ ...of, what: 'navigation to rows painted' }, shown.painted);
}
