import { browser } from '#imports';

/** Chromium's types lack Firefox's. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * The panel beside the page: asks for the permission where one is needed, then opens. A browser without either has the
 * panel in a tab. Must be called by a click itself: browsers open no panel by themselves.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidebarAction } = browser as typeof browser & WithSidebar;
  if (sidebarAction) return sidebarAction.open();
  const isAllowed = await browser.permissions.request({ permissions: ['sidePanel'] });
  if (!isAllowed) return;
  if (!browser.sidePanel || windowId === undefined) {
    await browser.tabs.create({ url: browser.runtime.getURL('/panel.html') });
    return;
  }
  await Promise.all([
    browser.sidePanel.setOptions({ path: 'panel.html', enabled: true }),
    browser.sidePanel.open({ windowId }),
  ]);
  window.close();
}
