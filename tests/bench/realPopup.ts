import type { Page } from 'playwright-core';
import { openPopup } from '../support/popup';
import type { Sheet } from './sheet';
import { type Library, quietTab } from './stage';

/**
 * The popup of the toolbar button, whose start nothing of ours can watch: the browser's own note of when it painted the
 * largest part of a row, counted from the order to open it.
 */
export async function measureRealPopup(sheet: Sheet, library: Library): Promise<void> {
  const page = await quietTab(library);
  const ordered = Date.now();
  const popup = await openPopup(library, page);
  const { painted, origin } = await paintedRow(popup);
  await popup.close();
  await page.close();
  const of = { part: `Popup, ${library.clips} clips`, unit: 'ms' } as const;
  sheet.put({ ...of, what: 'real popup: navigation to a row painted' }, painted);
  sheet.put({ ...of, what: 'real popup: order to open it to a row painted' }, origin + painted - ordered);
}

function paintedRow(popup: Page): Promise<{ painted: number; origin: number }> {
  return popup.evaluate(`new Promise((done) => {
    const seen = (list) => {
      const row = list.getEntries().find(({ element }) => element?.closest('article'));
      if (row) done({ painted: row.startTime, origin: performance.timeOrigin });
    };
    new PerformanceObserver(seen).observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
}
