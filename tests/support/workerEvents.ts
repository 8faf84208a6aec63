import type { Chromium } from './chromium';
import { serviceWorker } from './serviceWorker';

/**
 * Lets an event of the browser happen in the background, since headless Chromium has neither menus, shortcuts nor an
 * address bar to use: `fire(running, 'contextMenus.onClicked', info, tab)`.
 */
export async function fire(running: Chromium, event: string, ...values: unknown[]): Promise<void> {
  const worker = await serviceWorker(running);
  await worker.evaluate(`chrome.${event}.dispatch(...${JSON.stringify(values)})`);
}

/** The tab that shows an address, as the browser hands it to listeners. */
export async function tabShowing(running: Chromium, url: string): Promise<{ id: number }> {
  const worker = await serviceWorker(running);
  const tabs: { id: number }[] = await worker.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(url)} })`);
  const [tab] = tabs;
  if (!tab) throw new Error(`No tab shows ${url}`);
  return tab;
}

/** What stands on the toolbar button over a tab. */
export async function badgeOf(running: Chromium, tabId: number): Promise<string> {
  const worker = await serviceWorker(running);
  return worker.evaluate(`chrome.action.getBadgeText({ tabId: ${tabId} })`);
}
