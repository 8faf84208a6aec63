import type { Locator, Page } from 'playwright-core';
import { textOf } from './names';
import { patiently } from './patiently';

/** The rows of papers that the popup shows. */
export function rowsIn(popup: Page): Locator {
  return popup.getByRole('article');
}

/** Their titles, top to bottom. */
export function titlesIn(popup: Page): Promise<string[]> {
  return rowsIn(popup).getByRole('heading', { level: 2 }).allTextContents();
}

/** Where is typed what to search. */
export function searchBoxIn(popup: Page): Locator {
  return popup.getByRole('search').getByRole('combobox');
}

/** Types into the search box and gives the titles once they have settled. */
export async function searchInPopup(popup: Page, words: string): Promise<string[]> {
  await searchBoxIn(popup).fill(words);
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

/** The row of a paper by its title. */
export function rowOf(popup: Page, title: string): Locator {
  return popup.getByRole('article', { name: title, exact: true });
}

/** Opens a row with the mouse; gives it. */
export async function openRow(popup: Page, title: string): Promise<Locator> {
  const row = rowOf(popup, title);
  await row.getByRole('button', { name: textOf('row.details') }).click();
  await noteIn(row).waitFor();
  return row;
}

/** The note of an opened row. */
export function noteIn(row: Locator): Locator {
  return row.getByRole('textbox', { name: textOf('paper.note'), exact: true });
}

/** Tags the paper of an opened row. */
export async function tagInPopup(row: Locator, tag: string): Promise<void> {
  await row.getByRole('combobox', { name: textOf('paper.addTag') }).fill(tag);
  await row.page().keyboard.press('Enter');
  await row.getByRole('button', { name: textOf('paper.removeTag').replace('{tag}', tag) }).waitFor();
}

/** Puts the paper of an opened row on a new list. */
export async function listInPopup(row: Locator, list: string): Promise<void> {
  await row.getByRole('textbox', { name: textOf('paper.newList') }).fill(list);
  await row.page().keyboard.press('Enter');
  await row.getByRole('checkbox', { name: list, checked: true }).waitFor();
}
