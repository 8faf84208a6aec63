import type { Page } from 'playwright-core';
import type { Envelope, Message, Protocol } from '@/lib/messages';

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
