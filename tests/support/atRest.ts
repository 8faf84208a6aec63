import type { Page } from 'playwright-core';

const QUIET_MS = 150;
const PATIENCE_MS = 8_000;

/** Waits until a page of ours is drawn: its fonts are there, nothing moves, and its tree stayed the same for a moment. */
export async function atRest(page: Page): Promise<void> {
  const quiet = await page.evaluate<boolean>(`(async () => {
    await document.fonts.ready;
    let changedAt = performance.now();
    const watching = new MutationObserver(() => { changedAt = performance.now(); });
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const isQuiet = () => performance.now() - changedAt > ${QUIET_MS} && !document.querySelector('[aria-busy="true"]')
      && !document.getAnimations().some(({ playState }) => playState === 'running');
    for (const end = performance.now() + ${PATIENCE_MS}; !isQuiet() && performance.now() < end; )
      await new Promise((wake) => setTimeout(wake, 40));
    watching.disconnect();
    return isQuiet();
  })()`);
  if (!quiet) throw new Error(`Not at rest after ${PATIENCE_MS} ms: ${page.url()}`);
}
