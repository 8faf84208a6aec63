import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Chromium } from './chromium';
import { patiently } from './patiently';

/**
 * The real popup of the toolbar button, opened over a tab. Playwright's own connection never lists it: a second one,
 * made once it stands, does; the two part when the popup closes.
 */
export async function openPopup(running: Chromium, over: Page): Promise<Page> {
  await over.bringToFront();
  await running.cdp.send('Extensions.triggerAction', { id: running.extensionId, targetId: await tabOf(running, over) });
  await patiently('the popup', async () => (await isOpen(running)) || undefined);
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort(running)}`);
  const popup = await patiently('the popup as a page', () => popupIn(second, running));
  popup.once('close', () => void second.close());
  await popup.waitForLoadState();
  return popup;
}

/** The popup's page as a tab of its own, as readers may open it. */
export async function openPopupAsTab(running: Chromium): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(running.address('popup.html'));
  return page;
}

async function tabOf({ cdp }: Chromium, page: Page): Promise<string> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.targetId;
}

function debuggingPort({ profile }: Chromium): string {
  return readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
}

async function isOpen(running: Chromium): Promise<boolean> {
  const { targetInfos } = await running.cdp.send('Target.getTargets', { filter: [{ type: 'page' }] });
  return targetInfos.some(({ url }) => url.startsWith(running.address('popup.html')));
}

function popupIn(browser: Browser, running: Chromium): Page | undefined {
  const pages = browser.contexts().flatMap((context) => context.pages());
  return pages.find((page) => page.url().startsWith(running.address('popup.html')));
}
