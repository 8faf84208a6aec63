import type { Page } from 'playwright-core';
import { SIZES } from '@/lib/library/indexing';
import type { Envelope, Message, Protocol } from '@/lib/messages';

const LOOK_MS = 1_000;

/** Sends a message from a page of ours; ms from sending it to its answer. Throws when the background refused. */
export async function ask(blank: Page, message: Message<Protocol>): Promise<number> {
  const { ms, answer } = await blank.evaluate<{ ms: number; answer: Envelope }>(`(async (message) => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(message);
    return { ms: performance.now() - start, answer: { ...answer, value: null } };
  })(${JSON.stringify(message)})`);
  if (!answer.ok) throw new Error(`${message.type}: ${answer.name} ${answer.message}`);
  return ms;
}

/** Makes sure that the background runs and has its library open. */
export async function wake(blank: Page): Promise<void> {
  await ask(blank, { type: 'whatIsKnown', body: [] });
}

/** Waits until the background has taken up all that changed. */
export async function indexed(blank: Page): Promise<void> {
  while ((await blank.evaluate<number>(UNINDEXED)) > SIZES.few) {
    await wake(blank);
    await blank.waitForTimeout(LOOK_MS);
  }
}

/** How many papers changed that are not indexed yet; the background leaves a few. */
const UNINDEXED = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('offprint');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const rows = opening.result.transaction('unindexed').objectStore('unindexed').getAll();
    rows.onsuccess = () => { opening.result.close(); resolve(new Set(rows.result.flatMap(({ ids }) => ids)).size); };
  };
})`;
