import { browser } from '#imports';
import { addressText, HOME } from '../library/address';
import type { AnyShelf } from '../reader/shelves';

/** Chromium's types lack Firefox's. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** The full page, at what the popup shows. */
export async function openLibrary(shelf: AnyShelf, query: string): Promise<void> {
  const place = addressText({ ...HOME, shelf, query });
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${place}`) });
}

/**
 * The panel beside the page: asks for the permission where one is needed, then opens. A browser without either has the
 * panel in a tab. Must be called by a click itself, with the window known: browsers open no panel by themselves.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as typeof browser & WithSidebar;
  if (sidebarAction) return sidebarAction.open();
  if (!(await browser.permissions.request({ permissions: ['sidePanel'] }))) return;
  if (browser.sidePanel) {
    await Promise.all([
      browser.sidePanel.setOptions({ path: 'panel.html', enabled: true }),
      browser.sidePanel.open({ windowId }),
    ]);
    window.close();
  } else await browser.tabs.create({ url: browser.runtime.getURL('/panel.html') });
}
