import type { Page } from 'playwright-core';
import type { ContentWorld } from './contentWorld';

/**
 * What of some trees does not fit its place: words of a control that are cut, what lies right of the window, and what can
 * be scrolled sideways.
 */
const OVERFLOWS = `(roots) => {
  const overflowOf = (element) => getComputedStyle(element).overflowX;
  const isWider = (element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  const isScroller = (element) => ['auto', 'scroll'].includes(overflowOf(element));
  const isOutside = (element) => element.getBoundingClientRect().right > innerWidth + 1;
  const isWithin = (element, kind) => element !== null && (kind(element) || isWithin(element.parentElement, kind));
  const isHidden = (element) => overflowOf(element) !== 'visible';
  const isControl = (element) => element.closest('button, input, select, label, summary, nav a, th') !== null;
  const spills = (element) => {
    if (isControl(element)) return isWider(element) || (isOutside(element) && !isWithin(element, isScroller));
    return isScroller(element) ? isWider(element) : isOutside(element) && !isWithin(element.parentElement, isHidden);
  };
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => element.getClientRects().length > 0 && spills(element))
    .map((element) => element.localName + ': ' + element.textContent.trim());
}`;

/** What does not fit a page of our own, in words; nothing when all is well. */
export async function overflowsIn(page: Page): Promise<string[]> {
  const found = await page.evaluate<string[]>(`(${OVERFLOWS})([document])`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return isWide ? ['The page can be scrolled sideways', ...found] : found;
}

const ROOTS = `[...document.querySelectorAll('div')].map((div) => chrome.dom.openOrClosedShadowRoot(div)).filter(Boolean)`;

/** The same of all that stands on a page of the site. */
export function overflowsInStrips(world: ContentWorld): Promise<string[]> {
  return world.evaluate<string[]>(`(${OVERFLOWS})(${ROOTS})`);
}
