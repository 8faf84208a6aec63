import type { Page } from 'playwright-core';
import type { ArxivId } from '@/lib/paper';
import { named, textOf } from './names';
import { type Part, part, partsIn } from './parts';
import { patiently } from './patiently';

/**
 * What a reader does on a listing page and in the popup, by the names that a reader meets. The only place of the tests
 * that knows what strip, menu and popup call their parts.
 */

/** The card of a paper, for `within`. */
export function cardOf(id: ArxivId): string {
  return `article:has(h3 a[href="/papers/${id}"])`;
}

/** What holds the title of a paper on its own page, for `within`. */
export const PAPER_HEAD = ':has(> h1)';

type StripWord = 'clip' | 'clipping' | 'clipped' | 'dismiss' | 'bringBack';

/** The strip's button while it says so. */
export function stripButton(page: Page, id: ArxivId, word: StripWord): Promise<Part> {
  return buttonIn(page, cardOf(id), word);
}

/** The button of a strip on a card or a paper's own page, while it says so. */
export function buttonIn(page: Page, within: string, word: StripWord): Promise<Part> {
  return part(page, { role: 'button', name: nameOfStrip(word), within });
}

function nameOfStrip(word: StripWord): RegExp {
  return named('strip.name', { word: textOf(`strip.${word}`) });
}

/** Clips a card with the mouse; done when the strip says that it is kept. */
export async function clipCard(page: Page, id: ArxivId): Promise<void> {
  await (await stripButton(page, id, 'clip')).click();
  await stripButton(page, id, 'clipped');
}

/** Dismisses a card with the mouse; done when it can be brought back. */
export async function dismissCard(page: Page, id: ArxivId): Promise<void> {
  await (await stripButton(page, id, 'dismiss')).click();
  await stripButton(page, id, 'bringBack');
}

/** Opens the menu of a clipped card. */
export async function openMenu(page: Page, id: ArxivId): Promise<void> {
  await (await stripButton(page, id, 'clipped')).click();
  await part(page, { role: 'dialog', name: named('strip.menu') });
}

/** Closes it, with the key. */
export async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await patiently('the menu to close', async () => {
    const menus = await partsIn(page, { role: 'dialog', name: named('strip.menu') });
    return menus.length === 0 || undefined;
  });
}

/** Tags a clipped card in its menu; done when the tag stands there. */
export async function tagCard(page: Page, id: ArxivId, tag: string): Promise<void> {
  await openMenu(page, id);
  await typeInMenu(page, 'strip.addTag', tag);
  await part(page, { role: 'button', name: named('strip.dropTag', { tag }) });
  await closeMenu(page);
}

/** Puts a clipped card on a list in its menu; a new name creates the list. */
export async function listCard(page: Page, id: ArxivId, list: string): Promise<void> {
  await openMenu(page, id);
  await typeInMenu(page, 'strip.findList', list);
  await part(page, { role: 'checkbox', name: list });
  await closeMenu(page);
}

/** As a quick reader types; the background refuses pages that ask more than 20 times a second. */
const PER_LETTER_MS = 80;

async function typeInMenu(page: Page, field: string, text: string): Promise<void> {
  await (await part(page, { role: 'textbox', name: named(field) })).click();
  await page.keyboard.type(text, { delay: PER_LETTER_MS });
  await page.keyboard.press('Enter');
}

/** Stars a clipped card in its menu, or takes the star off. */
export async function starCard(page: Page, id: ArxivId): Promise<void> {
  await openMenu(page, id);
  await (await part(page, { role: 'button', name: named('strip.star') })).click();
  await closeMenu(page);
}

/** Removes a clipped card in its menu; done when it can be clipped again. */
export async function removeCard(page: Page, id: ArxivId): Promise<void> {
  await openMenu(page, id);
  await (await part(page, { role: 'button', name: named('strip.remove') })).click();
  await stripButton(page, id, 'clip');
}
