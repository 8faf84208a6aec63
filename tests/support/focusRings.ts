import type { Page } from 'playwright-core';

/**
 * What of a page of ours has the focus without showing it, after so many presses of Tab: neither it nor what holds it has
 * a ring, or it lies out of view.
 */
export async function hiddenFocus(page: Page, presses: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate<string | null>(HIDDEN);
    if (name !== null) hidden.push(name);
  }
  return hidden;
}

const HIDDEN = `(() => {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return null;
  const isRinged = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(element);
    return opacity !== '0' && ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
  };
  const holders = [activeElement, activeElement.parentElement, activeElement.parentElement?.parentElement];
  const { top, bottom, left, right } = activeElement.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (isInView && holders.some((element) => element && isRinged(element))) return null;
  return activeElement.outerHTML.slice(0, 120);
})()`;
