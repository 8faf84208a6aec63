import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { patiently } from './patiently';

/** The world of the extension's content script in a page: it sees the page's DOM and opens closed shadow roots. */
export interface ContentWorld {
  /** The value of an expression (a promise is awaited), as JSON. */
  evaluate<T>(expression: string): Promise<T>;
}

/** Stands after a reload too. Waits until the content script runs. */
export async function contentWorld({ extensionId }: Chromium, page: Page): Promise<ContentWorld> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.endsWith(`://${extensionId}`)) worlds.push(context.uniqueId);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (worlds.includes(executionContextUniqueId)) worlds.splice(worlds.indexOf(executionContextUniqueId), 1);
  });
  cdp.on('Runtime.executionContextsCleared', () => void worlds.splice(0));
  await cdp.send('Runtime.enable');
  return {
    evaluate: async <T>(expression: string) =>
      evaluateIn<T>(cdp, await patiently('a content script', () => living(cdp, worlds)), expression),
  };
}

/** The newest world that still has the extension behind it: those of one that was replaced may linger. */
async function living(cdp: CDPSession, worlds: string[]): Promise<string | undefined> {
  for (const world of [...worlds].reverse())
    if (await evaluateIn<boolean>(cdp, world, 'Boolean(chrome.runtime?.id && chrome.dom)')) return world;
  return undefined;
}

async function evaluateIn<T>(cdp: CDPSession, world: string, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    uniqueContextId: world,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
