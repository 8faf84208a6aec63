import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';
import type { ContentWorld } from './contentWorld';
import { named, textOf } from './names';
import { OPEN_LIBRARY } from './ownStore';
import { type Part, part, partsIn } from './parts';
import { patiently } from './patiently';

/** What a reader does with the bar at the foot of a listing, by the names that a reader meets. */

type BarKey = `bar.${string}` | 'strip.undo';

/** A button of the bar or of what is open above it. */
export function barButton(page: Page, key: BarKey): Promise<Part> {
  return part(page, { role: 'button', name: named(key) });
}

export async function pressInBar(page: Page, key: BarKey): Promise<void> {
  await (await barButton(page, key)).click();
}

/** Chooses in “Looks and keys”, which has to be open: the option in the line of its group. */
export async function choose(page: Page, group: BarKey, option: BarKey): Promise<void> {
  const { y, height } = await (await part(page, { role: 'radiogroup', name: named(group) })).box();
  for (const radio of await partsIn(page, { role: 'radio', name: named(option) })) {
    const box = await radio.box();
    if (box.y >= y && box.y < y + height) await radio.click();
  }
}

const ROOT = `chrome.dom.openOrClosedShadowRoot(document.querySelector('html > div[data-offprint=page]'))`;

/** What the bar says of the page now; empty while it is not there. */
export function barText(world: ContentWorld): Promise<string> {
  return world.evaluate<string>(`(() => {
    const foot = document.querySelector('html > div[data-offprint=page]') && ${ROOT}.querySelector('section.listingBar');
    if (!foot || foot.hidden) return '';
    return [...foot.querySelectorAll('.counted > *')].filter((e) => !e.hidden).map((e) => e.textContent).join(' — ');
  })()`);
}

/** Waits until the bar says so. */
export async function barSays(world: ContentWorld, wanted: RegExp, patience?: number): Promise<void> {
  let last = '';
  await patiently(
    `the bar to say ${wanted}`,
    async () => {
      last = await barText(world);
      return wanted.test(last) || undefined;
    },
    patience,
  ).catch((error: unknown) => {
    throw new Error(`The bar says “${last}”`, { cause: error });
  });
}

/** The cards that can be seen, by the ids of their papers. */
export function cardsSeen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')]
      .filter((card) => card.getClientRects().length > 0)
      .map((card) => card.querySelector('h3 a')?.getAttribute('href')?.split('/').at(-1) ?? ''),
  );
}

/** Makes all papers stored so far a day older: listed, and where they were seen, seen yesterday. */
export async function aDayLater(running: Chromium): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(running.address('manifest.json'));
  await page.evaluate(AGE);
  await page.close();
}

const AGE = `(async () => {
  ${OPEN_LIBRARY}
  const papers = database.transaction('papers', 'readwrite').objectStore('papers');
  for (const paper of await done(papers.getAll())) {
    for (const at of ['firstListedAt', 'seenAt']) if (paper[at]) paper[at] -= 86_400_000;
    await done(papers.put(paper));
  }
  database.close();
})()`;

/** The word for a filter’s own count: `7 of 25 shown`. */
export function shownText(shown: number, count: number): RegExp {
  return new RegExp(`^${textOf('bar.shown').replace('{shown}', String(shown)).replace('{count}', String(count))}`);
}
