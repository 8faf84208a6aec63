import type { Locator, Page } from 'playwright-core';
import { patiently } from './patiently';

/** The rows of papers that the popup shows. */
export function rowsIn(popup: Page): Locator {
  return popup.getByRole('article');
}

/** Their titles, top to bottom. */
export function titlesIn(popup: Page): Promise<string[]> {
  return rowsIn(popup).getByRole('heading').allTextContents();
}

/** Types into the search box and gives the titles once they have settled. */
export async function searchInPopup(popup: Page, words: string): Promise<string[]> {
  await popup.getByRole('searchbox').fill(words);
  return settled(popup);
}

const QUIET_MS = 150;

/** The titles shown once they have stayed the same for a moment. */
export async function settled(popup: Page): Promise<string[]> {
  let before = await titlesIn(popup);
  return patiently('titles that stay', async () => {
    await popup.waitForTimeout(QUIET_MS);
    const now = await titlesIn(popup);
    const same = now.join() === before.join();
    before = now;
    return same ? now : undefined;
  });
}
